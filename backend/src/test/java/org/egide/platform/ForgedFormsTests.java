package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.testing.Browser.Page;
import org.egide.testing.SignedInTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestSession;
import org.egide.testing.WholeDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** A decision is made once, by who read it, from our own page: the form of the item, forged and sent again. */
@SignedInTest
class ForgedFormsTests {

    private static final String SENTENCE = "Un mot insulte une personne.";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private Receipt receipt;

    @SuppressWarnings("NullAway.Init")
    private String item;

    @BeforeEach
    void somethingWaits() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventée garante", "garante@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        receipt = Objects.requireNonNull(
                contributions.submit(consultation, anOpinion("Un imbécile.")).block());
        item = "/fr/workspace/consultations/" + consultation.slug() + "/moderation/items/" + receipt.id();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theSameFormSentTwiceDecidesOnce() {
        String session = TestSession.cookieOf(port, "garant");
        Map<String, String> form = refusal(claim(session));
        assertThat(send(item + "/decision", form, Map.of("Cookie", session)).status())
                .isEqualTo(303);
        WholeDatabase decided = WholeDatabase.read(db);
        Page again = send(item + "/decision", form, Map.of("Cookie", session));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Une décision vient d’être prise sur ce contenu.", SENTENCE);
        assertThat(decisions()).isEqualTo(1);
        assertThat(WholeDatabase.read(db).tables().get("moderation.decision"))
                .isEqualTo(decided.tables().get("moderation.decision"));
    }

    /** Somebody else's hold is no key: neither another guarantor's form, nor a form copied from another session. */
    @Test
    void aFormOfAnotherSessionDecidesNothing() {
        String mine = TestSession.cookieOf(port, "garant");
        Map<String, String> form = refusal(claim(mine));
        for (String other : List.of("garante", "citoyenne", "maitre-ouvrage", "commission")) {
            Page answer = send(item + "/decision", form, Map.of("Cookie", TestSession.cookieOf(port, other)));
            assertThat(answer.status()).as(other).isEqualTo(other.equals("garante") ? 409 : 403);
        }
        assertThat(send(item + "/decision", form, Map.of()).status()).isNotEqualTo(303);
        assertThat(decisions()).isZero();
        assertThat(send(item + "/decision", form, Map.of("Cookie", mine)).status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://ailleurs.example.org",
        "Origin, null",
        "Origin, http://localhost:1"
    })
    void aFormOfAnotherSiteChangesNothing(String header, String value) {
        String session = TestSession.cookieOf(port, "garant");
        Map<String, String> form = refusal(claim(session));
        for (String act : List.of("decision", "claim", "pass", "undo", "headings", "handing", "original")) {
            Page answer = send(item + "/" + act, form, Map.of("Cookie", session, header, value));
            assertThat(answer.status()).as(act).isEqualTo(403);
        }
        String follow = "/fr/receipts/" + receipt.code();
        for (String act : List.of("withdraw", "erase", "correct", "appeal", "subscribe")) {
            Page answer = send(follow + "/" + act, Map.of("body", "Autre chose."), Map.of(header, value));
            assertThat(answer.status()).as(act).isEqualTo(403);
        }
        assertThat(decisions()).isZero();
        assertThat(send(item + "/decision", form, Map.of("Cookie", session)).status())
                .isEqualTo(303);
    }

    @Test
    void aFormSentAfterSigningOutDecidesNothing() {
        String session = TestSession.cookieOf(port, "garant");
        Map<String, String> form = refusal(claim(session));
        assertThat(send("/sign-out", Map.of(), Map.of("Cookie", session)).status())
                .isBetween(300, 399);
        assertThat(send(item + "/decision", form, Map.of("Cookie", session)).status())
                .isEqualTo(401);
        assertThat(decisions()).isZero();
    }

