package org.egide.synthesis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the reading desk.
 *
 * @param slice contributions that a guarantor takes at a time, so that another reads others
 * @param claim how long they are theirs; each act prolongs it
 */
@Validated
@ConfigurationProperties("egide.synthesis")
record SynthesisProperties(
        @DefaultValue("20") @Min(1) @Max(200) int slice,
        @DefaultValue("PT30M") Duration claim) {}
