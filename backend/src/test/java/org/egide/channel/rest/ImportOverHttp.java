package org.egide.channel.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.testing.KeycloakTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of imports over HTTP share. */
@KeycloakTest
abstract class ImportOverHttp {

    static final String MAPPING = """
            {"source": "essai", "encoding": "%s", "separator": ";", "originalId": "id", "receivedAt": "date",
             "body": "texte", "theme": {"title": "L'eau"}, "state": "PUBLISHED"}""";
    static final String GOOD = "id;date;texte\n1;2021-03-01;Un.\n";

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
    private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    WebTestClient client;

    @SuppressWarnings("NullAway.Init")
    String slug;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeEach
    void openConsultation() {
        clock.reset();
        slug = made.create(guardedByTheRealm()).slug();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    /** One sign-in for a user and a test: tokens last for minutes. */
    String token(String user) {
        return tokens.computeIfAbsent(user, TestKeycloak::tokenOf);
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    String api() {
        return "/api/v1/consultations/" + slug + "/imports";
    }

    String page() {
        return "/fr/workspace/consultations/" + slug + "/import";
    }

    String read(String user, String path, int status) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(user)))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    ResponseSpec get(@Nullable String user, String path) {
        return client.get()
                .uri(api() + path)
                .headers(headers -> {
                    if (user != null) {
                        headers.setBearerAuth(token(user));
                    }
                })
                .exchange();
    }

    ResponseSpec send(@Nullable String user, String file, String mapping, @Nullable String key) {
        return send(api(), user, file.getBytes(StandardCharsets.UTF_8), mapping, key);
    }

    ResponseSpec send(String path, @Nullable String user, byte[] file, String mapping, @Nullable String key) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new Named("registre.csv", file));
        body.part("mapping", new Named("mapping.json", mapping.getBytes(StandardCharsets.UTF_8)));
        return client.post()
                .uri(path)
                .headers(headers -> {
                    if (user != null) {
                        headers.setBearerAuth(token(user));
                    }
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }

    String id(ResponseSpec accepted) {
        return read(accepted.expectStatus().isAccepted()).get("id").asString();
    }

    JsonNode finished(ResponseSpec accepted) {
        return finished(id(accepted));
    }

    JsonNode finished(String id) {
        for (int i = 0; i < 200; i++) {
            JsonNode job = read(get("commission", "/" + id).expectStatus().isOk());
            if (job.get("status").asString().equals("DONE")) {
                return job;
            }
            pause();
        }
        throw new AssertionError("The import did not end in time.");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    JsonNode read(ResponseSpec answer) {
        return json.readTree(Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    private static ConsultationDraft guardedByTheRealm() {
        ConsultationDraft draft = TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION);
        return new ConsultationDraft(
                draft.slug(),
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                draft.regime(),
                draft.mode(),
                draft.calendar(),
                draft.themes(),
                List.of(new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org")),
                draft.perimeter(),
                draft.breachReason());
    }

    /** A part of a form with the name of a file. */
    private static final class Named extends ByteArrayResource {

        private final String name;

        Named(String name, byte[] bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