    /** Several long texts are told apart, and all comes back: the long ones to be read, the others hidden. */
    @Test
    void aFormSentAfterTheSessionEndedComesBackWhole() {
        String first = "Une phrase assez longue pour être lue. ".repeat(2);
        String second = "Une autre, qui a été écrite ensuite. ".repeat(2);
        Map<String, String> form = Map.of("reason", first, "note", second, "act", "later");
        Document page = Jsoup.parse(send(item + "/decision", form, Map.of()).text());
        assertThat(page.select("label").eachText())
                .containsExactly("Ce que vous aviez écrit, 1 sur 2", "Ce que vous aviez écrit, 2 sur 2");
        assertThat(page.select("textarea").eachText()).containsExactlyInAnyOrder(first.strip(), second.strip());
        assertThat(page.select("input[name=act]").val()).isEqualTo("later");
        Map<String, String> one = Map.of("reason", first);
        assertThat(Jsoup.parse(send(item + "/decision", one, Map.of()).text())
                        .select("label")
                        .eachText())
                .containsExactly("Ce que vous aviez écrit");
    }

    @Test
    void aFormSentAfterItsHoldEndedComesBackWithWhatWasTyped() {
        String session = TestSession.cookieOf(port, "garant");
        Map<String, String> form = refusal(claim(session));
        clock.advance(Duration.ofMinutes(16));
        Page late = send(item + "/decision", form, Map.of("Cookie", session));
        assertThat(late.status()).isEqualTo(409);
        assertThat(kept(late)).isEqualTo(SENTENCE);
        claim(TestSession.cookieOf(port, "garante"));
        late = send(item + "/decision", form, Map.of("Cookie", session));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Garance Fictive est en train de lire cette contribution.");
        assertThat(kept(late)).isEqualTo(SENTENCE);
        assertThat(decisions()).isZero();
    }

    /** Over the API as on the page: the ranges of what is blacked out are checked, whole, before anything is done. */
    @ParameterizedTest
    @CsvSource({
        "0, 99, 0, 99, passage-outside",
        "-3, 2, 4, 5, passage-outside",
        "5, 2, 6, 7, passage-outside",
        "0, 8, 3, 11, passages-overlap",
        "0, 1, 0, 1, passages-overlap",
        "0, 1, 13, 14, passage-splits-character"
    })
    void rangesThatMakeNoSenseBlackNothingOut(int from, int to, int from2, int to2, String code) {
        Receipt emoji = Objects.requireNonNull(contributions
                .submit(consultation, anOpinion("Un imbécile. 👩‍🏭"))
                .block());
        Map<String, ?> body = Map.of(
                "outcome",
                "PUBLISH_REDACTED",
                "reason",
                SENTENCE,
                "passages",
                List.of(passage(from, to), passage(from2, to2)));
        String answer = Objects.requireNonNull(client().post()
                .uri("/api/v1/consultations/{slug}/moderation/items/{id}/decision", consultation.slug(), emoji.id())
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf("garant")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(answer).contains("/problems/" + code);
        assertThat(decisions()).isZero();
    }

    private static Map<String, ?> passage(int from, int to) {
        return Map.of("field", "BODY", "from", from, "to", to, "ground", "INSULT");
    }

    /** In the form, to be sent again. */
    private static String kept(Page page) {
        return Objects.requireNonNull(Jsoup.parse(page.html()).selectFirst("form#decision textarea[name=reason]"))
                .val()
                .strip();
    }

    /** Takes the item, and reads which hold its page sends along. */
    private UUID claim(String session) {
        assertThat(send(item + "/claim", Map.of(), Map.of("Cookie", session)).status())
                .isEqualTo(303);
        String page = Objects.requireNonNull(client().get()
                .uri(item)
                .header("Cookie", session)
                .header("Accept", "text/html")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        Element hold = Objects.requireNonNull(Jsoup.parse(page).selectFirst("form#decision input[name=claim]"));
        return UUID.fromString(hold.val());
    }

    private static Map<String, String> refusal(UUID claim) {
        return Map.of("outcome", "REFUSE", "ground", "INSULT", "reason", SENTENCE, "claim", claim.toString());
    }

    private Page send(String address, Map<String, String> form, Map<String, String> headers) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        RequestBodySpec request = client().post().uri(address);
        new HashMap<>(headers).forEach((name, value) -> request.header(name, value));
        return new Page(request.header("Accept", "text/html")
                .body(BodyInserters.fromFormData(fields))
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private long decisions() {
        return Objects.requireNonNull(db.sql("SELECT count(*) AS made FROM moderation.decision WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .map(row -> Objects.requireNonNull(row.get("made", Long.class)))
                .one()
                .block());
    }
}
