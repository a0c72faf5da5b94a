package org.egide.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.consultation.Theme;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** What an officer typed, kept as it was typed. */
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
        @Nullable ModerationMode mode,
        @Nullable String noticeOn,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String suspendedOn,
        @Nullable String resumesOn,
        @Nullable String reportPublishedOn,
        @Nullable String responsePublishedOn,
        @Nullable List<ThemeRow> themes,
        @Nullable List<MemberRow> members,
        @Nullable String perimeter) {

    private static final int SPARE_ROWS = 3;

    static EditForm empty() {
        return new EditForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    static EditForm of(Consultation consultation, List<Commune> perimeter) {
        Calendar calendar = consultation.calendar();
        Map<UUID, String> keys = consultation.themes().stream().collect(Collectors.toMap(Theme::id, Theme::key));
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
                consultation.mode(),
                text(calendar.noticeOn()),
                text(calendar.opensOn()),
                text(calendar.closesOn()),
                text(calendar.suspendedOn()),
                text(calendar.resumesOn()),
                text(calendar.reportPublishedOn()),
                text(calendar.responsePublishedOn()),
                consultation.themes().stream()
                        .map(theme -> ThemeRow.of(theme, keys))
                        .toList(),
                consultation.members().stream().map(MemberRow::of).toList(),
                perimeter.stream()
                        .map(commune -> commune.insee() + " " + commune.name())
                        .collect(Collectors.joining("\n")));
    }

    /** With empty rows at the end of the lists, to be filled. */
    EditForm withSpareRows() {
        List<ThemeRow> moreThemes = new ArrayList<>(rows(themes));
        List<MemberRow> moreMembers = new ArrayList<>(rows(members));
        for (int i = 0; i < SPARE_ROWS; i++) {
            moreThemes.add(new ThemeRow(null, null, null, null, null, null));
            moreMembers.add(new MemberRow(null, null, null));
        }
        return new EditForm(
                version,
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
                moreThemes,
                moreMembers,
                perimeter);
    }

    /** The version that the officer started from; 0, which no edit has, when it is not a number. */
    int versionRead() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The draft it asks for; fails with {@code invalid-fields} naming every date that cannot be read. */
    ConsultationDraft toDraft() {
        Days days = new Days();
        Calendar calendar = days.calendar(this);
        days.refuse();
        return new ConsultationDraft(
                plain(slug),
                bilingual(titleFr, titleEn),
                bilingual(summaryFr, summaryEn),
                bilingual(askedFr, askedEn),
                optional(accent),
                plain(regime),
                mode == null ? ModerationMode.BEFORE_PUBLICATION : mode,
                calendar,
                rows(themes).stream()
                        .filter(row -> !row.isBlank())
                        .map(ThemeRow::toDraft)
                        .toList(),
                rows(members).stream()
                        .filter(row -> !row.isBlank())
                        .map(MemberRow::toMember)
                        .toList(),
                codes());
    }

    /** The first word of each line: the name after a code is there for people. */
    private List<String> codes() {
        return Arrays.stream(plain(perimeter).split("[\\n,;]+"))
                .map(line -> line.strip().split("\\s+")[0])
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    private static Bilingual bilingual(@Nullable String french, @Nullable String english) {
        return new Bilingual(plain(french), optional(english));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static @Nullable String optional(@Nullable String text) {
        return plain(text).isEmpty() ? null : plain(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** A line of the themes. */
    record ThemeRow(
            @Nullable String key,
            @Nullable String parent,
            @Nullable String titleFr,
            @Nullable String titleEn,
            @Nullable String questionFr,
            @Nullable String questionEn) {

        static ThemeRow of(Theme theme, Map<UUID, String> keys) {
            Bilingual question = theme.question();
            return new ThemeRow(
                    theme.key(),
                    theme.parent() == null ? null : keys.get(theme.parent()),
                    theme.title().fr(),
                    theme.title().en(),
                    question == null ? null : question.fr(),
                    question == null ? null : question.en());
        }

        boolean isBlank() {
            return plain(key).isEmpty() && plain(titleFr).isEmpty();
        }

        ThemeDraft toDraft() {
            return new ThemeDraft(
                    plain(key),
                    optional(parent),
                    bilingual(titleFr, titleEn),
                    plain(questionFr).isEmpty() ? null : bilingual(questionFr, questionEn));
        }
    }

    /** A line of the people. */
    record MemberRow(
            @Nullable Role role,
            @Nullable String name,
            @Nullable String email) {

        static MemberRow of(Member member) {
            return new MemberRow(member.role(), member.name(), member.email());
        }

        boolean isBlank() {
            return plain(name).isEmpty() && plain(email).isEmpty();
        }

        Member toMember() {
            String address = optional(email);
            return new Member(
                    role == null ? Role.OWNER : role,
                    plain(name),
                    address == null ? null : address.toLowerCase(Locale.ROOT));
        }
    }

    /** Reads days, and keeps what cannot be read to say it all at once. */
    private static final class Days {

        private final List<Fault> faults = new ArrayList<>();

        Calendar calendar(EditForm form) {
            return new Calendar(
                    optionalDay("noticeOn", form.noticeOn),
                    day("opensOn", form.opensOn),
                    day("closesOn", form.closesOn),
                    optionalDay("suspendedOn", form.suspendedOn),
                    optionalDay("resumesOn", form.resumesOn),
                    optionalDay("reportPublishedOn", form.reportPublishedOn),
                    optionalDay("responsePublishedOn", form.responsePublishedOn));
        }

        private LocalDate day(String field, @Nullable String typed) {
            LocalDate day = optionalDay(field, typed);
            if (day == null && plain(typed).isEmpty()) {
                faults.add(Fault.of("calendar/" + field, "field-required"));
            }
            return day == null ? LocalDate.EPOCH : day;
        }

        private @Nullable LocalDate optionalDay(String field, @Nullable String typed) {
            try {
                return plain(typed).isEmpty() ? null : LocalDate.parse(plain(typed));
            } catch (DateTimeParseException unreadable) {
                faults.add(Fault.of("calendar/" + field, "invalid-value"));
                return null;
            }
        }

        void refuse() {
            if (!faults.isEmpty()) {
                throw new InvalidRequest(faults);
            }
        }
    }
}
