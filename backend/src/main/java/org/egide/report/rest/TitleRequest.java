package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report is called.
 *
 * @param title at most 300 UTF-16 units
 */
@Schema(name = "ReportTitle", example = """
        {"title": "What was said of a test plant"}""")
record TitleRequest(@Nullable String title) {}
