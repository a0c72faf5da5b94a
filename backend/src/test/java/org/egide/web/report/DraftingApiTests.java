package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.egide.report.Section;
import org.egide.testing.Site;
import org.egide.testing.TestKeycloak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the pages do, the API does. */
class DraftingApiTests extends ReportPageTest {

    @Test
    void aProgramWritesASectionFromTheVersionThatItRead() {
        Section section = first();
        String one = "/report-drafts/sections/" + section.id();
        String words = "{\"title\": \"Avant-propos\", \"body\": \"%s\"}";
        assertThat(status(put(one, null, words.formatted("Un.")))).isEqualTo(428);
        EntityExchangeResult<String> written = put(one, "\"1\"", words.formatted("Un."));
        assertThat(status(written)).isEqualTo(200);
        assertThat(written.getResponseHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(status(put(one, "\"1\"", words.formatted("Un.")))).isEqualTo(200);
        EntityExchangeResult<String> stale = put(one, "\"1\"", words.formatted("Deux."));
        assertThat(status(stale)).isEqualTo(412);
        assertThat(stale.getResponseBody()).contains("section-changed");
        assertThat(first().body()).isEqualTo("Un.");
    }

    @Test
    void aSectionSentTwiceUnderOneKeyIsAddedOnce() {
        int before = sections().size();
        String words = "{\"title\": \"À nous\", \"body\": \"\", \"level\": 2}";
        EntityExchangeResult<String> one = send("garant", HttpMethod.POST, "/report-drafts/1/sections", "k1", words);
        assertThat(status(one)).isEqualTo(201);
        EntityExchangeResult<String> two = send("garant", HttpMethod.POST, "/report-drafts/1/sections", "k1", words);
        assertThat(two.getResponseBody()).isEqualTo(one.getResponseBody());
        assertThat(sections()).hasSize(before + 1);
    }

    @Test
    void theOwnerReadsTheRequestsOnceTheyAreShown() {
        String asked = "{\"kind\": \"CLARIFICATION\", \"text\": \"Quelle eau ?\", \"sources\": [\"c1\"]}";
        assertThat(status(send("garant", HttpMethod.POST, "/report-drafts/1/requests", "k2", asked)))
                .isEqualTo(201);
        assertThat(read("maitre-ouvrage", "/requests").getResponseBody()).contains("\"items\":[]");
        assertThat(status(read("maitre-ouvrage", "/report-drafts/1/requests"))).isEqualTo(403);
        post("garant", "/report/1/requests", Map.of("act", "show"));
        assertThat(read("maitre-ouvrage", "/requests").getResponseBody()).contains("Quelle eau ?", "\"A1\"");
        assertThat(status(read("citoyenne", "/requests"))).isEqualTo(403);
    }

    private EntityExchangeResult<String> put(String below, @Nullable String ifMatch, String body) {
        WebTestClient.RequestBodySpec request = Site.on(port)
                .client()
                .put()
                .uri(api() + below)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf("garant")))
                .contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> send(String user, HttpMethod method, String below, String key, String body) {
        return Site.on(port)
                .client()
                .method(method)
                .uri(api() + below)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf(user)))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> read(String user, String below) {
        return Site.on(port)
                .client()
                .get()
                .uri(api() + below)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf(user)))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static int status(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer).getStatus().value();
    }

    private String api() {
        return "/api/v1/consultations/" + consultation.slug();
    }
}
