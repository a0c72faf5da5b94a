package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.report.Report;
import org.egide.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * A report being written.
 *
 * @param number its number in the consultation
 * @param kind what it is about
 * @param language of its words
 * @param title its title
 * @param openedAt when it was begun
 * @param requestsShownAt since when those who are asked something read its requests; null while they do not
 * @param version grows when its title changes: the value of the ETag
 */
@Schema(name = "DraftedReport", example = """
        {"number": 1, "kind": "FINAL", "language": "en", "title": "Report of the consultation: A test plant",
         "openedAt": "2021-04-24T08:00:00Z", "requestsShownAt": null, "version": 1}""")
record DraftedReportView(
        int number,
        ReportKind kind,
        String language,
        String title,
        Instant openedAt,
        @Nullable Instant requestsShownAt,
        int version) {

    static DraftedReportView of(Report report) {
        return new DraftedReportView(
                report.number(),
                report.kind(),
                report.language().getLanguage(),
                report.title(),
                report.openedAt(),
                report.requestsShownAt(),
                report.version());
    }
}
