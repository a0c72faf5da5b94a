package org.egide.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.consultation.Theme;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as pages show it, in one language.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked
 * @param status where it stands
 * @param open whether contributions are received
 * @param daysLeft days left, today included, 0 when it is not open
 * @param opensOn its first day
 * @param closesOn its last day
 * @param themes its themes
 * @param guarantors the guarantors' names
 * @param owners the owners' names
 * @param mode when guarantors look at contributions
 */
record ConsultationCard(
        String slug,
        String title,
        String summary,
        String asked,
        Status status,
        boolean open,
        long daysLeft,
        String opensOn,
        String closesOn,
        List<ThemeLine> themes,
        List<String> guarantors,
        List<String> owners,
        String mode) {

    static ConsultationCard of(Consultation consultation, Clock clock, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        LocalDate closes = consultation.calendar().closesOn();
        boolean open = consultation.acceptsContributions();
        return new ConsultationCard(
                consultation.slug(),
                consultation.title().in(locale),
                consultation.summary().in(locale),
                consultation.asked().in(locale),
                consultation.status(),
                open,
                open ? ChronoUnit.DAYS.between(today, closes) + 1 : 0,
                Dates.of(consultation.calendar().opensOn(), locale),
                Dates.of(closes, locale),
                consultation.themes().stream()
                        .map(theme -> ThemeLine.of(theme, locale))
                        .toList(),
                names(consultation, Role.GUARANTOR),
                names(consultation, Role.OWNER),
                consultation.mode().name());
    }

    private static List<String> names(Consultation consultation, Role role) {
        return consultation.holding(role).stream().map(Member::name).toList();
    }

    /**
     * A theme as pages show it.
     *
     * @param key its stable short name
     * @param title its title
     * @param question its guiding question
     * @param top whether it stands at the top of the tree
     */
    record ThemeLine(String key, String title, @Nullable String question, boolean top) {

        static ThemeLine of(Theme theme, Locale locale) {
            var question = theme.question();
            return new ThemeLine(
                    theme.key(),
                    theme.title().in(locale),
                    question == null ? null : question.in(locale),
                    theme.parent() == null);
        }
    }
}
