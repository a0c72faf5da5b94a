package org.egide.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the register.
 *
 * @param receiptSecret from which receipts' codes are derived, at least 32 characters; whoever has it can follow,
 *     correct and withdraw any contribution; without a default on purpose
 */
@Validated
@ConfigurationProperties("egide.register")
record RegisterProperties(@NotNull @Size(min = 32) String receiptSecret) {}
