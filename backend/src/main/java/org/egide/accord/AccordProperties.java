package org.egide.accord;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of points of agreement.
 *
 * @param secret signs the tokens of participants and hides who they are in the database, at least 32 characters;
 *     whoever has it and the database could tell whether an account answered; without a default on purpose
 * @param mostPeople people whose answers a picture is computed from; of more, as many are drawn by chance
 * @param mostArguments arguments that a picture is computed from, those with the most answers
 */
@Validated
@ConfigurationProperties("egide.accord")
record AccordProperties(
        @NotNull @Size(min = 32) String secret,
        @DefaultValue("10000") @Min(100) int mostPeople,
        @DefaultValue("200") @Min(10) int mostArguments) {}
