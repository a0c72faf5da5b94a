package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Everything that is wrong with a draft is said at once, beside its field, and nothing is left out in silence. */
@DatabaseTest
class DraftCheckTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DraftCheck check;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62276 | 62276",
                "62276 Douvrin | 62276",
                "Douvrin | 62276",
                "  DOUVRIN  (62) | 62276",
                "Douvrin (62276) | 62276",
                "Béthune | 62119",
                "bethune | 62119",
                "Billy Berclau | 62132",
                "L'Haÿ-les-Roses | 94038",
                "l’hay les roses | 94038",
                "St-Denis (93) | 93066",
                "2A004 | 2A004",
                "2a004 Ajaccio | 2A004"
            })
    void findsACommuneAsAnOfficerNamesIt(String typed, String code) {
        assertThat(checked(draft -> draft.perimeter(List.of(typed))).perimeter())
                .containsExactly(code);
    }

    @Test
    void namesTheCommunesThatItCannotFind() {
        assertThat(faults(draft -> draft.perimeter(List.of("62276", "Atlantide", "99999", "62138 Douvrin"))))
                .containsExactly(Fault.of("perimeter", "unknown-communes", "Atlantide, 99999, 62138 Douvrin"));
    }

    @Test
    void asksWhichOneOfSeveralOfTheSameName() {
        List<Fault> faults = faults(draft -> draft.perimeter(List.of("Saint-Aubin", "Douvrin")));
        assertThat(faults).extracting(Fault::code).containsExactly("ambiguous-communes");
        assertThat(faults.getFirst().arguments().getFirst().toString()).startsWith("Saint-Aubin (");
    }

    @Test
    void takesTwoThousandCommunesAndNoMore() {
        assertThat(faults(draft -> draft.perimeter(Collections.nCopies(2_000, "62276"))))
                .isEmpty();
        assertThat(faults(draft -> draft.perimeter(Collections.nCopies(2_001, "62276"))))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-24, 2021-03-20, calendar/suspendedOn suspension-outside-dates",
        "2021-04-24, , calendar/suspendedOn suspension-outside-dates",
        "2021-03-10, 2021-03-10, calendar/resumesOn resumes-before-suspension",
        ", 2021-03-10, calendar/resumesOn resumes-before-suspension",
        "2021-03-10, 2021-04-24, calendar/resumesOn suspension-outside-dates",
        "2021-02-25, 2021-04-23, ''",
        "2021-04-23, , ''"
    })
    void aSuspensionLiesWithinTheDates(@Nullable LocalDate suspended, @Nullable LocalDate resumes, String expected) {
        assertThat(said(draft -> draft.calendar(dates(suspended, resumes, null, null))
                        .breachReason("Trop courte, pour l’essai.")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-23, , calendar/reportPublishedOn report-before-the-end",
        "2021-04-24, , ''",
        "2021-05-23, 2021-05-22, calendar/responsePublishedOn response-before-the-report",
        "2021-05-23, 2021-05-23, ''",
        "0221-05-23, , calendar/reportPublishedOn date-out-of-range; calendar/reportPublishedOn report-before-the-end"
    })
    void theReportFollowsTheEndAndTheResponseFollowsTheReport(
            LocalDate report, @Nullable LocalDate response, String expected) {
        assertThat(said(draft -> draft.calendar(dates(null, null, report, response))))
                .isEqualTo(expected);
    }

    @Test
    void boundsPeopleAndThemes() {
        Member member = new Member(Role.OWNER, "x", null);
        assertThat(said(draft -> draft.members(Collections.nCopies(101, member))))
                .isEqualTo("members too-many");
        assertThat(said(draft -> draft.members(List.of(
                        new Member(Role.OWNER, "n".repeat(201), "pas une adresse"),
                        new Member(Role.OWNER, " ", null)))))
                .isEqualTo(
                        "members/0/name text-too-long; members/0/email invalid-email; members/1/name field-required");
        List<ThemeDraft> many = IntStream.rangeClosed(0, 200)
                .mapToObj(i -> theme("t-" + i, null, "T" + i))
                .toList();
        assertThat(said(draft -> draft.themes(many))).isEqualTo("themes too-many");
        assertThat(said(draft -> draft.themes(many.subList(0, 200)))).isEmpty();
        assertThat(said(draft -> draft.themes(List.of()))).isEqualTo("themes field-required");
    }

    @Test
    void themesAreATreeOfFourLevels() {
        List<ThemeDraft> deep = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deep.add(theme("t-" + i, i == 0 ? null : "t-" + (i - 1), "T"));
        }
        assertThat(said(draft -> draft.themes(deep))).isEqualTo("themes/4/parent too-deep");
        assertThat(said(draft -> draft.themes(List.of(theme("b", "a", "B"), theme("a", null, "A")))))
                .isEqualTo("themes/0/parent unknown-theme");
        assertThat(said(draft -> draft.themes(List.of(theme("a", null, "A"), theme("a-2", null, "A")))))
                .isEqualTo("themes/1/title repeated-title");
    }

    @Test
    void refusesWhatTheDatabaseCannotKeep() {
        assertThat(said(draft -> draft.members(List.of(new Member(Role.OWNER, "a\0b", null)))))
                .isEqualTo("members/0/name unreadable-character");
    }

    @SuppressWarnings("unused")
    static final List<String> COLOURS = Accents.NAMES;

    @ParameterizedTest
    @FieldSource("COLOURS")
    void everyAccentIsAColourOfTheStyleSheet(String accent) throws IOException {
        assertThat(faults(draft -> draft.accent(accent))).isEmpty();
        assertThat(new ClassPathResource("static/css/egide.css").getContentAsString(StandardCharsets.UTF_8))
                .contains(".accent-" + accent + " ");
    }

    @Test
    void refusesAColourOfNobody() {
        assertThat(said(draft -> draft.accent("red; background: url(x)"))).isEqualTo("accent unknown-accent");
    }

    private String said(UnaryOperator<Drafts> change) {
        return String.join(
                "; ",
                faults(change).stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    private List<Fault> faults(UnaryOperator<Drafts> change) {
        try {
            checked(change);
            return List.of();
        } catch (InvalidRequest refusal) {
            return refusal.faults();
        }
    }

    private ConsultationDraft checked(UnaryOperator<Drafts> change) {
        Drafts draft = change.apply(Drafts.opening("2021-02-09", "2021-02-25", "2021-04-23"));
        return Objects.requireNonNull(check.check(draft.draft()).block());
    }

    private static Calendar dates(
            @Nullable LocalDate suspended,
            @Nullable LocalDate resumes,
            @Nullable LocalDate report,
            @Nullable LocalDate response) {
        return new Calendar(
                LocalDate.parse("2021-02-09"),
                LocalDate.parse("2021-02-25"),
                LocalDate.parse("2021-04-23"),
                suspended,
                resumes,
                report,
                response);
    }

    private static ThemeDraft theme(String key, @Nullable String parent, String title) {
        return new ThemeDraft(key, parent, new Bilingual(title, null), null);
    }
}
