package org.egide.consultation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Acts that take two keys.
 *
 * @param delay within which the second key is turned
 * @param download how long identities may be downloaded once both keys are turned
 */
@Validated
@ConfigurationProperties("egide.keys")
public record KeyProperties(
        @DefaultValue("72h") Duration delay,
        @DefaultValue("24h") Duration download) {}
