package org.egide.channel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imports are carried out ({@code egide.import.*}); {@code egide.import.interval} says how often a worker looks for
 * one, PT1S by default.
 *
 * @param batchLines lines received in one transaction
 * @param lease how long a worker that died keeps its job from the others; longer than a batch can last
 */
@Validated
@ConfigurationProperties("egide.import")
record ImportProperties(
        @DefaultValue("200") @Min(1) @Max(200) int batchLines,
        @DefaultValue("PT30S") Duration lease) {}
