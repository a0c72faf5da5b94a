package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.Counted.Figures;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.consultation.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as anyone may read it.
 *
 * @param id its space
 * @param slug its name in addresses
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked of the public
 * @param regime its legal regime
 * @param moderationMode when guarantors look at contributions
 * @param status where it stands now
 * @param calendar its legal dates, Europe/Paris, end dates inclusive
 * @param themes its themes, parents before children
 * @param people owners, guarantors and others by the name the public reads
 * @param breachReason why it goes ahead against what the law says, null when it does not
 * @param version grows at each edit
 * @param updatedAt the last edit
 * @param counts what it received; null in lists
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "slug": "acc-douvrin",
         "title": {"fr": "Usine de batteries", "en": "Battery plant"},
         "summary": {"fr": "Une usine de cellules de batteries.", "en": "A plant for battery cells."},
         "asked": {"fr": "Faut-il la faire ?", "en": "Should it be built?"}, "regime": "CNDP_PRIOR",
         "moderationMode": "BEFORE_PUBLICATION", "status": "OPEN",
         "calendar": {"noticeOn": "2021-02-09", "opensOn": "2021-02-25", "closesOn": "2021-04-23", "suspendedOn": null,
                      "resumesOn": null, "reportPublishedOn": null, "responsePublishedOn": null,
                      "earlierSuspensions": []},
         "themes": [{"key": "water", "parent": null, "title": {"fr": "L’eau", "en": "Water"}, "question": null}],
         "people": [{"role": "GUARANTOR", "name": "Camille Exemple"}], "breachReason": null, "version": 3,
         "updatedAt": "2021-02-09T08:00:00Z",
         "counts": {"byStatus": {"PUBLISHED": 12}, "byTheme": {"water": 12}, "byKind": {"OPINION": 12},
         "replies": 0}}""")
public record ConsultationView(
        UUID id,
        String slug,
        Bilingual title,
        Bilingual summary,
        Bilingual asked,
        String regime,
        ModerationMode moderationMode,
        Status status,
        Calendar calendar,
        List<ThemeView> themes,
        List<PersonView> people,
        @Nullable String breachReason,
        int version,
        Instant updatedAt,
        @Nullable CountsView counts) {

    /** The view of a consultation, with its figures when they were read. */
    static ConsultationView of(Consultation consultation, @Nullable Figures figures) {
        return new ConsultationView(
                consultation.id().value(),
                consultation.slug(),
                consultation.title(),
                consultation.summary(),
                consultation.asked(),
                consultation.regime().code(),
                consultation.mode(),
                consultation.status(),
                consultation.calendar(),
                themes(consultation),
                consultation.members().stream()
                        .map(member -> new PersonView(member.role(), member.name()))
                        .toList(),
                consultation.breachReason(),
                consultation.version(),
                consultation.updatedAt(),
                figures == null ? null : CountsView.of(consultation, figures));
    }

    private static List<ThemeView> themes(Consultation consultation) {
        Map<UUID, String> keys = consultation.themes().stream().collect(Collectors.toMap(Theme::id, Theme::key));
        return consultation.themes().stream()
                .map(theme -> new ThemeView(
                        theme.key(),
                        theme.parent() == null ? null : keys.get(theme.parent()),
                        theme.title(),
                        theme.question()))
                .toList();
    }

    /**
     * A theme.
     *
     * @param key its stable short name, which contributions name
     * @param parent the key of the theme it refines
     * @param title its title
     * @param question the question that guides those who write
     */
    public record ThemeView(
            String key,
            @Nullable String parent,
            Bilingual title,
            @Nullable Bilingual question) {}

    /**
     * Somebody with a role; addresses are never shown.
     *
     * @param role the role
     * @param name the name the public reads
     */
    public record PersonView(Role role, String name) {}

    /**
     * What a consultation received.
     *
     * @param byStatus contributions by status, replies included
     * @param byTheme published contributions by theme key, replies excluded
     * @param byKind published contributions by kind, replies excluded
     * @param replies published replies
     */
    public record CountsView(
            Map<String, Long> byStatus, Map<String, Long> byTheme, Map<String, Long> byKind, long replies) {

        static CountsView of(Consultation consultation, Figures figures) {
            Map<String, Long> byTheme = consultation.themes().stream()
                    .filter(theme -> figures.byTheme().containsKey(theme.id()))
                    .collect(Collectors.toMap(Theme::key, count(figures)));
            return new CountsView(figures.byState(), byTheme, figures.byKind(), figures.replies());
        }

        private static Function<Theme, Long> count(Figures figures) {
            return theme -> figures.byTheme().getOrDefault(theme.id(), 0L);
        }
    }
}
