package org.egide.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.egide.testing.Site;
import org.egide.testing.TestKeycloak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** The response written over the API: by whom each part of it belongs to, and by nobody else. */
class ResponseApiTests extends ResponsePageTest {

    private static final String COMMISSION = "commission";
    private static final String REPLY = """
            {"stance": "ACCEPTED", "text": "800 m³ par jour.", "commitment": "Creuser un bassin.",
             "due": "2021-12-31", "means": "Un bassin.", "responsible": "La direction"}""";
    private static final String DECISION = "{\"decision\": \"CONTINUE\", \"reasons\": \"Le projet **continue**.\"}";
    private static final String OPINION = """
            {"text": "Complète.",
             "points": [{"request": 1, "complete": true, "quality": "FAIR", "note": "Sans date."}]}""";

    @BeforeEach
    void theReportIsPublished() {
        publishReport();
    }

    @Test
    void aReplyIsWrittenFromTheVersionThatWasRead() {
        assertThat(status(put(OWNER, "/response-draft/replies/1", null, REPLY))).isEqualTo(428);
        EntityExchangeResult<String> first = put(OWNER, "/response-draft/replies/1", "\"0\"", REPLY);
        assertThat(body(first)).contains("\"version\":1", "\"label\":\"A1\"");
        assertThat(first.getResponseHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(body(put(OWNER, "/response-draft/replies/1", "\"0\"", REPLY)))
                .contains("reply-changed");
        assertThat(body(put(OWNER, "/response-draft/replies/1", "\"1\"", "{\"stance\": \"REFUSED\"}")))
                .contains("/text", "/justification");
        assertThat(status(put(OWNER, "/response-draft/replies/1", "\"1\"", "{\"stance\": \"MAYBE\"}")))
                .isEqualTo(400);
        assertThat(body(put(OWNER, "/response-draft/replies/9", "\"0\"", REPLY)))
                .contains("unknown-request");
    }

    @Test
    void theOwnerDecidesAndPublishesAndTheServiceRepliesForItself() {
        assertThat(body(post(OWNER, "/response", "{}"))).contains("response-incomplete");
        put(OWNER, "/response-draft/replies/1", "\"0\"", REPLY);
        assertThat(body(put(OWNER, "/response-draft/replies/2", "\"0\"", REPLY)))
                .contains("request-of-another");
        assertThat(put(OWNER, "/response-draft/decision", "\"0\"", DECISION)
                        .getResponseHeaders()
                        .getETag())
                .isEqualTo("\"1\"");
        assertThat(body(put(OWNER, "/response-draft/decision", "\"0\"", DECISION)))
                .contains("reply-changed");
        put(SERVICE, "/response-draft/replies/2", "\"0\"", "{\"stance\": \"ACCEPTED\", \"text\": \"Publiée.\"}");
        assertThat(body(get(SERVICE, "/response-draft")))
                .contains("Publiée.", "\"decision\":null")
                .doesNotContain("800 m³");

        EntityExchangeResult<String> published = post(OWNER, "/response", "{}");
        assertThat(status(published)).as(body(published)).isEqualTo(201);
        assertThat(published.getResponseHeaders().getLocation()).hasPath(api("/response/1"));
        assertThat(read(api("/response/1"))).contains("\"by\":\"Service inventé de l’État\"", "Publiée.");
        assertThat(body(post(OWNER, "/response", "{}"))).contains("/note");
    }

    @Test
    void whoPromisedSaysHowItIsKeptAndTheCommissionWhatItThinks() {
        assertThat(body(put(COMMISSION, "/response/opinion", "\"0\"", OPINION))).contains("response-not-published");
        publish();
        assertThat(body(progress(SERVICE, 1, "Creusé.", "https://example.org"))).contains("request-of-another");
        assertThat(body(progress(OWNER, 1, "Creusé.", null))).contains("/link");
        assertThat(body(progress(OWNER, 1, "Creusé.", "https://example.org")))
                .contains("\"state\":\"KEPT\"", "Creusé.");
        assertThat(body(progress(OWNER, 2, "Rien.", "https://example.org"))).contains("unknown-commitment");

        assertThat(body(get(OWNER, "/response/opinion"))).contains("unknown-opinion");
        assertThat(body(put(COMMISSION, "/response/opinion", "\"0\"", OPINION))).contains("Sans date.");
        assertThat(body(put(COMMISSION, "/response/opinion", "\"0\"", OPINION))).contains("opinion-changed");
        String twice = OPINION.replace("]}", ", {\"request\": 1, \"quality\": \"POOR\"}]}");
        assertThat(status(put(COMMISSION, "/response/opinion", "\"1\"", twice))).isEqualTo(400);
        assertThat(read(api("/response/opinion"))).contains("Complète.", "\"version\":1");
    }

    @Test
    void nobodyElseWritesAnyOfIt() {
        publish();
        List<Integer> answers = new ArrayList<>();
        for (String user : List.of("garant", "citoyenne", COMMISSION)) {
            answers.add(status(get(user, "/response-draft")));
            answers.add(status(put(user, "/response-draft/replies/1", "\"1\"", REPLY)));
            answers.add(status(put(user, "/response-draft/decision", "\"1\"", DECISION)));
            answers.add(status(post(user, "/response", "{\"note\": \"Intrusion\"}")));
            answers.add(status(progress(user, 1, "Intrusion", "https://example.org")));
        }
        for (String user : List.of("garant", "citoyenne", OWNER, SERVICE)) {
            answers.add(status(put(user, "/response/opinion", "\"0\"", OPINION)));
        }
        answers.add(status(put(SERVICE, "/response-draft/decision", "\"1\"", DECISION)));
        answers.add(status(post(SERVICE, "/response", "{\"note\": \"Intrusion\"}")));
        assertThat(answers).hasSize(21).containsOnly(403);
        assertThat(read(api("/commitments"))).doesNotContain("Intrusion");
    }

    private void publish() {
        put(OWNER, "/response-draft/replies/1", "\"0\"", REPLY);
        put(OWNER, "/response-draft/decision", "\"0\"", DECISION);
        assertThat(status(post(OWNER, "/response", "{}"))).isEqualTo(201);
    }

    private static int status(EntityExchangeResult<String> answer) {
        return answer.getStatus().value();
    }

    private EntityExchangeResult<String> put(String user, String path, @Nullable String tag, String json) {
        return call(user, HttpMethod.PUT, api(path), tag, json);
    }

    private EntityExchangeResult<String> post(String user, String path, String json) {
        return call(user, HttpMethod.POST, api(path), null, json);
    }

    @Override
    EntityExchangeResult<String> get(String user, String path) {
        return call(user, HttpMethod.GET, api(path), null, "");
    }

    private EntityExchangeResult<String> progress(String user, int request, String text, @Nullable String link) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("on", "2021-02-26");
        parts.part("text", text);
        parts.part("kept", "true");
        if (link != null) {
            parts.part("link", link);
            parts.part("proof", new ByteArrayResource(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}))
                    .filename("bassin.jpg");
        }
        return Site.result(Site.on(port)
                .client()
                .post()
                .uri(api("/commitments/" + request + "/progress"))
                .header("Authorization", "Bearer " + TestKeycloak.tokenOf(user))
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange());
    }
}
