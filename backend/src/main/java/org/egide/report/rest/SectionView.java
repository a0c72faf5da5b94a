package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.report.Section;
import org.egide.report.SectionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report being written.
 *
 * @param id its id
 * @param level of its heading, 1 to 3
 * @param title its heading
 * @param body its text, Markdown with citations
 * @param status how far it is
 * @param version its version: the value of the ETag
 * @param changedAt when its words last changed
 * @param changedBy who changed them
 * @param writing who says that they are writing it; null for nobody
 */
@Schema(name = "DraftedSection", example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "level": 1, "title": "Foreword", "body": "It rained (@c12).",
         "status": "IN_HAND", "version": 3, "changedAt": "2021-04-24T09:00:00Z", "changedBy": "Camille Exemple",
         "writing": null}""")
record SectionView(
        UUID id,
        int level,
        String title,
        String body,
        SectionStatus status,
        int version,
        Instant changedAt,
        String changedBy,
        @Nullable String writing) {

    static SectionView of(Section section) {
        return new SectionView(
                section.id(),
                section.level(),
                section.title(),
                section.body(),
                section.status(),
                section.version(),
                section.changedAt(),
                section.changedBy(),
                section.claim() == null ? null : section.claim().by());
    }
}
