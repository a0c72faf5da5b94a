package org.egide.web.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** The form by which anyone contributes, without JavaScript: nothing typed is ever lost. */
@ServerTest
class ContributePagesTests {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

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

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient database;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        browser = new Browser(port);
    }

    @Test
    void namesEveryFieldAtFaultAndKeepsEverything() {
        Page page = send("theme", "", "body", "Des mots à garder.", "email", "incomplète", "commune", "Nulle-Part");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("href=\"#theme\"", "href=\"#email\"", "href=\"#commune\"")
                .contains("Choisissez un thème.", "n’est pas complète", "Aucune commune de France ne s’appelle")
                .contains("Des mots à garder.", "value=\"incomplète\"", "value=\"Nulle-Part\"")
                .contains("aria-invalid=\"true\"", "id=\"email-fault\"");
    }

    @Test
    void saysTheCountOfATooLongTextAndKeepsAllOfIt() {
        String words = "é’😀".repeat(24_614) + "z";
        assertThat(words.length()).isEqualTo(98_457);
        Page page = send("body", words);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text().replace('\u202f', ' '))
                .contains("il en compte 98 457")
                .contains(words);
    }

    @Test
    void refusesWithAPageWhatIsBeyondTheServersLimit() {
        Page page = send("body", "a".repeat(1_100_000));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("C’est trop long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "\u202Eà l'envers", "🌊 et 👩‍👩‍👧", "a\u2028b", "  deux  espaces\n\n\nlignes"})
    void keepsOrRefusesCharactersButNeverAltersThem(String words) {
        Page page = send("body", words);
        if (words.indexOf('\0') >= 0) {
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.text()).contains("href=\"#body\"", "ne peut pas être conservé");
        } else {
            String code = codeOf(page);
            assertThat(Objects.requireNonNull(contributions.follow(code).block())
                            .body())
                    .isEqualTo(words);
        }
    }

    @Test
    void keepsALineEndThatBeginsTheWords() {
        String html = send("body", "\nAprès une ligne vide", "email", "non").html();
        assertThat(html).contains(">\n\nAprès une ligne vide</textarea>");
    }

    @Test
    void makesTheKeyWhenAFormCameWithout() {
        Page refused = browser.send(address(), Map.of("theme", "water", "kind", "OPINION", "body", ""));
        Matcher key = KEY.matcher(refused.html());
        assertThat(key.find()).isTrue();
        assertThat(key.group(1)).isNotBlank();
    }

    @Test
    void aDoubleClickIsOneContribution() {
        assertThat(send("body", "Une fois.", "key", "double").location())
                .isEqualTo(send("body", "Une fois.", "key", "double").location());
    }

    @Test
    void otherWordsWithAUsedKeyAreAskedAboutThenAccepted() {
        send("body", "La première.", "key", "used");
        Page asked = send("body", "La seconde.", "key", "used");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text()).contains("Vous avez déjà envoyé", "La seconde.");
        Matcher key = KEY.matcher(asked.html());
        assertThat(key.find()).isTrue();
        assertThat(send("body", "La seconde.", "key", key.group(1)).status()).isEqualTo(303);
    }

    @Test
    void saysThatTheSessionIsOverAndSendsWithoutAccountTheSecondTime() {
        Page over = send("body", "Écrit longtemps.", "signedIn", "on");
        assertThat(over.status()).isEqualTo(400);
        assertThat(over.text())
                .contains("Votre session est terminée", "Écrit longtemps.")
                .doesNotContain("name=\"signedIn\"");
    }

    @ParameterizedTest
    @CsvSource({"Douvrin, 62276", "douvrin, 62276", "Douvrin (62), 62276", "62276, 62276", "saint-venant, 62770"})
    void readsACommuneByItsName(String typed, String insee) {
        String code = codeOf(send("body", "D'ici.", "commune", typed));
        long number = Objects.requireNonNull(contributions.follow(code).block())
                .receipt()
                .number();
        assertThat(Objects.requireNonNull(
                                contributions.get(consultation.id(), number).block())
                        .commune())
                .isEqualTo(insee);
    }

    @Test
    void asksWhichOfTheCommunesOfOneName() {
        Page asked = send("body", "De Saint-Denis.", "commune", "Saint-Denis");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text()).contains("Saint-Denis (93)", "Saint-Denis (974)", "De Saint-Denis.");
        assertThat(send(
                                "body", "De Saint-Denis.",
                                "commune", "Saint-Denis",
                                "communeAsked", "Saint-Denis",
                                "communeChoice", "Saint-Denis (974)")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void keepsConsentsAsTheyWereGivenAndAsksForAnAddress() {
        Page refused = send("body", "Écrivez-moi.", "acceptsContact", "on");
        assertThat(refused.text()).contains("href=\"#email\"", "laissez une adresse");
        send("body", "Écrivez-moi.", "acceptsContact", "on", "email", "habitante@example.org");
        assertThat(database.sql("SELECT contact, news, publish_name FROM register.identity WHERE space_id = :space")
                        .bind("space", consultation.id().value())
                        .map(row -> row.get("contact") + " " + row.get("news") + " " + row.get("publish_name"))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("true false false");
    }

    @Test
    void nothingIsTickedBeforehand() {
        assertThat(browser.open(address()).html()).doesNotContainPattern("type=\"checkbox\"[^>]*checked");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-24T23:59:59, pas encore ouverte",
        "2021-04-24T00:00:00, La consultation est close",
    })
    void saysThatItIsNotOpenAndShowsWhatWasTyped(String now, String heading) {
        clock.moveToParis(now);
        Page page = send("body", "Trop tôt ou trop tard.");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains(heading, "Trop tôt ou trop tard.", "n’a pas été reçu");
        assertThat(browser.open(address()).text()).contains(heading);
    }

    private String address() {
        return "/fr/consultations/" + consultation.slug() + "/contribute";
    }

    private Page send(String... namesAndValues) {
        Map<String, String> form = new HashMap<>(Map.of("theme", "water", "kind", "OPINION"));
        form.put("key", UUID.randomUUID().toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.send(address(), form);
    }

    private static String codeOf(Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(303);
        return Arrays.stream(page.location().split("[/?]"))
                .filter(part -> part.contains("-"))
                .findFirst()
                .orElseThrow();
    }
}
