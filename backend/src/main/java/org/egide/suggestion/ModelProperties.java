package org.egide.suggestion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The language model that may suggest. Without an address there is none, and nothing is ever sent.
 *
 * @param url where it answers as OpenAI's API does, such as {@code http://localhost:11434/v1}
 * @param name which model is asked for
 * @param key what lets in, null for nothing
 * @param timeout how long an answer is waited for
 * @param atOnce questions that are open at the same time
 * @param waiting questions that wait; beyond, the oldest are forgotten
 * @param pause how long it is left alone after it failed
 */
@Validated
@ConfigurationProperties("egide.suggestions.model")
record ModelProperties(
        URI url,
        @DefaultValue("default") String name,
        @Nullable String key,
        @DefaultValue("PT30S") Duration timeout,
        @DefaultValue("2") @Min(1) @Max(32) int atOnce,
        @DefaultValue("100") @Min(1) @Max(10_000) int waiting,
        @DefaultValue("PT1M") Duration pause) {}
