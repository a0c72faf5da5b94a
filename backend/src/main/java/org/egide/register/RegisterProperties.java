package org.egide.register;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the register.
 *
 * @param receiptSecret from which receipts' codes are derived, at least 32 characters; whoever has it can follow,
 *     correct and withdraw any contribution; without a default on purpose
 * @param mostStreams streams of changes that one node keeps open; the next one is told to come back
 */
@Validated
@ConfigurationProperties("egide.register")
record RegisterProperties(
        @NotNull @Size(min = 32) String receiptSecret,
        @DefaultValue("1000") @Min(1) int mostStreams) {}
