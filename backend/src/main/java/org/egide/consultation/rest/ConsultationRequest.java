package org.egide.consultation.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * What an officer says of a consultation.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked of the public
 * @param accent name of its accent colour
 * @param regime code of its legal regime
 * @param moderationMode when guarantors look at contributions
 * @param calendar its legal dates
 * @param themes its themes, parents before children
 * @param members its owners, guarantors, clerks and respondents
 * @param perimeter its communes, each by INSEE code ({@code 62276}), by name ({@code Saint-Denis (93)}) or by both
 * @param breachReason why its notice is given although the law says otherwise; the public reads it
 */
@Schema(example = """
        {"slug": "voie-verte", "title": {"fr": "Une voie verte"}, "summary": {"fr": "Douze kilomètres."},
         "asked": {"fr": "Par où passer ?"}, "regime": "CRPA_FREE", "moderationMode": "BEFORE_PUBLICATION",
         "calendar": {"opensOn": "2026-03-01", "closesOn": "2026-04-15"},
         "themes": [{"key": "trace", "title": {"fr": "Le tracé"}}],
         "members": [{"role": "GUARANTOR", "name": "Camille Exemple", "email": "garant@example.org"}],
         "perimeter": ["62276"]}""")
public record ConsultationRequest(
        @Schema(requiredMode = REQUIRED, pattern = KEY, maxLength = 80) @Nullable
        String slug,

        @Schema(requiredMode = REQUIRED) @Nullable TextRequest title,
        @Schema(requiredMode = REQUIRED) @Nullable TextRequest summary,
        @Schema(requiredMode = REQUIRED) @Nullable TextRequest asked,
        @Schema(maxLength = 20) @Nullable String accent,

        @Schema(requiredMode = REQUIRED, maxLength = 64) @Nullable
        String regime,

        @Schema(requiredMode = REQUIRED) @Nullable ModerationMode moderationMode,
        @Schema(requiredMode = REQUIRED) @Nullable CalendarRequest calendar,
        @Schema(requiredMode = REQUIRED) @Nullable List<ThemeRequest> themes,
        @Nullable List<MemberRequest> members,
        @Nullable List<String> perimeter,
        @Schema(maxLength = 2_000) @Nullable String breachReason) {

    private static final String KEY = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /** The draft it asks for; fails with {@code invalid-fields} naming every part that is missing. */
    ConsultationDraft toDraft() {
        Missing missing = new Missing();
        missing.unless(slug, "slug")
                .unless(title, "title")
                .unless(summary, "summary")
                .unless(asked, "asked");
        missing.unless(regime, "regime").unless(moderationMode, "moderationMode");
        missing.unless(calendar == null ? null : calendar.opensOn(), "calendar/opensOn");
        missing.unless(calendar == null ? null : calendar.closesOn(), "calendar/closesOn");
        missing.unless(themes, "themes");
        missing.unlessAll(themes, "themes").unlessAll(members, "members").unlessAll(perimeter, "perimeter");
        missing.refuse();
        return new ConsultationDraft(
                Objects.requireNonNull(slug),
                Objects.requireNonNull(title).toBilingual(),
                Objects.requireNonNull(summary).toBilingual(),
                Objects.requireNonNull(asked).toBilingual(),
                accent,
                Objects.requireNonNull(regime),
                Objects.requireNonNull(moderationMode),
                Objects.requireNonNull(calendar).toCalendar(),
                Objects.requireNonNull(themes).stream()
                        .map(ThemeRequest::toDraft)
                        .toList(),
                members == null
                        ? List.of()
                        : members.stream().map(MemberRequest::toMember).toList(),
                perimeter == null ? List.of() : perimeter,
                breachReason);
    }

    /** What to send to leave a consultation as it is. */
    static ConsultationRequest of(Consultation consultation, List<Commune> perimeter) {
        return new ConsultationRequest(
                consultation.slug(),
                TextRequest.of(consultation.title()),
                TextRequest.of(consultation.summary()),
                TextRequest.of(consultation.asked()),
                consultation.accent(),
                consultation.regime().code(),
                consultation.mode(),
                CalendarRequest.of(consultation.calendar()),
                ThemeRequest.of(consultation.themes()),
                consultation.members().stream().map(MemberRequest::of).toList(),
                perimeter.stream().map(Commune::insee).toList(),
                consultation.breachReason());
    }

    /**
     * A text in two languages.
     *
     * @param fr French, required
     * @param en English
     */
    public record TextRequest(
            @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = 20_000) @Nullable
            String fr,

            @Schema(maxLength = 20_000) @Nullable String en) {

        static TextRequest of(Bilingual text) {
            return new TextRequest(text.fr(), text.en());
        }

        Bilingual toBilingual() {
            return new Bilingual(fr == null ? "" : fr, en);
        }
    }

    /**
     * Legal dates, Europe/Paris.
     *
     * @param noticeOn the public notice
     * @param opensOn the first day
     * @param closesOn the last day, inclusive
     * @param suspendedOn the first day of a suspension
     * @param resumesOn the day contributions are received again
     * @param reportPublishedOn the guarantors' report
     * @param responsePublishedOn the owner's response
     */
    public record CalendarRequest(
            @Nullable LocalDate noticeOn,
            @Schema(requiredMode = REQUIRED) @Nullable LocalDate opensOn,
            @Schema(requiredMode = REQUIRED) @Nullable LocalDate closesOn,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate resumesOn,
            @Nullable LocalDate reportPublishedOn,
            @Nullable LocalDate responsePublishedOn) {

        static CalendarRequest of(Calendar calendar) {
            return new CalendarRequest(
                    calendar.noticeOn(),
                    calendar.opensOn(),
                    calendar.closesOn(),
                    calendar.suspendedOn(),
                    calendar.resumesOn(),
                    calendar.reportPublishedOn(),
                    calendar.responsePublishedOn());
        }

        Calendar toCalendar() {
            return new Calendar(
                    noticeOn,
                    Objects.requireNonNull(opensOn),
                    Objects.requireNonNull(closesOn),
                    suspendedOn,
                    resumesOn,
                    reportPublishedOn,
                    responsePublishedOn);
        }
    }

    /**
     * A theme.
     *
     * @param key its stable short name
     * @param parent the key of the theme it refines
     * @param title its title
     * @param question its guiding question
     */
    public record ThemeRequest(
            @Schema(requiredMode = REQUIRED, pattern = KEY, maxLength = 80) @Nullable
            String key,

            @Schema(pattern = KEY, maxLength = 80) @Nullable String parent,
            @Schema(requiredMode = REQUIRED) @Nullable TextRequest title,
            @Nullable TextRequest question) {

        static List<ThemeRequest> of(List<Theme> themes) {
            Map<UUID, String> keys = themes.stream().collect(Collectors.toMap(Theme::id, Theme::key));
            return themes.stream()
                    .map(theme -> new ThemeRequest(
                            theme.key(),
                            theme.parent() == null ? null : keys.get(theme.parent()),
                            TextRequest.of(theme.title()),
                            theme.question() == null ? null : TextRequest.of(theme.question())))
                    .toList();
        }

        ThemeDraft toDraft() {
            return new ThemeDraft(
                    key == null ? "" : key,
                    parent,
                    title == null ? new Bilingual("", null) : title.toBilingual(),
                    question == null ? null : question.toBilingual());
        }
    }

    /**
     * Somebody with a role.
     *
     * @param role the role; an owner when absent
     * @param name the name the public reads
     * @param email the account's address
     */
    public record MemberRequest(
            @Nullable Role role,
            @Schema(requiredMode = REQUIRED) @Nullable String name,
            @Schema(maxLength = 254) @Nullable String email) {

        static MemberRequest of(Member member) {
            return new MemberRequest(member.role(), member.name(), member.email());
        }

        Member toMember() {
            return new Member(
                    role == null ? Role.OWNER : role,
                    name == null ? "" : name,
                    email == null ? null : email.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Collects the parts that are missing, to say them all at once. */
    private static final class Missing {

        private final List<Fault> faults = new ArrayList<>();

        Missing unless(@Nullable Object part, String field) {
            if (part == null) {
                faults.add(Fault.of(field, "field-required"));
            }
            return this;
        }

        Missing unlessAll(@Nullable List<?> parts, String field) {
            for (int i = 0; parts != null && i < parts.size(); i++) {
                unless(parts.get(i), field + "/" + i);
            }
            return this;
        }

        void refuse() {
            if (!faults.isEmpty()) {
                throw new InvalidRequest(faults);
            }
        }
    }
}
