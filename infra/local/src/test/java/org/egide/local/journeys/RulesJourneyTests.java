package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.shared.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** While contributions are received, a guarantor and an owner change the rules together, and the public is told. */
class RulesJourneyTests extends Journey {

    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "commission@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));
    private static final Person GUARANTOR = new Person("g", "Gaspard Inventé", "garant@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @ParameterizedTest
    @CsvSource({"1280, true", "320, false"})
    void aCharterAndAModeChangeWithTwoKeys(int width, boolean scripts) {
        String slug = openConsultation();
        String work = "/fr/workspace/consultations/" + slug;
        try (Visit guarantor = begin("rules-guarantor", width, scripts);
                Visit owner = begin("rules-owner", width, scripts);
                Visit officer = begin("rules-officer", width, scripts)) {
            theCommissionHoldsNoKey(officer, work);
            signIn(guarantor, "garant");
            proposeACharter(guarantor, work);

            signIn(owner, "maitre-ouvrage");
            owner.openRefused(work + "/charter", 403);
            owner.open(work + "/keys");
            owner.page().locator("summary:has-text('Lire la charte proposée')").click();
            owner.check();
            assertThat(text(owner)).contains("On critique un projet, jamais une personne.", "24 heures", "retiré");
            owner.press("button", "Tourner la seconde clé");
            assertThat(text(owner)).contains("Les deux clés sont tournées");
            owner.page().selectOption("#mode", "AFTER_PUBLICATION");
            owner.press("button", "Proposer ce mode");
            guarantor.open(work + "/keys");
            guarantor.press("button", "Tourner la seconde clé");

            guarantor.open("/fr/consultations/" + slug);
            assertThat(text(guarantor))
                    .contains("La charte de modération a changé\u00a0: version 2.")
                    .contains("les contributions paraissent désormais aussitôt");
            guarantor.open("/fr/consultations/" + slug + "/charter");
            assertThat(text(guarantor)).contains("On critique un projet, jamais une personne.");
        }
    }

    private static void theCommissionHoldsNoKey(Visit officer, String work) {
        signIn(officer, "commission");
        officer.open(work + "/charter");
        assertThat(text(officer)).contains("La commission ne tient pas de clé");
        assertThat(officer.page().locator("form.editor button.button").isDisabled())
                .isTrue();
    }

    /** Refused first, what was typed stays. */
    private static void proposeACharter(Visit guarantor, String work) {
        guarantor.open(work + "/charter");
        guarantor.page().fill("[name=delayHours]", "0");
        guarantor.press("button", "Proposer cette version");
        assertThat(text(guarantor)).contains("1").contains("720");
        guarantor.page().fill("[name=delayHours]", "24");
        guarantor.page().fill("[name='articles[0].textFr']", "On critique un projet, jamais une personne.");
        guarantor.page().locator("[name='grounds[1].retired']").check();
        guarantor.press("button", "Proposer cette version");
        assertThat(text(guarantor)).contains("Votre clé est tournée", "Attend la clé d’un maître d’ouvrage");
    }

    private String openConsultation() {
        String slug = "regles-" + UUID.randomUUID();
        Consultation consultation = Objects.requireNonNull(
                consultations.create(OFFICER, draft(slug)).block());
        designations.declare(consultation, 1, GUARANTOR, "fr").block();
        return slug;
    }

    private static ConsultationDraft draft(String slug) {
        LocalDate today = LocalDate.now(Times.LEGAL_ZONE);
        return new ConsultationDraft(
                slug,
                new Bilingual("Des règles qui changent", null),
                new Bilingual("Un projet inventé.", null),
                new Bilingual("Qu’en pensez-vous ?", null),
                null,
                "VOLUNTARY_WITH_GUARANTOR",
                ModerationMode.BEFORE_PUBLICATION,
                new Calendar(today.minusDays(30), today.minusDays(10), today.plusDays(20), null, null, null, null),
                List.of(new ThemeDraft("tout", null, new Bilingual("Tout", null), null)),
                List.of(
                        new Member(Role.OWNER, "Odile Exemple", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, GUARANTOR.name(), GUARANTOR.email())),
                List.of("62276"));
    }

    private static String text(Visit person) {
        return person.page().locator("main").textContent();
    }
}
