package org.egide.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the holder of a receipt does on pages: follow, correct, withdraw. */
@ServerTest
class FollowPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private String code;

    @BeforeEach
    void contribute() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        browser = new Browser(port);
        code = Objects.requireNonNull(contributions
                        .submit(consultation, Deposits.anOpinion("Les mots d'avant."))
                        .block())
                .code();
    }

    @Test
    void followsByACodeHoweverItIsTyped() {
        String typed = code.toLowerCase(Locale.ROOT).replace("-", "");
        assertThat(browser.open("/fr/follow?code=" + typed).location()).isEqualTo("/fr/receipts/" + code);
        assertThat(browser.open("/fr/receipts/" + code).text())
                .contains(code, "1er avril 2021 à 12:00", "Les mots d'avant.", "Reçue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "ABCD-00000-00000-00000-00000", "%F0%9F%8C%8A"})
    void anUnknownCodeIsSaidOnTheFormThatKeepsIt(String typed) {
        Page page = browser.open("/fr/follow?code=" + typed);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("href=\"#code\"", "n’est celui d’aucun récépissé");
    }

    @Test
    void correctsAndSaysSo() {
        assertThat(browser.open(receipt() + "/correct").text()).contains("Les mots d'avant.");
        Page sent = browser.send(receipt() + "/correct", Map.of("title", "Un titre", "body", "Les mots d'après."));
        assertThat(sent.location()).isEqualTo(receipt() + "?done=CORRECTED");
        assertThat(browser.open(sent.location()).text())
                .contains("Votre correction est reçue", "Les mots d'après.", "Corrigée par son auteur");
    }

    @Test
    void aCorrectionSentTwiceIsOne() {
        Map<String, String> form = Map.of("title", "", "body", "Les mots d'après.");
        browser.send(receipt() + "/correct", form);
        assertThat(browser.send(receipt() + "/correct", form).status()).isEqualTo(303);
        assertThat(Objects.requireNonNull(contributions.follow(code).block()).steps())
                .hasSize(2);
    }

    @Test
    void aCorrectionThatCannotBeTakenKeepsWhatWasTyped() {
        Page empty = browser.send(receipt() + "/correct", Map.of("title", "Mon titre", "body", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("href=\"#body\"", "value=\"Mon titre\"");
        clock.moveToParis("2021-05-01T12:00:00");
        Page late = browser.send(receipt() + "/correct", Map.of("title", "", "body", "Trop tard."));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("La consultation est close.", "Trop tard.");
    }

    @Test
    void withdrawsOnceSureAndKeepsTheNumber() {
        assertThat(browser.open(receipt() + "/withdraw").text()).contains("Retirer la contribution", "Oui, la retirer");
        assertThat(Objects.requireNonNull(contributions.follow(code).block()).steps())
                .as("asking changes nothing")
                .hasSize(1);
        Page sent = browser.send(receipt() + "/withdraw", Map.of());
        assertThat(browser.open(sent.location()).text()).contains("Votre contribution est retirée");
        assertThat(browser.send(receipt() + "/withdraw", Map.of()).status()).isEqualTo(303);
        assertThat(browser.open("/fr/consultations/" + consultation.slug() + "/contributions/1")
                        .text())
                .contains("retirée par son auteur")
                .doesNotContain("Les mots d'avant.");
    }

    @Test
    void erasesOnceSureAndKeepsTheNumber() {
        assertThat(browser.open(receipt()).text()).contains("Choisir quoi effacer");
        assertThat(browser.open(receipt() + "/erase").text())
                .contains("Oui, tout effacer", "leurs sels", "Seulement ce qui m’identifie");
        assertThat(browser.open(receipt()).text()).as("asking changes nothing").contains("Les mots d'avant.");

        assertThat(browser.send(receipt() + "/erase", Map.of()).text())
                .as("who does not say what is asked again")
                .contains("Seulement ce qui m’identifie");

        Page sent = browser.send(receipt() + "/erase", Map.of("what", "EVERYTHING"));

        assertThat(sent.location()).isEqualTo(receipt() + "?done=ERASED");
        assertThat(browser.open(sent.location()).text())
                .contains("C’est effacé.", "rien n’ouvre plus leur empreinte")
                .doesNotContain("Les mots d'avant.");
        assertThat(browser.send(receipt() + "/erase", Map.of("what", "EVERYTHING"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void erasesTheIdentityAloneAndKeepsTheWords() {
        Page sent = browser.send(receipt() + "/erase", Map.of("what", "IDENTITY"));

        assertThat(sent.location()).isEqualTo(receipt() + "?done=IDENTITY_ERASED");
        assertThat(browser.open(sent.location()).text())
                .contains("Ce qui vous identifiait est effacé", "Les mots d'avant.");
        assertThat(browser.send(receipt() + "/erase", Map.of("what", "nonsense"))
                        .status())
                .isEqualTo(400);
    }

    /** History and road are one: each thing is told once. */
    @Test
    void tellsEachThingOnce() {
        assertThat(browser.open(receipt()).html().split(">Reçue<", -1)).hasSize(2);
    }

    @Test
    void saysHowFarItHasComeWithAnAddressForEachStage() {
        String page = browser.open(receipt()).html();

        assertThat(page)
                .contains("href=\"#proof\"")
                .contains("href=\"/fr/consultations/" + consultation.slug() + "/contributions/1\"")
                .contains("À venir");
    }

    @Test
    void nothingKeepsACopyOfAReceipt() {
        assertThat(browser.open(receipt()).header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.open(receipt() + "/correct").header("Cache-Control")).isEqualTo("no-store");
    }

    private String receipt() {
        return "/fr/receipts/" + code;
    }
}
