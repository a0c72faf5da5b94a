package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By what words are compared, in an address, as the description shows it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "What is compared",
        example = "WEEK",
        schema = @Schema(allowableValues = {"THEME", "WEEK", "CHANNEL", "COMMUNE"}))
@interface AxisName {}
