package org.egide.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.egide.consultation.Calendar;
import org.egide.document.Documents;
import org.egide.duty.Condition.Basis;
import org.egide.duty.Condition.Kind;
import org.egide.duty.Duty.State;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.NotAllowed;
import org.egide.shared.Refusal;
import org.egide.testing.TestConsultations;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Oracle 8: the certificate of L121-20 is impossible if any of its three conditions is missing. */
class CertificatesTests extends DutyTest {

    private static final String VOLUNTARY = "VOLUNTARY_WITH_GUARANTOR";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Certificates certificates;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Test
    void onceAllThreeConditionsAreMetTheCertificateSaysWhoSaidWhatAndWhatShowsIt() throws Exception {
        everythingIsDone(VOLUNTARY);
        declare("2021-05-01");
        assertThat(missing()).isEmpty();
        byte[] pdf = Objects.requireNonNull(certificates
                .certificate(consultation, OWNER, Locale.FRENCH)
                .flatMap(documents::pdf)
                .block());
        VeraPdf.accepts(pdf);
        Performance poster = duty("notice-posted").performances().getFirst();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("Attestation de conformité", "Une usine d'essai", "Odile Exemple", "Camille Exemple")
                    .contains("La déclaration d’intention est publiée", "fait le 1er mai 2021")
                    .contains("Mairie de Douvrin", poster.id().toString())
                    .contains(Objects.requireNonNull(poster.proof()).sha256());
        }
    }

    @Test
    void withoutTheDeclarationThereIsNone() {
        everythingIsDone(VOLUNTARY);
        assertThat(missing()).containsExactly(Kind.DECLARATION, Kind.INITIATIVE_RIGHT);
        assertThat(refusal(Locale.FRENCH))
                .contains("condition 1", "«\u00a0La déclaration d’intention est publiée\u00a0»");
        perform("declaration", "2021-05-01", "", new byte[0]);
        assertThat(missing()).as("nothing shows it").containsExactly(Kind.DECLARATION);
    }

    @Test
    void whileTheRightOfInitiativeRunsThereIsNone() {
        everythingIsDone(VOLUNTARY);
        declare("2021-06-30");
        clock.moveToParis("2021-08-30T23:59:59");
        assertThat(missing()).containsExactly(Kind.INITIATIVE_RIGHT);
        assertThat(refusal(Locale.FRENCH))
                .contains("condition 2", "30 août 2021")
                .doesNotContain("condition 1");
        assertThat(refusal(Locale.ENGLISH)).contains("condition 2", "it runs until August 30, 2021");
        clock.moveToParis("2021-08-31T00:00:00");
        assertThat(missing()).isEmpty();
    }

    @Test
    void whereTheTermsWereNotRespectedThereIsNone() {
        everythingIsDone(VOLUNTARY);
        declare("2021-05-01");
        Performance poster = duty("notice-posted").performances().getFirst();
        duties.withdraw(consultation, "notice-posted", poster.id(), "Une autre affiche.", OWNER)
                .block();
        assertThat(missing()).containsExactly(Kind.TERMS);
        assertThat(refusal(Locale.FRENCH))
                .contains("condition 3", "«\u00a0L’avis est affiché sur les lieux concernés\u00a0»");
        perform("notice-posted", "2021-02-20", "Mairie de Douvrin", PHOTO);
        assertThat(missing()).as("fewer than fifteen days").containsExactly(Kind.TERMS);
    }

    @Test
    void whileTheConsultationLastsThereIsNone() {
        consultation = of(VOLUNTARY, TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"));
        assertThat(refusal(Locale.FRENCH)).contains("condition 1", "condition 2", "condition 3", "23 avril 2021");
    }

    /** The regime knows no declaration: the referral takes its place, and no right of initiative runs. */
    @ParameterizedTest
    @ValueSource(strings = {"CNDP_PRIOR", "OWNER_L121_8_II"})
    void whereTheCommissionIsReferredToTheReferralTakesThePlaceOfTheDeclaration(String regime) {
        everythingIsDone(regime);
        assertThat(all()).doesNotContainKeys("declaration", "initiative-right");
        assertThat(missing()).contains(Kind.DECLARATION).doesNotContain(Kind.INITIATIVE_RIGHT);
        performAs(OWNER, "referral", "2020-12-01");
        assertThat(missing()).doesNotContain(Kind.DECLARATION);
        assertThat(conditions())
                .extracting(Condition::basis)
                .containsExactly(Basis.REFERRAL, Basis.WITHOUT_OBJECT, Basis.ASKED);
    }

    @Test
    void aProjectThatIsNotSubjectToADeclarationHasItSetAsideByTheCommissionAlone() {
        everythingIsDone(VOLUNTARY);
        assertThatThrownBy(() -> duties.waive(consultation, "declaration", "Sous le seuil.", OWNER)
                        .block())
                .isInstanceOf(NotAllowed.class);
        duties.waive(consultation, "declaration", "Projet sous le seuil.", TestConsultations.OFFICER)
                .block();
        assertThat(missing()).isEmpty();
        assertThat(conditions().get(1).basis()).isEqualTo(Basis.SET_ASIDE);
    }

    /** Nobody shortens a delay that is the public's: neither the commission by a reason, nor anybody's word. */
    @Test
    void theDelayOfThePublicIsNobodysToShorten() {
        everythingIsDone(VOLUNTARY);
        declare("2021-06-30");
        for (Person who : List.of(OWNER, TestConsultations.GUARANTOR, TestConsultations.OFFICER)) {
            assertThatThrownBy(() -> performAs(who, "initiative-right", "2021-07-01"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> duties.waive(consultation, "initiative-right", "Vite.", TestConsultations.OFFICER)
                        .block())
                .isInstanceOf(NotAllowed.class);
        assertThat(duty("initiative-right").waits())
                .as("nobody is reminded of it")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-12-07, 2020-05-15, UNSETTLED", "2020-12-08, 2020-03-15, LAW"})
    void theDelayWasFourMonthsBeforeTheLawOfDecember2020(String opens, String until, Certainty certainty) {
        consultation = of(VOLUNTARY, TestConsultations.calendar("2020-11-20", opens, "2021-01-20"));
        performAs(OWNER, "declaration", "2020-01-15");
        assertThat(duty("initiative-right")).satisfies(delay -> {
            assertThat(delay.dueOn()).isEqualTo(until);
            assertThat(delay.rule().certainty()).isEqualTo(certainty);
            assertThat(delay.state()).isEqualTo(State.DONE);
        });
    }

    @Test
    void nobodyElseTakesItOutAndOtherRegimesHaveNone() {
        everythingIsDone(VOLUNTARY);
        Person citizen = new Person("citizen", "Claude Exemple", "claude@example.org", Set.of());
        assertThatThrownBy(() -> certificates.of(consultation, citizen).block()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates
                        .certificate(consultation, citizen, Locale.FRENCH)
                        .block())
                .isInstanceOf(NotAllowed.class);
        consultation = of("CRPA_FREE", TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"));
        assertThatThrownBy(() -> certificates.of(consultation, OWNER).block())
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("compliance-not-asked"));
    }

    /** All that comes from the notice to the response; neither declaration nor referral. */
    private void everythingIsDone(String regime) {
        Calendar calendar = answered("2021-05-20", "2021-07-20");
        consultation = of(regime, calendar);
        clock.moveToParis("2021-08-01T09:00:00");
        perform("file-ready", "2021-02-01", "", PHOTO);
        perform("notice-online", "2021-02-08", "", PHOTO);
        perform("notice-posted", "2021-02-08", "Mairie de Douvrin", PHOTO);
        performAs(TestConsultations.GUARANTOR, "report-handed", "2021-05-20");
        perform("report-online", "2021-05-21", "", PHOTO);
        if (all().containsKey("scheduled")) {
            performAs(TestConsultations.OFFICER, "scheduled", "2021-02-01");
        }
    }

    private void declare(String day) {
        perform("declaration", day, "https://projet.example.org/declaration", PHOTO);
    }

    private List<Condition> conditions() {
        return Objects.requireNonNull(certificates.of(consultation, OWNER).block())
                .conditions();
    }

    private List<Kind> missing() {
        return conditions().stream()
                .filter(condition -> !condition.isMet())
                .map(Condition::kind)
                .toList();
    }

    private String refusal(Locale locale) {
        try {
            certificates.certificate(consultation, OWNER, locale).block();
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("compliance-incomplete");
            return String.valueOf(refused.arguments().getFirst());
        }
        throw new AssertionError("a certificate was made");
    }
}
