package org.egide.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves unsettled.
 *
 * @param clearDays whether the fifteen days of the notice are clear days ("francs"): both ends left out, which is one
 *     day more. Nobody has settled it (domain, 1.5 and 9); the safe reading is the default
 * @param clamdHost where a ClamAV daemon looks at the files that show that something was done; empty for nowhere
 * @param clamdPort its port
 */
@ConfigurationProperties("egide.duty")
record DutyProperties(
        @DefaultValue("true") boolean clearDays,
        @DefaultValue("") String clamdHost,
        @DefaultValue("3310") int clamdPort) {}
