package org.egide.figures.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Every figure of a consultation, as of one instant.
 *
 * @param asOf what happened until then is counted
 * @param figures each with its definition
 */
@Schema(example = "{\"asOf\": \"2021-04-05T09:30:00Z\", \"figures\": []}")
public record FigureSheetView(Instant asOf, List<FigureView> figures) {}
