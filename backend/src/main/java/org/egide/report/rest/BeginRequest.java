package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.report.ReportKind;
import org.egide.report.Reports.Begin;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A report to begin.
 *
 * @param kind what it is about
 * @param language of its words, {@code fr} or {@code en}
 */
@Schema(name = "ReportToBegin", example = """
        {"kind": "FINAL", "language": "en"}""")
record BeginRequest(@Nullable ReportKind kind, @Nullable String language) {

    private static final List<String> LANGUAGES = List.of("fr", "en");

    Begin of(Consultation consultation, @Nullable String key) {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(Fault.of("kind", "field-required"));
        }
        if (language == null || !LANGUAGES.contains(language)) {
            faults.add(Fault.of("language", "not-one-of", String.join(", ", LANGUAGES)));
        }
        if (kind == null || language == null || !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Begin(consultation, kind, Locale.of(language), key);
    }
}
