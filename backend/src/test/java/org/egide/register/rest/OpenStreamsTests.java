package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** Streams of changes hold a connection each: there is an end to how many a node keeps. */
class OpenStreamsTests extends SiteTest {

    /** What {@code TestDatabase} sets. */
    private static final int MOST_STREAMS = 20;

    @Test
    void openStreamsAreCountedAndOneTooManyIsToldToComeBack() {
        String feed = "/api/v1/consultations/" + consultation.slug() + "/changes";
        WebClient client = WebClient.create("http://localhost:" + port);
        List<Disposable> open = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_STREAMS; i++) {
                CountDownLatch begun = new CountDownLatch(1);
                open.add(client.get()
                        .uri(feed)
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .retrieve()
                        .bodyToFlux(String.class)
                        .subscribe(first -> begun.countDown()));
                assertThat(await(begun)).isTrue();
            }
            assertThat(statusOfAStream(feed)).isEqualTo("503 application/problem+json");
        } finally {
            open.forEach(Disposable::dispose);
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (statusOfAStream(feed).startsWith("503")) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static boolean await(CountDownLatch begun) {
        try {
            return begun.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer's head; its body, which may last, is left. */
    private String statusOfAStream(String feed) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + feed))
                .header("Accept", MediaType.TEXT_EVENT_STREAM_VALUE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            client.shutdownNow();
            return answer.statusCode() + " "
                    + answer.headers().firstValue("Content-Type").orElse("");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
