package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.report.SectionDraft;
import org.jspecify.annotations.Nullable;

/**
 * The words of a section.
 *
 * @param title its heading, at most 300 UTF-16 units
 * @param body its text, Markdown with citations, at most 200,000 UTF-16 units
 * @param level of the heading of a section that is added, 1 to 3; 1 when it is not said
 */
@Schema(name = "SectionWords", example = """
        {"title": "Foreword", "body": "It rained (@c12).", "level": 1}""")
record SectionRequest(
        @Nullable String title,
        @Nullable String body,
        @Nullable Integer level) {

    SectionDraft toDraft() {
        return new SectionDraft("", level == null ? 1 : level, title == null ? "" : title, body == null ? "" : body);
    }
}
