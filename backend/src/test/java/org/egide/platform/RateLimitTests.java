package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** One network does not take the place of the others; a room full of people is not one abuser. */
@SpringBootTest(
        classes = EgideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=framework",
            "egide.limits.patience=2s",
            "egide.limits.wrong-receipts.burst=3",
            "egide.limits.sign-ins.burst=3",
            "egide.limits.usefulness.burst=3",
            "egide.limits.exempt=127.0.0.0/8,::1,198.51.100.0/24"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Configuration.class, TestConsultations.class})
class RateLimitTests {

    private static final int BURST = 300;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        clock.advance(Duration.ofHours(1));
        consultation = made.open();
        site = Site.on(port);
    }

    @Test
    void aRoomOfThreeHundredPeopleContributesAtOnceBehindOneAddress() {
        List<Integer> statuses = Flux.range(0, BURST)
                .flatMap(
                        i -> reactor.core.publisher.Mono.fromCallable(() -> contribute("203.0.113.1"))
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
                        16)
                .map(answer -> answer.getStatus().value())
                .collectList()
                .block();
        assertThat(statuses).hasSize(BURST).containsOnly(201);
    }

    @Test
    void whoComesJustAfterWaitsForTheirTurnInsteadOfBeingRefused() {
        exhaust("203.0.113.2");
        long start = System.nanoTime();
        assertThat(contribute("203.0.113.2").getStatus().value()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
    }

    @Test
    void whoWouldWaitTooLongIsToldWhenToComeBack() {
        exhaust("203.0.113.3");
        contribute("203.0.113.3");
        contribute("203.0.113.3");
        EntityExchangeResult<String> refused = contribute("203.0.113.3");
        assertThat(refused.getStatus().value()).isEqualTo(429);
        HttpHeaders headers = refused.getResponseHeaders();
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(headers.getFirst("Retry-After")).matches("[1-9]");
        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"writes\";q=300;w=300");
        assertThat(headers.getFirst("RateLimit")).startsWith("\"writes\";r=0;t=");
        assertThat(refused.getResponseBody()).contains("/problems/too-many-requests");
        clock.advance(Duration.ofSeconds(10));
        assertThat(contribute("203.0.113.3").getStatus().value()).isEqualTo(201);
    }

    @Test
    void nobodySaysAllDayThatOneAnswerIsUseful() {
        for (int said = 0; said < 3; said++) {
            assertThat(useful("203.0.113.9", 1)).isEqualTo(404);
        }
        assertThat(useful("203.0.113.9", 1)).isEqualTo(429);
        assertThat(useful("203.0.113.9", 2)).isEqualTo(404);
        assertThat(useful("203.0.113.10", 1)).isEqualTo(404);
    }

    private int useful(String network, int answer) {
        return Site.result(site.client()
                        .post()
                        .uri("/api/v1/consultations/" + consultation.slug() + "/answers/" + answer + "/usefulness")
                        .header("X-Forwarded-For", network)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"useful\": true}")
                        .exchange())
                .getStatus()
                .value();
    }

    @Test
    void theFormComesBackWithEverythingThatWasTyped() {
        exhaust("203.0.113.4");
        contribute("203.0.113.4");
        contribute("203.0.113.4");
        EntityExchangeResult<String> page = Site.result(site.client()
                .post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .header("X-Forwarded-For", "203.0.113.4")
                .body(BodyInserters.fromFormData("theme", "water")
                        .with("kind", "QUESTION")
                        .with("body", "Des mots que je tiens à garder.")
                        .with("title", "Mon titre")
                        .with("key", "la-meme-cle"))
                .exchange());
        assertThat(page.getStatus().value()).isEqualTo(429);
        assertThat(page.getResponseHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(page.getResponseBody())
                .contains("Des mots que je tiens à garder.")
                .contains("value=\"Mon titre\"")
                .contains("value=\"la-meme-cle\"")
                .contains("Trop de demandes");
    }

    @Test
    void othersAreNotConcernedNorAnotherNetwork() {
        exhaust("203.0.113.5");
        assertThat(contribute("203.0.113.6").getStatus().value()).isEqualTo(201);
        assertThat(contribute("198.51.100.7").getResponseHeaders().getFirst("RateLimit"))
                .isNull();
    }

    @Test
    void oneSubscriberOfIpv6IsOneNetwork() {
        assertThat(left("2001:db8:1:2::1")).isEqualTo(BURST - 1);
        assertThat(left("2001:db8:1:2:ffff::2")).isEqualTo(BURST - 2);
        assertThat(left("2001:db8:1:3::1")).isEqualTo(BURST - 1);
    }

    @Test
    void guessingReceiptsStopsWhileRightCodesGoOn() {
        String receipt =
                com.jayway.jsonpath.JsonPath.read(contribute("203.0.113.8").getResponseBody(), "$.receipt");
        for (int i = 0; i < 10; i++) {
            assertThat(follow("/api/v1/receipts/" + receipt, "203.0.113.8")).isEqualTo(200);
        }
        for (String address : List.of("/api/v1/receipts/", "/fr/receipts/", "/en/follow?code=")) {
            assertThat(follow(address + UUID.randomUUID(), "203.0.113.8")).isEqualTo(404);
        }
        assertThat(follow("/api/v1/receipts/" + UUID.randomUUID(), "203.0.113.8"))
                .isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(follow("/api/v1/receipts/" + receipt, "203.0.113.8")).isEqualTo(200);
    }

    @Test
    void signingInIsLimitedAndReadingIsNot() {
        for (int i = 0; i < 3; i++) {
            follow("/sign-in?failed=yes", "203.0.113.9");
        }
        assertThat(follow("/sign-in?failed=yes", "203.0.113.9")).isIn(401, 429);
        IntStream.range(0, 400)
                .forEach(i -> assertThat(follow("/api/v1/consultations", "203.0.113.9"))
                        .isEqualTo(200));
    }

    @Test
    void anAddressThatIsNotOneIsNobodysLimit() {
        assertThat(contribute("unknown, evil.example").getStatus().value()).isEqualTo(201);
    }

    private int follow(String address, String from) {
        return Site.result(site.client()
                        .get()
                        .uri(address)
                        .header("X-Forwarded-For", from)
                        .exchange())
                .getStatus()
                .value();
    }

    private int left(String from) {
        String header = String.valueOf(contribute(from).getResponseHeaders().getFirst("RateLimit"));
        return Integer.parseInt(header.replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private void exhaust(String from) {
        for (int i = 0; i < BURST; i++) {
            wrongWrite(from);
        }
    }

    /** A write that costs nothing but its place. */
    private void wrongWrite(String from) {
        site.client()
                .delete()
                .uri("/api/v1/consultations")
                .header("X-Forwarded-For", from)
                .exchange()
                .expectStatus()
                .isEqualTo(405);
    }

    private EntityExchangeResult<String> contribute(String from) {
        ResponseSpec answer = site.client()
                .post()
                .uri("/api/v1/consultations/" + consultation.slug() + "/contributions")
                .header("X-Forwarded-For", from)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"De la salle.\"}")
                .exchange();
        return Site.result(answer);
    }
}
