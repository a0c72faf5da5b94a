package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.LegalWarning;
import org.egide.consultation.Status;
import org.springframework.context.MessageSource;

/**
 * A consultation as officers edit it.
 *
 * @param status where it stands
 * @param draft what to send back
 * @param warnings what the law says against it; nothing here keeps it from being saved
 */
@Schema(example = """
        {"status": "DRAFT",
         "draft": {"slug": "voie-verte", "title": {"fr": "Une voie verte"}, "summary": {"fr": "Douze kilomètres."},
                   "asked": {"fr": "Par où passer ?"}, "regime": "CRPA_FREE", "moderationMode": "BEFORE_PUBLICATION",
                   "calendar": {"noticeOn": "2026-02-20", "opensOn": "2026-03-01", "closesOn": "2026-04-15"},
                   "themes": [{"key": "trace", "title": {"fr": "Le tracé"}}], "perimeter": ["62276"]},
         "warnings": [{"pointer": "/calendar/noticeOn", "code": "notice-too-late", "severity": "BREACH",
                       "detail": "The notice comes 9 days before the opening: the law asks for 15."}]}""")
public record DraftView(Status status, ConsultationRequest draft, List<WarningView> warnings) {

    static List<WarningView> warnings(List<LegalWarning> warnings, MessageSource messages, Locale locale) {
        return warnings.stream()
                .map(warning -> new WarningView(
                        "/" + warning.field(), warning.code(), warning.severity(), warning.sentence(messages, locale)))
                .toList();
    }

    /**
     * Something that the law asks and that the draft does not do.
     *
     * @param pointer the field it is about (JSON Pointer into {@code draft})
     * @param code the stable code
     * @param severity how sure it is
     * @param detail the sentence, in the language asked for
     */
    public record WarningView(String pointer, String code, LegalWarning.Severity severity, String detail) {}
}
