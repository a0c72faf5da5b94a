package org.egide.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of moderation.
 *
 * @param originalKey 32 bytes in Base64 with which the words under black passages are sealed; from the environment or a
 *     mounted file ({@code spring.config.import=configtree:…}), kept apart from the database's backups; without a
 *     default on purpose
 * @param earlierKeys keys used before, still able to open what they sealed
 * @param claim for how long an item is one guarantor's alone
 */
@Validated
@ConfigurationProperties("egide.moderation")
record ModerationProperties(
        @NotNull @Size(min = 44, max = 44) String originalKey,
        @DefaultValue List<String> earlierKeys,
        @DefaultValue("PT15M") Duration claim) {}
