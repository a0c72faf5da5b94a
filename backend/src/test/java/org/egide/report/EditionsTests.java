package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.egide.consultation.Status;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.ledger.Event;
import org.egide.register.Milestone;
import org.egide.testing.TestConsultations;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report is frozen, signed by each guarantor, published, and stays. */
class EditionsTests extends EditionTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Duties duties;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Preparing preparing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Binding binding;

    @Test
    void aFrozenEditionIsKeptInEveryFormWithItsHashes() {
        Edition edition = freeze();

        assertThat(edition.files())
                .extracting(EditionFile::name)
                .contains("report.pdf", "report.docx", "report.odt", "data.zip");
        KeptFile pdf = await(editions.file(edition, "report.pdf"));
        assertThat(Sha256.hex(pdf.bytes())).isEqualTo(edition.sha256());
        VeraPdf.accepts(pdf.bytes());
        assertThat(await(editions.html(edition)))
                .contains("L’eau de la nappe baisse", "Le public parle d’eau", RESERVATION);
    }

    @Test
    void theSameReportAtTheSameInstantGivesTheSameBytes() {
        Freezing.Words words = new Freezing.Words("", RESERVATION);
        Prepared once = await(preparing.prepare(consultation, 1));
        Prepared again = await(preparing.prepare(consultation, 1));

        Bound first = await(binding.bind(consultation, once, 1, words, clock.instant(), CAMILLE));
        Bound second = await(binding.bind(consultation, again, 1, words, clock.instant(), CAMILLE));

        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.html()).isEqualTo(first.html());
    }

    @Test
    void oneEditionIsFrozenAtATime() {
        freeze();

        assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, SACHA)))
                .isEqualTo("edition-frozen");
    }

    @Test
    void whatKeepsTheReportFromBeingSignedKeepsItFromBeingFrozen() {
        write("\n\nCeci ne mène nulle part @c999999.");

        assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, CAMILLE)))
                .isEqualTo("report-not-ready");
        assertThat(await(editions.readiness(consultation, 1)).obstacles())
                .singleElement()
                .asString()
                .contains("@c999999", "Synthèse");
    }

    @Test
    void aContributionToAnotherConsultationIsNoneOfThisOne() {
        made.openWithModerationAfterwards();
        write("\n\nElle est d’ailleurs @c" + (cited.number() + 1) + ".");

        assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, CAMILLE)))
                .isEqualTo("report-not-ready");
    }

    @Test
    void contributionsThatAreNotCoveredAskForAReasonWhichIsPrinted() {
        assertThat(codeOf(editions.freeze(consultation, 1, "", " ", CAMILLE))).isEqualTo("invalid-fields");
        assertThat(await(editions.html(freeze()))).contains(RESERVATION);
    }

    @Test
    void theOwnerAndTheCommissionNeitherFreezeNorSignNorPublish() {
        Edition edition = freeze();

        for (var person : List.of(OWNER, TestConsultations.OFFICER)) {
            assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, person)))
                    .isEqualTo("not-your-role");
            assertThat(codeOf(editions.sign(consultation, 1, 1, edition.sha256(), person)))
                    .isEqualTo("not-your-role");
            assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), person)))
                    .isEqualTo("not-your-role");
            assertThat(codeOf(editions.drop(consultation, 1, 1, person))).isEqualTo("not-your-role");
        }
    }

    @Test
    void publicationMovesTheProcedureAndEntersThePublicRecord() {
        Edition edition = published();

        assertThat(edition.state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(edition.late()).isFalse();
        consultation = await(consultations.get(consultation.id()));
        assertThat(consultation.status()).isEqualTo(Status.RESPONSE_DUE);
        assertThat(consultation.calendar().reportPublishedOn()).isEqualTo(LocalDate.parse("2021-05-20"));
        assertThat(duty("report").state()).isEqualTo(Duty.State.DONE);
        assertThat(duty("response").dueOn()).isEqualTo(LocalDate.parse("2021-07-20"));
        Event event = await(ledger.history(consultation.id(), consultation.id().value())).stream()
                .filter(one -> one.kind().equals("report.published"))
                .findFirst()
                .orElseThrow();
        assertThat(event.detail())
                .isEqualTo(Map.of(
                        "report",
                        1,
                        "edition",
                        1,
                        "kind",
                        "FINAL",
                        "sha256",
                        edition.sha256(),
                        "data",
                        edition.dataSha256()));
    }

    private Duty duty(String key) {
        return await(duties.get(consultation, key));
    }

    @Test
    void afterItsDayTheReportIsSignedAndPublishedAndMarkedLate() {
        clock.moveToParis("2021-05-24T00:00");

        Edition edition = published();

        assertThat(edition.late()).isTrue();
        assertThat(edition.signatures()).allMatch(Signature::late);
        consultation = await(consultations.get(consultation.id()));
        assertThat(duty("report").state()).isEqualTo(Duty.State.DONE_LATE);
    }

    @Test
    void beforeTheEndNothingIsPublished() {
        clock.moveToParis("2021-04-23T23:59");
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);

        assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE)))
                .isEqualTo("consultation-not-over");
    }

    @Test
    void aDraftThatIsOpenedAgainDropsTheEditionAndItsSignatures() {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);

        editions.drop(consultation, 1, 1, SACHA).block();

        assertThat(codeOf(editions.publish(consultation, 1, 1, edition.sha256(), CAMILLE)))
                .isEqualTo("edition-not-frozen");
        assertThat(freeze().signatures()).isEmpty();
    }

    @Test
    void aCorrectionIsANewEditionWithItsNoteAndTheOldOneStays() {
        Edition first = published();
        assertThat(codeOf(editions.freeze(consultation, 1, "", RESERVATION, CAMILLE)))
                .isEqualTo("invalid-fields");
        clock.moveToParis("2021-06-02T10:00");
        Edition second = await(editions.freeze(consultation, 1, "Un nom était faux.", RESERVATION, CAMILLE));
        sign(second, CAMILLE);
        sign(second, SACHA);
        publish(second, CAMILLE);

        assertThat(await(editions.latest(consultation.id(), 1)).number()).isEqualTo(2);
        assertThat(await(editions.published(consultation.id(), 1)))
                .extracting(Edition::number)
                .containsExactly(2, 1);
        assertThat(await(editions.file(now(first), "report.pdf")).file().sha256())
                .isEqualTo(first.sha256());
        assertThat(await(consultations.get(consultation.id())).calendar().reportPublishedOn())
                .isEqualTo(LocalDate.parse("2021-05-20"));
    }

    @Test
    void thePublicReadsNothingOfWhatIsNotPublished() {
        freeze();

        assertThat(codeOf(editions.published(consultation.id(), 1, 1))).isEqualTo("unknown-edition");
        assertThat(codeOf(editions.requests(consultation.id(), 1, 1))).isEqualTo("unknown-edition");
        assertThat(await(editions.quotesOf(consultation.id(), cited.id().toString())))
                .isEmpty();
        assertThat(await(editions.published(consultation.id(), 1))).isEmpty();
    }

    @Test
    void whatIsCitedTellsWhere() {
        published();

        assertThat(await(editions.quotesOf(consultation.id(), cited.id().toString())))
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.edition()).isEqualTo(1);
                    assertThat(quote.heading()).isEqualTo("Synthèse");
                });
        assertThat(await(editions.quotesOf(consultation.id(), "contributions")))
                .singleElement()
                .satisfies(quote -> assertThat(quote.heading()).contains("Synthèse"));
        assertThat(await(contributions.follow(cited.code())).road()).anySatisfy(one -> {
            assertThat(one.stage()).isEqualTo(Milestone.Stage.CITED);
            assertThat(one.path()).startsWith("/consultations/" + consultation.slug() + "/report/1/1#");
        });
    }
}
