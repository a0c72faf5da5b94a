package org.egide.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Imported;
import org.egide.register.Kind;
import org.egide.register.Stance;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The pages on which contributions are read: filters that say what they did, addresses that keep what was asked. */
@ServerTest
class ReadPagesTests {

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
    private TransactionalOperator transaction;

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

    @ParameterizedTest
    @CsvSource({
        "from=hier, #from",
        "until=2021-02-30, #until",
        "from=2021-04-02&until=2021-04-01, #until",
        "theme=inconnu, #theme",
        "kind=RUMEUR, #kind",
        "channel=PIGEON, #channel",
        "sort=POPULAR, #sort",
        "sort=SHUFFLE&seed=x, #seed",
        "commune=Nulle-Part, #commune",
        "commune=Saint-Denis, #commune"
    })
    void aFilterThatCannotBeReadIsSaidAndShowsNoOtherList(String query, String field) {
        submit("Une phrase que personne n'a demandée.");
        Page page = list(query);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("href=\"" + field + "\"").doesNotContain("Une phrase que");
    }

    @Test
    void offersTheCommunesOfOneNameAndKeepsTheOtherFilters() {
        assertThat(list("commune=Saint-Denis&kind=QUESTION").html())
                .contains("kind=QUESTION&amp;commune=Saint-Denis%20%2893%29");
    }

    @Test
    void narrowsByCommuneThemeKindAndDay() {
        submit(new Deposit(
                "water",
                Kind.QUESTION,
                null,
                "Celle-ci.",
                null,
                false,
                "62276",
                null,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null));
        submit("Pas celle-là.");
        Page page = list("commune=douvrin&theme=water&kind=QUESTION&channel=WEB&from=2021-04-01&until=2021-04-01");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Celle-ci.", "commune\u00a0: douvrin", "thème\u00a0: L'eau", "retirer")
                .doesNotContain("Pas celle-là.");
        assertThat(list("from=2021-04-02").text()).contains("Aucune contribution publiée ne correspond.");
    }

    @Test
    void saysWhatToTryWhenNothingIsFound() {
        assertThat(list("q=introuvable").text())
                .contains("Aucune contribution publiée ne correspond.", "moins de mots");
    }

    @Test
    void theNextPageKeepsEverythingThatWasAsked() {
        IntStream.rangeClosed(1, 21).forEach(i -> submit("L'eau, fois " + i));
        String html = list("q=eau&kind=OPINION&sort=OLDEST").html();
        assertThat(html)
                .containsPattern(
                        "href=\"/fr/consultations/[^\"]+\\?q=eau&amp;kind=OPINION&amp;sort=OLDEST&amp;after=[^\"]+\"");
    }

    @Test
    void aShuffleIsGivenASeedThatStaysInTheAddress() {
        Page page = list("sort=SHUFFLE&kind=OPINION");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).contains("kind=OPINION").containsPattern("seed=[1-9][0-9]*");
        IntStream.rangeClosed(1, 5).forEach(i -> submit("Mot " + i));
        String seeded = page.location().substring(page.location().indexOf('?') + 1);
        assertThat(list(seeded).html().replaceAll("[\\s\\S]*<ol", "<ol"))
                .isEqualTo(list(seeded).html().replaceAll("[\\s\\S]*<ol", "<ol"));
    }

    @Test
    void showsRepliesByStanceWithTheirCounts() {
        importAll(imported("p", "Une proposition", null, null, null));
        importAll(
                imported("a", "Je suis pour", "p", Stance.FOR, null),
                imported("b", "Moi aussi", "p", Stance.FOR, null),
                imported("c", "Je suis contre", "p", Stance.AGAINST, null));
        Page all = browser.open(address() + "/1");
        assertThat(all.text()).contains("3 réponses", "Pour\u00a0: 2", "Contre\u00a0: 1", "Je suis contre");
        assertThat(browser.open(address() + "/1?stance=FOR").text())
                .contains("Je suis pour", "Moi aussi")
                .doesNotContain("Je suis contre");
        assertThat(browser.open(address() + "/2").text()).contains("en réponse à la contribution n°\u00a01");
    }

    @Test
    void aRefusedContributionShowsItsGroundAndNoWords() {
        Instant at = clock.instant();
        importAll(imported(
                "r",
                "Des mots refusés",
                null,
                null,
                new Decision(Outcome.REFUSE, Ground.INSULT, "Une phrase.", "Camille", at)));
        Page page = browser.open(address() + "/1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("n’est pas publiée", "injure")
                .doesNotContain("Des mots refusés", "Une phrase.");
    }

    @Test
    void writesInAnyDirectionAreIsolated() {
        submit(new Deposit(
                "water",
                Kind.OPINION,
                "\u0645\u0627\u0621",
                "\u0627\u0644\u0645\u0627\u0621",
                "\u202ENom",
                true,
                null,
                null,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null));
        assertThat(browser.open(address() + "/1").html())
                .containsPattern("<h1[^>]*dir=\"auto\"")
                .containsPattern("whole\" dir=\"auto\"")
                .contains("<bdi>\u202ENom</bdi>");
    }

    private String address() {
        return "/fr/consultations/" + consultation.slug() + "/contributions";
    }

    private Page list(String query) {
        return browser.open(address() + "?" + query);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-27T08:00:00Z, true", "2021-04-23T08:00:00Z, false"})
    void aLetterThatArrivedAfterTheEndSaysThatItWasPostedInTime(Instant arrived, boolean late) {
        Imported one = imported("1", "Par la poste.", null, null, null);
        importAll(new Imported(
                one.source(),
                one.originalId(),
                one.theme(),
                one.kind(),
                Channel.LETTER,
                null,
                one.body(),
                null,
                null,
                arrived,
                LocalDate.parse("2021-04-22"),
                null,
                null,
                one.decision(),
                false,
                Map.of(),
                "test"));
        String said = "arrivée après la fin, postée à temps le 22 avril 2021";
        String page = browser.open(address() + "/1").text();
        assertThat(page.contains(said)).isEqualTo(late);
        assertThat(browser.open("/api/v1/consultations/" + consultation.slug() + "/contributions/1")
                        .text())
                .contains("\"postedOn\":\"2021-04-22\"");
    }

    private void submit(String body) {
        submit(Deposits.anOpinion(body));
    }

    private void submit(Deposit deposit) {
        Objects.requireNonNull(contributions.submit(consultation, deposit).block());
    }

    private Imported imported(
            String id, String body, @Nullable String parent, @Nullable Stance stance, @Nullable Decision decision) {
        Instant at = clock.instant();
        return new Imported(
                "test",
                id,
                consultation.theme("water").orElseThrow().id(),
                Kind.PROPOSAL,
                Channel.IMPORT,
                null,
                body,
                null,
                null,
                at,
                null,
                parent == null
                        ? null
                        : Objects.requireNonNull(contributions
                                        .findImported(consultation.id(), "test", List.of(parent))
                                        .mapNotNull(found -> found.get(parent))
                                        .block())
                                .id(),
                stance,
                decision == null ? new Decision(Outcome.PUBLISH, null, null, "Camille", at) : decision,
                false,
                Map.of(),
                "test");
    }

    private void importAll(Imported... all) {
        contributions
                .receiveImported(consultation.id(), List.of(all))
                .as(transaction::transactional)
                .block();
    }
}
