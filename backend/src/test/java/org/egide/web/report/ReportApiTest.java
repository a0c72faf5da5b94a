package org.egide.web.report;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.egide.testing.Site;
import org.egide.testing.TestKeycloak;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.web.reactive.function.BodyInserters;

/** Asks the API about reports being written, in somebody's name. */
abstract class ReportApiTest extends ReportPageTest {

    static final String NOBODY = "";

    static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><rect width='4' height='3'/></svg>";

    EntityExchangeResult<String> read(String user, String below) {
        return answer(as(user, HttpMethod.GET, below));
    }

    EntityExchangeResult<String> delete(String user, String below) {
        return answer(as(user, HttpMethod.DELETE, below));
    }

    EntityExchangeResult<String> delete(String user, String below, String ifMatch) {
        return answer(as(user, HttpMethod.DELETE, below).header("If-Match", ifMatch));
    }

    EntityExchangeResult<String> put(String user, String below, @Nullable String ifMatch, String body) {
        RequestBodySpec request = as(user, HttpMethod.PUT, below);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return answer(json(request, body));
    }

    /** With a key that is the body itself: who sends it again gets the same answer. */
    EntityExchangeResult<String> send(String user, String below, String body) {
        return send(user, below, Integer.toHexString(body.hashCode()), body);
    }

    EntityExchangeResult<String> send(String user, String below, String key, String body) {
        return answer(json(as(user, HttpMethod.POST, below).header("Idempotency-Key", key), body));
    }

    EntityExchangeResult<String> bring(String user, String below, String file, String alternative) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
                .filename("dessin.svg");
        parts.part("alternative", alternative);
        RequestBodySpec request = as(user, HttpMethod.POST, below).header("Idempotency-Key", "p" + file.length());
        request.body(BodyInserters.fromMultipartData(parts.build()));
        return answer(request);
    }

    /** Nobody is somebody who is not signed in. */
    private RequestBodySpec as(String user, HttpMethod method, String below) {
        return Site.on(port).client().method(method).uri(api() + below).headers(headers -> {
            if (!user.equals(NOBODY)) {
                headers.setBearerAuth(TestKeycloak.tokenOf(user));
            }
        });
    }

    private static RequestBodySpec json(RequestBodySpec request, String body) {
        request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static EntityExchangeResult<String> answer(RequestBodySpec request) {
        return request.exchange().expectBody(String.class).returnResult();
    }

    static int status(EntityExchangeResult<String> answer) {
        return answer.getStatus().value();
    }

    static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    String api() {
        return "/api/v1/consultations/" + consultation.slug();
    }
}
