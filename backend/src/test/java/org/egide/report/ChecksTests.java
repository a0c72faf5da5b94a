package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.egide.moderation.Appeals;
import org.egide.register.Receipt;
import org.egide.report.Finding.Kind;
import org.egide.report.Finding.Severity;
import org.egide.shared.SpaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands between a draft and a signature. */
class ChecksTests extends ComposingTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Checks checks;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Appeals appeals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Drafting drafting;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Notes notes;

    @Test
    void whatIsNotCoveredAsksForAReservation() {
        submit("Les puits sont à sec.");

        assertThat(check(List.of()))
                .extracting(Finding::kind, Finding::severity)
                .containsExactly(tuple(Kind.COVERAGE, Severity.RESERVATION));
    }

    @Test
    void aSentenceOfTheSynthesisThatCitesNothingIsShown() {
        Receipt receipt = submit("Les puits sont à sec.");
        String cited = "L’eau manque l’été @c" + receipt.number() + ". ";

        List<Finding> found = check(List.of(
                section("process", 1, "Avis", "Personne ne cite ici."),
                section("synthesis", 1, "À retenir", ""),
                section(
                        "lessons",
                        2,
                        "Enseignements",
                        cited + "Tout le monde le sait. L’eau est rare. @c" + receipt.number())));

        assertThat(found)
                .filteredOn(one -> one.kind() == Kind.UNCITED_SENTENCE)
                .extracting(Finding::heading, Finding::text)
                .containsExactly(tuple("Enseignements", "Tout le monde le sait."));
    }

    @Test
    void aHintThatNobodyReplacedIsPointedOut() {
        assertThat(check(List.of(section("information", 2, "Information", "*[À écrire] L’avis des garants.*"))))
                .extracting(Finding::kind)
                .containsExactly(Kind.HINT_LEFT);
    }

    @Test
    void aReportThatIsLateIsToldSo() {
        clock.moveToParis("2021-05-24T00:00");

        assertThat(check(List.of())).extracting(Finding::kind).containsExactly(Kind.LATE);
    }

    @Test
    void anArgumentThatThePublicDoesNotReadCannotBeCited() {
        consultation = made.openWithModerationAfterwards();
        var water = argument("L’eau manquerait.");

        assertThat(check(List.of(section("", 1, "Une", "@a" + water.number()))))
                .extracting(Finding::kind)
                .containsExactly(Kind.SYNTHESIS_HIDDEN, Kind.DEAD_CITATION);
    }

    @Test
    void anAppealThatWaitsForAJudgeAsksForAReservation() {
        Receipt receipt = submit("Les puits d’incapables.");
        refuse(receipt);
        await(appeals.open(consultation.id(), receipt.id(), "Ce n’est pas une insulte."));

        assertThat(check(List.of()))
                .extracting(Finding::kind, Finding::severity, Finding::numbers)
                .containsExactly(tuple(Kind.OPEN_APPEALS, Severity.RESERVATION, List.of(1L)));
    }

    @Test
    void aNoteThatNobodySettledIsPointedOut() {
        SpaceId space = consultation.id();
        await(reports.open(
                consultation,
                ReportKind.FINAL,
                Locale.FRENCH,
                List.of(new SectionDraft("", 1, "Une", ""), new SectionDraft("", 1, "Autre", "")),
                CAMILLE));
        List<Section> sections = await(drafting.sections(space, 1));
        Note note = await(notes.add(space, sections.getLast().id(), "À vérifier.", CAMILLE, null));

        assertThat(check(sections))
                .extracting(Finding::kind, Finding::heading, Finding::numbers)
                .containsExactly(tuple(Kind.OPEN_NOTES, "Autre", List.of(1L)));
        await(notes.settle(space, note.id(), CAMILLE));
        assertThat(check(sections)).isEmpty();
    }

    @Test
    void theHeaviestComesFirst() {
        submit("Les puits sont à sec.");

        assertThat(check(List.of(section("", 1, "Une", "[À écrire] Ceci. @a99"))))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCKING, Severity.RESERVATION, Severity.WARNING);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsSaidInBothLanguages(Kind kind) {
        Finding one = new Finding(kind, null, "", "", List.of(2L, 50L));

        assertThat(checks.inWords(one, Locale.FRENCH)).isNotBlank().doesNotContain("{");
        assertThat(checks.inWords(one, Locale.ENGLISH)).isNotBlank().isNotEqualTo(checks.inWords(one, Locale.FRENCH));
    }

    private List<Finding> check(List<Section> sections) {
        clock.advance(Duration.ofMinutes(2));
        return await(checks.of(consultation, report(), sections, requests));
    }
}
