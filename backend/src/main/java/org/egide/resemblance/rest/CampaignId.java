package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of a campaign in an address, as the description shows it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c")
@interface CampaignId {}
