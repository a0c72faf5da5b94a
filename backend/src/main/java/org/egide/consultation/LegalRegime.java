package org.egide.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a kind of consultation between two dates: data, never constants (design, decision 7; domain, 1.1, 1.5).
 *
 * @param code such as {@code CNDP_PRIOR}
 * @param validFrom the first day of these rules
 * @param validUntil the last day, null while they are in force
 * @param title its name
 * @param minDays fewest days of the consultation, null when the law sets none
 * @param maxMonths most months of the consultation, null when the law sets none
 * @param noticeDays days between the public notice and the opening, null when the law sets none
 * @param reportMonths months after the end within which the report is due, null when there is no report
 * @param responseMonths months after the report within which the response is due, null when none is
 * @param needsGuarantor whether it cannot start without a guarantor
 * @param source the article of law
 * @param mostGuarantors the most guarantors, null when the law names no number
 */
public record LegalRegime(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Bilingual title,
        @Nullable Integer minDays,
        @Nullable Integer maxMonths,
        @Nullable Integer noticeDays,
        @Nullable Integer reportMonths,
        @Nullable Integer responseMonths,
        boolean needsGuarantor,
        String source,
        @Nullable Integer mostGuarantors) {}
