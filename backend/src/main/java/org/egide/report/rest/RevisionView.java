package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.report.Revision;

/**
 * How a section once read.
 *
 * @param version its number
 * @param title its heading
 * @param body its text, Markdown with citations
 * @param at when it was saved
 * @param by who wrote
 */
@Schema(name = "SectionRevision", example = """
        {"version": 3, "title": "Foreword", "body": "It rained (@c12).", "at": "2021-04-24T09:00:00Z",
         "by": "Camille Exemple"}""")
record RevisionView(int version, String title, String body, Instant at, String by) {

    static RevisionView of(Revision one) {
        return new RevisionView(one.version(), one.title(), one.body(), one.at(), one.by());
    }
}
