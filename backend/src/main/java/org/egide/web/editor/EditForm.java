package org.egide.web.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.consultation.Calendar;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ModerationMode;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** What an officer typed, kept as it was typed. Its fields are those of {@link ConsultationDraft}, as text. */
record EditForm(
        @Nullable String version,
        @Nullable String slug,
        @Nullable String titleFr,
        @Nullable String titleEn,
        @Nullable String summaryFr,
        @Nullable String summaryEn,
        @Nullable String askedFr,
        @Nullable String askedEn,
        @Nullable String accent,
        @Nullable String regime,
        @Nullable String mode,
        @Nullable String noticeOn,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String suspendedOn,
        @Nullable String resumesOn,
        @Nullable String reportPublishedOn,
        @Nullable String responsePublishedOn,
        @Nullable List<@Nullable ThemeRow> themes,
        @Nullable List<@Nullable MemberRow> members,
        @Nullable String perimeter,
        @Nullable String breachReason) {

    static EditForm empty() {
        return new EditForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    static EditForm of(Consultation consultation, List<Commune> perimeter) {
        Calendar calendar = consultation.calendar();
        return new EditForm(
                String.valueOf(consultation.version()),
                consultation.slug(),
                consultation.title().fr(),
                consultation.title().en(),
                consultation.summary().fr(),
                consultation.summary().en(),
                consultation.asked().fr(),
                consultation.asked().en(),
                consultation.accent(),
                consultation.regime().code(),
                consultation.mode().name(),
                text(calendar.noticeOn()),
                text(calendar.opensOn()),
                text(calendar.closesOn()),
                text(calendar.suspendedOn()),
                text(calendar.resumesOn()),
                text(calendar.reportPublishedOn()),
                text(calendar.responsePublishedOn()),
                List.copyOf(ThemeRow.of(consultation.themes())),
                List.copyOf(consultation.members().stream().map(MemberRow::of).toList()),
                perimeter.stream()
                        .map(commune -> commune.insee() + " " + commune.name())
                        .collect(Collectors.joining("\n")),
                consultation.breachReason());
    }

    /** Every row of themes as it was sent: buttons name rows by their place here. */
    public List<ThemeRow> allThemeRows() {
        return rows(themes);
    }

    /** Every row of people as it was sent. */
    public List<MemberRow> allMemberRows() {
        return rows(members);
    }

    /** Its rows of themes, without those left empty: the numbers of faults are those of these rows. */
    List<ThemeRow> themeRows() {
        return rows(themes).stream().filter(row -> !row.isBlank()).toList();
    }

    /** Its rows of people, without those left empty. */
    List<MemberRow> memberRows() {
        return rows(members).stream().filter(row -> !row.isBlank()).toList();
    }

    /** The same, without rows left empty but one where there is no other. */
    EditForm tidied(@Nullable String newVersion) {
        return with(
                themeRows().isEmpty() ? List.of(ThemeRow.empty(0)) : themeRows(),
                memberRows().isEmpty() ? List.of(MemberRow.empty()) : memberRows(),
                newVersion);
    }

    EditForm with(List<ThemeRow> newThemes, List<MemberRow> newMembers, @Nullable String newVersion) {
        return new EditForm(
                newVersion,
                slug,
                titleFr,
                titleEn,
                summaryFr,
                summaryEn,
                askedFr,
                askedEn,
                accent,
                regime,
                mode,
                noticeOn,
                opensOn,
                closesOn,
                suspendedOn,
                resumesOn,
                reportPublishedOn,
                responsePublishedOn,
                List.copyOf(newThemes),
                List.copyOf(newMembers),
                perimeter,
                breachReason);
    }

    /** The version that the officer started from; 0, which no edit has, when it is not a number. */
    int versionRead() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The draft it asks for, and the days of it that cannot be read. */
    Reading read() {
        TypedDays days = new TypedDays();
        Calendar calendar = days.calendar(this);
        ConsultationDraft draft = new ConsultationDraft(
                Typed.plain(slug),
                Typed.bilingual(titleFr, titleEn),
                Typed.bilingual(summaryFr, summaryEn),
                Typed.bilingual(askedFr, askedEn),
                Typed.optional(accent),
                Typed.plain(regime),
                moderation(),
                calendar,
                ThemeRow.toDrafts(themeRows()),
                memberRows().stream().map(MemberRow::toMember).toList(),
                communes(),
                Typed.optional(breachReason));
        return new Reading(draft, days.faults());
    }

    /**
     * What a form asks for.
     *
     * @param draft the draft; without meaning where a day could not be read
     * @param faults the days that could not be read
     */
    record Reading(ConsultationDraft draft, List<Fault> faults) {}

    /** What is no mode is the one that shows nothing before a guarantor has read it. */
    private ModerationMode moderation() {
        return Arrays.stream(ModerationMode.values())
                .filter(one -> one.name().equals(mode))
                .findFirst()
                .orElse(ModerationMode.BEFORE_PUBLICATION);
    }

    /** What names each commune: lines of a paste, or words between commas and tabs. */
    private List<String> communes() {
        return Arrays.stream(Typed.plain(perimeter).split("[\\n,;\\t]+"))
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .distinct()
                .toList();
    }

    private static <T> List<T> rows(@Nullable List<@Nullable T> rows) {
        List<T> all = new ArrayList<>();
        if (rows != null) {
            rows.stream().filter(Objects::nonNull).forEach(all::add);
        }
        return all;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
