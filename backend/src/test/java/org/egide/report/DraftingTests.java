package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.ledger.Event;
import org.egide.report.Drafting.Place;
import org.egide.report.Drafting.Typed;
import org.egide.report.Reports.Begin;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DraftingTests extends ReportTest {

    @Test
    void aConsultationHasOneReportOfItsOwnAndAsManyInterimOnesAsThereAreYears() {
        assertThat(report.title()).isEqualTo("Bilan de la concertation\u00a0: Une usine d'essai");
        assertThat(codeOf(reports.open(consultation, ReportKind.FINAL, Locale.FRENCH, List.of(), SACHA)))
                .isEqualTo("report-exists");
        Report interim = await(reports.open(consultation, ReportKind.INTERIM, Locale.ENGLISH, List.of(), SACHA));
        await(reports.open(consultation, ReportKind.INTERIM, Locale.ENGLISH, List.of(), SACHA));
        assertThat(interim.title()).isEqualTo("Interim report of the continuing consultation: A test plant");
        assertThat(await(reports.list(space()))).extracting(Report::number).containsExactly(1, 2, 3);
    }

    @Test
    void twoGuarantorsWhoBeginAtOnceBeginOneReport() {
        consultation = made.open();
        List<String> ends = await(Mono.zip(begin(), begin(), List::of));
        assertThat(ends).containsExactlyInAnyOrder("accepted", "report-exists");
        assertThat(await(reports.list(space()))).hasSize(1);
    }

    private Mono<String> begin() {
        return reports.open(consultation, ReportKind.FINAL, Locale.FRENCH, List.of(), CAMILLE)
                .thenReturn("accepted")
                .onErrorResume(org.egide.shared.Conflict.class, refusal -> Mono.just(refusal.code()));
    }

    @Test
    void aReportBegunTwiceUnderOneKeyIsBegunOnce() {
        consultation = made.open();
        Begin begin = new Begin(consultation, ReportKind.FINAL, Locale.FRENCH, "key");
        Report one = await(reports.open(begin, List.of(), CAMILLE));
        assertThat(await(reports.open(begin, List.of(), CAMILLE))).isEqualTo(one);
        assertThat(codeOf(reports.open(
                        new Begin(consultation, ReportKind.INTERIM, Locale.FRENCH, "key"), List.of(), CAMILLE)))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoeverReadAnOlderVersionNeverWritesOverAColleague() {
        Section read = first();
        write(read.id(), read.version(), "De Camille.", CAMILLE);
        assertThat(codeOf(drafting.write(space(), read.id(), read.version(), "Avant-propos", "De Sacha.", SACHA)))
                .isEqualTo("section-changed");
        assertThat(now(read).body()).isEqualTo("De Camille.");
        assertThat(now(read).changedBy()).isEqualTo("Camille Exemple");
    }

    @Test
    void whatBothWroteIsPutTogetherWhereTheyDoNotTouch() {
        Section base = write(first().id(), 1, "Un.\n\nDeux.\n\nTrois.", CAMILLE);
        write(base.id(), base.version(), "Un, de Camille.\n\nDeux.\n\nTrois.", CAMILLE);
        ThreeWay both = await(drafting.threeWay(
                space(), base.id(), base.version(), new Typed("Avant", "Un.\r\n\r\nDeux.\r\n\r\nTrois, de Sacha.")));
        assertThat(both.isClean()).isTrue();
        assertThat(both.merged()).isEqualTo("Un, de Camille.\n\nDeux.\n\nTrois, de Sacha.");
        assertThat(both.title()).isEqualTo("Avant");
        assertThat(both.theirs().version()).isEqualTo(3);
    }

    @Test
    void whereBothChangedTheSameLineBothAreShownAndNeitherIsLost() {
        Section base = write(first().id(), 1, "Un.\n\nDeux.", CAMILLE);
        write(base.id(), base.version(), "Un.\n\nDeux, de Camille.", CAMILLE);
        ThreeWay both = await(drafting.threeWay(
                space(), base.id(), base.version(), new Typed("Avant-propos", "Un.\n\nDeux, de Sacha.")));
        assertThat(both.conflicts()).singleElement().satisfies(piece -> {
            assertThat(piece.base()).isEqualTo("Deux.\n");
            assertThat(piece.theirs()).isEqualTo("Deux, de Camille.\n");
            assertThat(piece.yours()).isEqualTo("Deux, de Sacha.\n");
        });
        assertThat(both.merged()).isEqualTo("Un.\n\nDeux, de Sacha.\n\nDeux, de Camille.");
    }

    @Test
    void theSameWordsSentAgainMakeNoVersion() {
        Section read = first();
        Section once = write(read.id(), read.version(), "Une fois.", CAMILLE);
        Section twice = write(read.id(), read.version(), "Une fois.", CAMILLE);
        assertThat(twice.version()).isEqualTo(once.version()).isEqualTo(2);
    }

    @Test
    void theHistoryTellsSittingsAndNotEachSave() {
        Section section = first();
        for (int i = 1; i <= 20; i++) {
            clock.advance(Duration.ofSeconds(5));
            section = write(section.id(), section.version(), "Mot ".repeat(i), CAMILLE);
        }
        section = write(section.id(), section.version(), "De Sacha.", SACHA);
        clock.advance(Duration.ofMinutes(11));
        section = write(section.id(), section.version(), "De Sacha, plus tard.", SACHA);
        assertThat(await(drafting.history(space(), section.id())))
                .extracting(Sitting::by, Sitting::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Sacha Exemple", 23),
                        org.assertj.core.groups.Tuple.tuple("Sacha Exemple", 22),
                        org.assertj.core.groups.Tuple.tuple("Camille Exemple", 21));
    }

    @Test
    void eachSaveIsKeptForADayAndThenTheLastOfEachSitting() {
        Section section = first();
        for (int i = 1; i <= 3; i++) {
            section = write(section.id(), section.version(), "Mot ".repeat(i), CAMILLE);
        }
        assertThat(await(drafting.revision(space(), section.id(), 2)).body()).isEqualTo("Mot ");
        clock.advance(Duration.ofDays(2));
        write(section.id(), section.version(), "Fini.", CAMILLE);
        assertThat(codeOf(drafting.revision(space(), section.id(), 2))).isEqualTo("unknown-revision");
        assertThat(await(drafting.revision(space(), section.id(), 1)).body()).isEmpty();
        assertThat(await(drafting.revision(space(), section.id(), 4)).body()).isEqualTo("Mot Mot Mot ");
        ThreeWay old = await(drafting.threeWay(space(), section.id(), 2, new Typed("Avant-propos", "De Sacha.")));
        assertThat(old.merged()).isEqualTo("De Sacha.\n\nFini.");
    }

    @Test
    void anEarlierWordingComesBackAsANewVersion() {
        Section section = write(first().id(), 1, "Bien.", CAMILLE);
        Section worse = write(section.id(), section.version(), "Moins bien.", SACHA);
        Section restored = await(drafting.restore(space(), section.id(), worse.version(), 2, CAMILLE));
        assertThat(restored.body()).isEqualTo("Bien.");
        assertThat(restored.version()).isEqualTo(4);
        assertThat(codeOf(drafting.restore(space(), section.id(), 1, 2, CAMILLE)))
                .isEqualTo("accepted");
        assertThat(codeOf(drafting.restore(space(), section.id(), 1, 3, CAMILLE)))
                .isEqualTo("section-changed");
    }

    @Test
    void aClaimTellsTheOthersEndsByItselfAndForbidsNothing() {
        Section section = await(drafting.claim(space(), first().id(), CAMILLE));
        assertThat(section.claim()).isNotNull().extracting(Section.Claim::by).isEqualTo("Camille Exemple");
        assertThat(await(drafting.claim(space(), section.id(), SACHA)).claim())
                .extracting(Section.Claim::account)
                .isEqualTo("garant1");
        assertThat(write(section.id(), section.version(), "De Sacha.", SACHA).claim())
                .extracting(Section.Claim::account)
                .isEqualTo("garant1");
        clock.advance(Duration.ofMinutes(10));
        assertThat(now(section).claim()).isNull();
        assertThat(await(drafting.claim(space(), section.id(), SACHA)).claim())
                .extracting(Section.Claim::account)
                .isEqualTo("garant2");
        assertThat(await(drafting.release(space(), section.id(), CAMILLE)).claim())
                .isNotNull();
        assertThat(await(drafting.release(space(), section.id(), SACHA)).claim())
                .isNull();
    }

    @Test
    void aSectionMovesWithThoseUnderIt() {
        List<Section> sections = sections();
        assertThat(titles()).containsExactly("# Avant-propos", "# Chiffres clés", "## Dates clés");
        await(drafting.move(space(), sections.get(1).id(), Move.UP));
        assertThat(titles()).containsExactly("# Chiffres clés", "## Dates clés", "# Avant-propos");
        await(drafting.move(space(), sections.get(1).id(), Move.DOWN));
        await(drafting.move(space(), sections.get(2).id(), Move.OUT));
        await(drafting.move(space(), sections.get(1).id(), Move.DOWN));
        await(drafting.move(space(), sections.get(1).id(), Move.IN));
        assertThat(titles()).containsExactly("# Avant-propos", "# Dates clés", "## Chiffres clés");
        await(drafting.move(space(), sections.get(0).id(), Move.IN));
        assertThat(titles().getFirst()).isEqualTo("# Avant-propos");
    }

    @Test
    void aSectionTakenAwayCanBePutBackWhereItStood() {
        Section section = write(first().id(), 1, "Gardé.", CAMILLE);
        assertThat(codeOf(drafting.remove(space(), section.id(), 1, SACHA))).isEqualTo("section-changed");
        drafting.remove(space(), section.id(), section.version(), SACHA).block();
        assertThat(titles()).containsExactly("# Chiffres clés", "## Dates clés");
        assertThat(codeOf(drafting.section(space(), section.id()))).isEqualTo("unknown-section");
        assertThat(codeOf(drafting.write(space(), section.id(), 2, "A", "B", CAMILLE)))
                .isEqualTo("unknown-section");
        assertThat(await(drafting.removed(space(), 1))).singleElement().isEqualTo(withoutClaim(section));
        assertThat(await(drafting.putBack(space(), section.id())).body()).isEqualTo("Gardé.");
        assertThat(titles()).containsExactly("# Avant-propos", "# Chiffres clés", "## Dates clés");
    }

    private static Section withoutClaim(Section section) {
        return new Section(
                section.id(),
                section.key(),
                section.level(),
                section.title(),
                section.body(),
                section.status(),
                section.version(),
                section.changedAt(),
                section.changedBy(),
                null);
    }

    @Test
    void aSectionIsAddedAfterAnotherWithThoseUnderIt() {
        Section under = sections().get(1);
        Place place = new Place(space(), 1, under.id());
        Section added = await(drafting.add(place, new SectionDraft("", 1, "Synthèse", "Mots."), SACHA, "k"));
        assertThat(await(drafting.add(place, new SectionDraft("", 1, "Synthèse", "Mots."), SACHA, "k")))
                .isEqualTo(added);
        assertThat(titles()).containsExactly("# Avant-propos", "# Chiffres clés", "## Dates clés", "# Synthèse");
    }

    @Test
    void aTextThatNobodyCouldReadIsRefused() {
        Section section = first();
        String nested = "> ".repeat(10_000) + "au fond";
        String list = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> "  ".repeat(i) + "- profond\n")
                .collect(java.util.stream.Collectors.joining());
        String table = "|" + "a|".repeat(30) + "\n|" + "-|".repeat(30) + "\n";
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", nested, CAMILLE)))
                .isEqualTo("text-too-nested");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", list, CAMILLE)))
                .isEqualTo("text-too-nested");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", table, CAMILLE)))
                .isEqualTo("table-too-large");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", "x".repeat(200_001), CAMILLE)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, " ", "x", CAMILLE)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", "\u0000", CAMILLE)))
                .isEqualTo("invalid-fields");
        assertThat(now(section).version()).isEqualTo(1);
    }

    @Test
    void anotherConsultationsSectionIsUnknownHere() {
        Section section = first();
        consultation = made.open();
        assertThat(codeOf(drafting.section(space(), section.id()))).isEqualTo("unknown-section");
        assertThat(codeOf(drafting.write(space(), section.id(), 1, "A", "B", CAMILLE)))
                .isEqualTo("unknown-section");
        assertThat(codeOf(drafting.move(space(), section.id(), Move.UP))).isEqualTo("unknown-section");
        assertThat(codeOf(notes.add(space(), section.id(), "Non.", CAMILLE, null)))
                .isEqualTo("unknown-section");
        assertThat(codeOf(drafting.sections(space(), 1))).isEqualTo("unknown-guarantor-report");
    }

    @Test
    void notesStandBesideASectionUntilTheyAreSettled() {
        Section section = first();
        Note note = await(notes.add(space(), section.id(), "À vérifier.", CAMILLE, null));
        notes.add(space(), section.id(), "Et cela.", SACHA, null).block();
        assertThat(await(notes.open(space(), 1))).isEqualTo(Map.of(section.id(), 2));
        assertThat(await(notes.settle(space(), note.id(), SACHA)).settled())
                .isNotNull()
                .extracting(Note.Settled::by)
                .isEqualTo("Sacha Exemple");
        assertThat(await(notes.open(space(), 1))).isEqualTo(Map.of(section.id(), 1));
        assertThat(codeOf(notes.add(space(), section.id(), "x".repeat(2_001), CAMILLE, null)))
                .isEqualTo("invalid-fields");
    }

    @Test
    void theRequestsAreShownOnceAndTheLogSaysSo() {
        assertThat(codeOf(reports.showRequests(space(), 1))).isEqualTo("no-requests");
        requests.add(space(), 1, new RequestDraft(RequestKind.CLARIFICATION, "Quand ?", "", List.of()), null)
                .block();
        Report shown = await(reports.showRequests(space(), 1));
        assertThat(shown.requestsShownAt()).isNotNull();
        assertThat(codeOf(reports.showRequests(space(), 1))).isEqualTo("requests-shown");
        assertThat(await(ledger.history(space(), space().value())))
                .extracting(Event::kind)
                .containsOnlyOnce("report.requests-shown");
    }
}
