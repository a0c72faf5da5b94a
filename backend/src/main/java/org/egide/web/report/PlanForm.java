package org.egide.web.report;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.egide.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor sends from the page of a report.
 *
 * @param act what to do, and to which section: {@code up:<id>}
 * @param kind of a report that is begun
 * @param language of its words
 * @param version the version that was read
 * @param title of the report, or of a section that is added
 * @param level of a section that is added
 * @param after the section that it stands after
 */
record PlanForm(
        @Nullable String act,
        @Nullable String kind,
        @Nullable String language,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable Integer level,
        @Nullable String after) {

    /** What to do; empty for nothing. */
    String what() {
        String whole = Objects.requireNonNullElse(act, "");
        int colon = whole.indexOf(':');
        return colon < 0 ? whole : whole.substring(0, colon);
    }

    /** To which section. */
    UUID section() {
        String whole = Objects.requireNonNullElse(act, "");
        UUID named = Ids.read(whole.substring(whole.indexOf(':') + 1));
        return named == null ? Ids.NONE : named;
    }

    ReportKind kindRead() {
        for (ReportKind one : ReportKind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return ReportKind.FINAL;
    }

    Locale languageRead() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH;
    }

    int versionRead() {
        return Objects.requireNonNullElse(version, 0);
    }

    int levelRead() {
        return Objects.requireNonNullElse(level, 1);
    }

    String titleRead() {
        return Objects.requireNonNullElse(title, "");
    }

    @Nullable
    UUID afterRead() {
        return Ids.read(after);
    }
}
