package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.testing.BlockHoundInstalled;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** No page and no list waits on the event loop, not even when it is asked for the first time. */
@ExtendWith(BlockHoundInstalled.class)
@ServerTest
@Tag(BlockHoundInstalled.TAG)
class NonBlockingTests {

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

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private String slug;

    @SuppressWarnings("NullAway.Init")
    private String receipt;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        Consultation consultation = made.openWithModerationAfterwards();
        slug = consultation.slug();
        receipt = receive(consultation).code();
        site = Site.on(port);
    }

    private Receipt receive(Consultation consultation) {
        return contributions
                .submit(consultation, Deposits.anOpinion("De l'eau."))
                .blockOptional()
                .orElseThrow();
    }

    @AfterEach
    void nothingBlocked() {
        assertThat(BlockHoundInstalled.seen()).isEmpty();
    }

    @Test
    void theGuardSeesAFileReadAndAWait() {
        Callable<Integer> read = () -> {
            try (InputStream file = new FileInputStream("pom.xml")) {
                return file.read();
            }
        };
        Callable<Boolean> await = () -> new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
        for (Callable<?> blocking : List.of(read, await)) {
            Mono.fromCallable(blocking).subscribeOn(Schedulers.parallel()).block(Duration.ofSeconds(5));
            // A wait may park more than once.
            assertThat(BlockHoundInstalled.forget()).isNotEmpty();
        }
    }

    @Test
    void everyPublicPageAnswersWithoutBlocking() {
        for (String page : List.of(
                "/",
                "/follow",
                "/follow?code=" + receipt,
                "/receipts/" + receipt,
                "/accessibility",
                "/privacy",
                "/consultations/" + slug,
                "/charter",
                "/consultations/" + slug + "/charter",
                "/consultations/" + slug + "/contribute",
                "/consultations/" + slug + "/contributions?q=eau&sort=SHUFFLE",
                "/consultations/" + slug + "/contributions/1",
                "/consultations/" + slug + "/contributions/1/report",
                "/consultations/" + slug + "/moderation-record",
                "/receipts/" + receipt + "/appeal",
                "/problems/invalid-cursor",
                "/css/egide.css")) {
            answers("/fr" + page, 200, 303);
            answers("/en" + page, 200, 303);
        }
        answers("/fr/nulle-part", 404, 404);
        answers("/en/workspace", 303, 303);
    }

    @Test
    void everyListOfTheApiAnswersWithoutBlocking() {
        for (String address : List.of(
                "/consultations",
                "/consultations/" + slug,
                "/consultations/" + slug + "/contributions?q=eau",
                "/consultations/" + slug + "/contributions/1",
                "/receipts/" + receipt,
                "/communes?name=Douvrin",
                "/legal-regimes")) {
            answers("/api/v1" + address, 200, 200);
        }
        answers("/api/v1/nothing", 404, 404);
        answers("/api/v1/consultations/" + slug + "/moderation/queue", 401, 401);
        answers("/consultations/" + slug + "/log/checkpoint", 200, 200);
    }

    @Test
    void contributingByPageAndApiBlocksNothing() {
        byte[] json =
                "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"Oui.\"}".getBytes(StandardCharsets.UTF_8);
        String address = "/api/v1/consultations/" + slug + "/contributions";
        assertThat(Site.result(site.post(address, json, "fr")).getStatus().value())
                .isEqualTo(201);
        assertThat(Site.result(site.post(address, "{".getBytes(StandardCharsets.UTF_8), "fr"))
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertThat(Site.result(site.client()
                                .post()
                                .uri("/fr/consultations/" + slug + "/contribute")
                                .body(BodyInserters.fromFormData("theme", "water")
                                        .with("body", "Oui."))
                                .exchange())
                        .getStatus()
                        .value())
                .isEqualTo(303);
    }

    private void answers(String address, int status, int or) {
        EntityExchangeResult<String> answer = Site.result(site.get(address, "fr"));
        assertThat(answer.getStatus().value()).as(address).isIn(status, or);
    }
}
