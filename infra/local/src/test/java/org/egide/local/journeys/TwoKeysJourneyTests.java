package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.LocalDate;
import org.egide.shared.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner and a guarantor do together what neither does alone; the guarantors read who opened what. */
class TwoKeysJourneyTests extends Journey {

    private static final String WORKSPACE = "/fr/workspace/consultations/acc-douvrin";

    @ParameterizedTest
    @CsvSource({"1280, true", "320, false"})
    void anOwnerProposesAGuarantorTurnsTheSecondKeyAndThePublicReadsBothNames(int width, boolean scripts)
            throws Exception {
        String purpose = "Inviter à la réunion de clôture, essai %d.".formatted(width);
        try (Visit owner = begin("keys-owner", width, scripts);
                Visit guarantor = begin("keys-guarantor", width, scripts)) {
            signIn(owner, "maitre-ouvrage");
            owner.open(WORKSPACE + "/keys");
            proposeADayAndTakeItBack(owner);
            owner.page().fill("#purpose", purpose);
            owner.press("button", "Proposer cet export");
            assertThat(text(owner)).contains("Votre clé est tournée").contains("Attend la clé d’un garant");

            signIn(guarantor, "garant");
            guarantor.open(WORKSPACE + "/keys");
            assertThat(text(guarantor)).contains(purpose);
            guarantor.press("button", "Tourner la seconde clé");
            assertThat(text(guarantor)).contains("Les deux clés sont tournées").contains("Identités à télécharger");
            Download file = guarantor
                    .page()
                    .waitForDownload(() -> guarantor
                            .page()
                            .locator("button:has-text('Télécharger (CSV)')")
                            .first()
                            .click());
            assertThat(Files.readString(file.path())).contains("contribution,name,email,contact,news");
            guarantor.open(WORKSPACE + "/journal");
            assertThat(text(guarantor)).contains("Gaspard").contains("a téléchargé les identités\u00a0: " + purpose);
            guarantor.open("/fr/consultations/acc-douvrin/acts");
            assertThat(text(guarantor)).contains(purpose).contains("Garant").contains("Maître d’ouvrage");
            owner.openRefused(WORKSPACE + "/journal", 403);
        }
    }

    private static void proposeADayAndTakeItBack(Visit owner) {
        owner.page()
                .fill("#closesOn", LocalDate.now(Times.LEGAL_ZONE).minusDays(1).toString());
        owner.press("button", "Proposer cette date");
        assertThat(text(owner)).contains("Pour clore plus tôt, donnez un jour");
        owner.page()
                .fill("#closesOn", LocalDate.now(Times.LEGAL_ZONE).plusDays(300).toString());
        owner.press("button", "Proposer cette date");
        assertThat(text(owner)).contains("Prolonger jusqu’au");
        owner.press("button", "Retirer ma proposition");
        assertThat(text(owner)).contains("Votre proposition est retirée");
    }

    private static String text(Visit person) {
        return person.page().locator("main").textContent();
    }
}
