package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.testing.Deposits;
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
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Public answers given to many: never stale on the node that changed them, never somebody else's. */
@ServerTest
class PublicCacheTests {

    private static final String WORDS = "Des mots que tout le monde lit";

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
    private Moderation moderation;

    @SuppressWarnings("NullAway.Init")
    private WebTestClient client;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/consultations/{slug}/contributions", "/api/v1/consultations/{slug}/contributions"})
    void saysThatNothingChanged(String path) {
        submit();
        String tag = tag(get(path, "X-None", ""));
        EntityExchangeResult<String> again = get(path, "If-None-Match", tag);
        assertThat(again.getStatus().value()).isEqualTo(304);
        assertThat(again.getResponseBody()).isNull();
        assertThat(again.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        submit();
        assertThat(get(path, "If-None-Match", tag).getStatus().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/consultations/{slug}",
                "/fr/consultations/{slug}/contributions",
                "/fr/consultations/{slug}/contributions/1",
                "/api/v1/consultations/{slug}/contributions",
                "/api/v1/consultations/{slug}/contributions/1"
            })
    void whatIsRefusedIsGoneAtOnce(String path) {
        Receipt receipt = submit();
        assertThat(body(path)).contains(WORDS);
        moderation
                .decide(
                        consultation.id(),
                        receipt.id(),
                        Outcome.REFUSE,
                        Ground.INSULT,
                        "Une phrase insulte une personne.",
                        TestConsultations.GUARANTOR)
                .block();
        assertThat(body(path)).doesNotContain(WORDS);
    }

    @Test
    void closesToTheSecond() {
        clock.moveToParis("2021-04-23T23:59:59");
        String before = body("/fr/consultations/{slug}");
        clock.moveToParis("2021-04-24T00:00:00");
        assertThat(body("/fr/consultations/{slug}")).isNotEqualTo(before);
    }

    @Test
    void keepsTheLanguagesApart() {
        String path = "/consultations/{slug}";
        assertThat(get(path, "Accept-Language", "fr").getResponseBody()).contains("lang=\"fr\"");
        assertThat(get(path, "Accept-Language", "en").getResponseBody()).containsPattern("<html\\s+lang=\"en\"");
        assertThat(get(path, "Accept-Language", "fr").getResponseBody()).containsPattern("<html\\s+lang=\"fr\"");
    }

    @Test
    void headIsAnsweredAsGetWithoutTheBody() {
        submit();
        for (String path : List.of("/fr/consultations/{slug}", "/api/v1/consultations/{slug}/contributions")) {
            EntityExchangeResult<String> whole = get(path, "X-None", "");
            EntityExchangeResult<String> head = client.head()
                    .uri(path, consultation.slug())
                    .exchange()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(head.getStatus().value()).isEqualTo(200);
            assertThat(head.getResponseBody()).isNull();
            assertThat(head.getResponseHeaders().getETag()).isEqualTo(tag(whole));
        }
    }

    @Test
    void eachLanguageHasItsTagAndSaysThatItDepends() {
        String path = "/consultations/{slug}";
        EntityExchangeResult<String> french = get(path, "Accept-Language", "fr");
        assertThat(french.getResponseHeaders().getVary()).contains("Accept-Language", "Cookie");
        assertThat(tag(get(path, "Accept-Language", "en"))).isNotEqualTo(tag(french));
        assertThat(tag(get("/fr" + path, "Accept-Language", "en")))
                .isNotEqualTo(tag(get("/en" + path, "Accept-Language", "en")));
    }

    @Test
    void aTagIsKnownWeakOrNot() {
        String tag = tag(get("/fr/consultations/{slug}", "X-None", ""));
        String strong = tag.replace("W/", "");
        assertThat(get("/fr/consultations/{slug}", "If-None-Match", "\"other\", " + strong)
                        .getStatus()
                        .value())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"Cookie, egide_session=somebody", "Authorization, Basic bm9ib2R5"})
    void sharesNothingWithWhoMayBeSomebody(String header, String value) {
        get("/fr/consultations/{slug}", "X-None", "");
        HttpHeaders headers = get("/fr/consultations/{slug}", header, value).getResponseHeaders();
        assertThat(headers.getETag()).isNull();
        assertThat(headers.getCacheControl()).isIn("private, no-cache", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/follow",
                "/fr/consultations/{slug}/contribute",
                "/fr/consultations/nowhere",
                "/api/v1/consultations/{slug}/contributions?after=forged"
            })
    void keepsNeitherFormsNorRefusals(String path) {
        assertThat(get(path, "X-None", "").getResponseHeaders().getETag()).isNull();
    }

    private Receipt submit() {
        return Objects.requireNonNull(contributions
                .submit(consultation, Deposits.anOpinion(WORDS + ' ' + UUID.randomUUID()))
                .block());
    }

    private String body(String path) {
        return Objects.requireNonNull(get(path, "X-None", "").getResponseBody());
    }

    private EntityExchangeResult<String> get(String path, String header, String value) {
        return client.get()
                .uri(path, consultation.slug())
                .header(header, value)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String tag(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getETag());
    }
}
