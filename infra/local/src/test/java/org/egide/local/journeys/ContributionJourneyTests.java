package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.egide.EgideApplication;
import org.egide.local.DemonstrationLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** From a citizen's words to everybody's screen: contribute, sign in, publish, find, follow. */
@SpringBootTest(
        classes = {EgideApplication.class, DemonstrationLoader.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = JourneyServers.class)
class ContributionJourneyTests {

    private static final String ACC = "/fr/consultations/acc-douvrin";

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DemonstrationLoader demonstration;

    @BeforeAll
    static void startBrowser() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "320, false", "1280, true"})
    void aCitizenIsHeard(int width, boolean scripts) {
        demonstration.loadNow();
        try (Visit citizen = begin("citizen", width, scripts);
                Visit guarantor = begin("guarantor", width, scripts)) {
            String number = contribute(citizen, "Combien de péniches sur le canal ?");
            String receipt = citizen.page().url();
            signIn(guarantor, "garant");
            publish(guarantor, number);
            citizen.open(ACC + "/contributions?q=peniche");
            assertThat(citizen.page().locator("mark").first().textContent()).isEqualTo("péniches");
            String code = Objects.requireNonNull(receipt.substring(receipt.lastIndexOf('/') + 1));
            follow(citizen, code);
            guarantor.press("button", "Se déconnecter");
            assertThat(guarantor.page().locator("header").textContent()).contains("Se connecter");
        }
    }

    private Visit begin(String who, int width, boolean scripts) {
        return Visit.begin(browser, "http://localhost:" + port, who, width, scripts);
    }

    private static String contribute(Visit citizen, String words) {
        citizen.open("/fr/");
        citizen.open(ACC);
        citizen.press("link", "Contribuer");
        citizen.page().check("#kind-QUESTION");
        citizen.page().fill("#body", words);
        citizen.page().fill("#email", "incomplète");
        citizen.press("button", "Envoyer");
        assertThat(citizen.page().inputValue("#body")).isEqualTo(words);
        citizen.page().fill("#email", "passante@example.org");
        citizen.press("button", "Envoyer");
        assertThat(citizen.page().url()).contains("/receipts/");
        return citizen.page().locator("dl.receipt dd").first().textContent().strip();
    }

    private static void signIn(Visit person, String user) {
        Page page = person.page();
        page.navigate("/fr/sign-in?to=/workspace");
        page.fill("#username", user);
        page.fill("#password", user + "-demo");
        page.click("#kc-login");
        page.waitForURL("**/fr/workspace");
        person.check();
    }

    private static void publish(Visit guarantor, String number) {
        guarantor.open("/fr/workspace/consultations/acc-douvrin/moderation");
        while (guarantor.page().locator("#n" + number).count() == 0) {
            guarantor.press("link", "Voir la suite");
        }
        guarantor.press("button", "Publier n° " + number);
        assertThat(guarantor.page().locator("[role=status]").textContent()).contains(number);
    }

    private static void follow(Visit citizen, String code) {
        citizen.open("/fr/follow");
        citizen.page().fill("input[name=code]", code);
        citizen.press("button", "Suivre");
        assertThat(citizen.page().locator("main").textContent()).contains("Publiée");
    }
}
