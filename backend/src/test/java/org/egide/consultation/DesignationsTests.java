package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.OFFICER;
import static org.egide.testing.TestConsultations.calendar;
import static org.egide.testing.TestConsultations.draft;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.consultation.Designation.Failure;
import org.egide.identity.Action;
import org.egide.shared.InvalidRequest;
import org.junit.jupiter.api.Test;

/** Designation by an officer, and declaration by the guarantor. */
class DesignationsTests extends DesignationTest {

    @Test
    void aGuarantorSeesAndDecidesNothingBeforeDeclaring() {
        invite(SACHA);
        assertThat(Stream.of(Action.READ_QUEUE, Action.MODERATE, Action.PREVIEW, Action.IMPORT, Action.SANCTION))
                .allMatch(action -> may(SIGNED_IN, action).equals("declaration-required"));
        assertThat(may(SIGNED_IN, Action.DESIGNATE)).isEqualTo("not-your-role");

        int version = await(designations.toDeclare(now(), SIGNED_IN, "fr")).version();
        assertThat(codeOf(designations.declare(now(), version + 1, SIGNED_IN, "fr")))
                .isEqualTo("declaration-changed");
        designations.declare(now(), version, SIGNED_IN, "fr").block();

        assertThat(may(SIGNED_IN, Action.MODERATE)).isEqualTo("accepted");
        assertThat(codeOf(designations.declare(now(), version, SIGNED_IN, "fr")))
                .isEqualTo("already-declared");
        assertThat(text("declared_text")).contains("L. 121-1-1").contains("trois années");
        assertThat(designation(SACHA).declaredAt()).isEqualTo(clock.instant());
        assertThat(kinds()).contains("designation.invited", "designation.declared");
    }

    /** Most are designated while the consultation is prepared: they declare, and see nothing of it before. */
    @Test
    void aDraftIsDeclaredOnWithoutBeingSeen() {
        consultation = made.open();
        clock.moveToParis("2021-02-01T09:00:00");
        assertThat(now().status()).isEqualTo(Status.DRAFT);
        assertThat(may(SIGNED_IN, Action.DECLARE)).isEqualTo("unknown-consultation");
        invite(SACHA);
        assertThat(may(SIGNED_IN, Action.PREVIEW)).isEqualTo("declaration-required");
        assertThat(may(SIGNED_IN, Action.DECLARE)).isEqualTo("accepted");
    }

    @Test
    void anOwnerIsNeverAGuarantorWhateverTheCaseOfTheAddress() {
        invite(new Designee(Role.OWNER, "Société d'essai", " Sacha@Example.org ", "fr"));
        assertThat(codeOf(designations.invite(consultation.id(), SACHA, OFFICER)))
                .isEqualTo("owner-and-guarantor");
        assertThat(codeOf(designations.invite(
                        consultation.id(), new Designee(Role.OWNER, "Camille", "GARANT1@example.org", "fr"), OFFICER)))
                .isEqualTo("owner-and-guarantor");
        assertThat(kinds()).containsOnlyOnce("designation.invited");
        assertThat(codeOf(consultations.create(
                        OFFICER,
                        draft(
                                calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                                ModerationMode.BEFORE_PUBLICATION,
                                List.of(
                                        new Member(Role.OWNER, "L'un", "sacha@example.org"),
                                        new Member(Role.GUARANTOR, "L'autre", "SACHA@example.org"))))))
                .isEqualTo("invalid-fields");
    }

    /** The law is data: the regime's row says how many. */
    @Test
    void noMoreGuarantorsThanTheRegimeProvidesFor() {
        db.sql("""
                INSERT INTO consultation.regime (code, valid_from, title_fr, title_en, needs_guarantor, source,
                                                 most_guarantors)
                VALUES ('TWO_AT_MOST', '2017-01-01', 'Deux au plus', 'Two at most', true, 'essai', 2)
                    ON CONFLICT DO NOTHING
                """).then().block();
        db.sql("UPDATE consultation.consultation SET regime = 'TWO_AT_MOST' WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .then()
                .block();
        invite(SACHA);
        invite(SACHA);
        assertThat(codeOf(designations.invite(consultation.id(), guarantor("Troisième", "lou@example.org"), OFFICER)))
                .isEqualTo("too-many-guarantors");
    }

    /** Nothing listens where Keycloak should be. */
    @Test
    void anInvitationIsKeptWhileKeycloakIsDown() {
        Designation kept = invite(SACHA);
        assertThat(Objects.requireNonNull(kept.invitation()).sentAt()).isNull();
        assertThat(kept.invitation().failure()).isEqualTo(Failure.UNREACHABLE);
        assertThat(text("retry_at")).isNotNull();
        assertThat(now().holding(Role.GUARANTOR)).extracting(Member::name).contains("Sacha Exemple");
    }

    @Test
    void anEditNeverRemovesSomebodyDesignated() {
        ConsultationDraft without = Drafts.of(now())
                .members(List.of())
                .breachReason("Personne, pour l’essai.")
                .draft();
        assertThat(codeOf(consultations.replace(OFFICER, slug(), now().version(), without)))
                .isEqualTo("designated-person");
    }

    @Test
    void namesEveryFieldAtFault() {
        try {
            designations
                    .invite(consultation.id(), guarantor(" ", "nulle part"), OFFICER)
                    .block();
        } catch (InvalidRequest refusal) {
            assertThat(refusal.faults()).extracting(InvalidRequest.Fault::field).containsExactly("name", "email");
            return;
        }
        throw new AssertionError("It was accepted.");
    }
}
