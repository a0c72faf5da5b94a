package org.egide.rights;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.identity.Action;
import org.egide.testing.Site;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * A route asked about one consultation, with a body that says nothing: whoever may is told what is missing.
 *
 * @param route the route
 * @param slug the consultation's name in addresses
 * @param code the code of a receipt or of a report
 */
record Question(RouteRight route, String slug, String code) {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);
    /** How the API and the pages say that there is no such thing. */
    private static final List<String> HIDES = List.of(
            "/problems/unknown-consultation",
            "/problems/unknown-receipt",
            "/problems/unknown-report",
            "Cette consultation n’existe pas",
            "Ce code n’est celui d’aucun récépissé",
            "Il n’y a pas de tel signalement");

    private static final String UNKNOWN = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c";

    Answer by(Site site, Asker asker) {
        RequestHeadersSpec<?> request =
                withBody(site.client().method(route.method()).uri(address()));
        request.header(HttpHeaders.ACCEPT, route.ofApi() ? "*/*" : "text/html,*/*;q=0.8");
        if (asker.token() != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + asker.token());
        }
        if (asker.cookie() != null) {
            request.header(HttpHeaders.COOKIE, asker.cookie());
        }
        return Answer.of(Site.result(request.exchange()));
    }

    private RequestHeadersSpec<?> withBody(RequestBodySpec request) {
        if (!WITH_BODY.contains(route.method())) {
            return request;
        }
        if (isMultipart()) {
            MultipartBodyBuilder parts = new MultipartBodyBuilder();
            parts.part("file", new ByteArrayResource("text\n".getBytes())).filename("vide.csv");
            parts.part("shipped", "none");
            return request.body(BodyInserters.fromMultipartData(parts.build()));
        }
        if (route.action() == Action.WITNESS) {
            return request.contentType(MediaType.TEXT_PLAIN).bodyValue("a checkpoint");
        }
        return route.ofApi()
                ? request.header(HttpHeaders.IF_MATCH, "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(json())
                : request.body(BodyInserters.fromFormData("content", UNKNOWN).with("outcome", "PUBLISH"));
    }

    private boolean isMultipart() {
        String pattern = route.pattern();
        return pattern.contains("/import")
                || pattern.endsWith("/coding")
                || pattern.endsWith("/coding-files")
                || pattern.endsWith("/duties/{duty}")
                || pattern.endsWith("/performances")
                || pattern.endsWith("/report-drafts/{report}/pictures")
                || pattern.contains("/commitments/{number");
    }

    private String json() {
        return switch (route.action()) {
            case REPORT -> "{\"ground\": \"OFF_TOPIC\"}";
            case FOLLOW -> ofHolder();
            default -> route.pattern().endsWith("/decisions") ? "{\"contents\": []}" : "{}";
        };
    }

    private String ofHolder() {
        return switch (route.pattern().substring(route.pattern().lastIndexOf('/'))) {
            case "/appeal" -> "{\"plea\": \"Relisez.\"}";
            case "/reopening" -> "{\"reason\": \"Combien ?\"}";
            case "/subscriptions" -> "{\"email\": null}";
            default -> "{\"body\": \"Corrigé.\"}";
        };
    }

    private String address() {
        return route.pattern()
                .replace("{slug}", slug)
                .replace("/problems/{code}", "/problems/not-your-role")
                .replaceAll("\\{(receipt|code)}", code)
                .replaceAll("\\{(number|version|argument|answer|edition|other|report|picture)[^/]*", "1")
                .replace("{client}", "egide")
                .replace("{*path}", "liveness")
                .replaceAll("\\{[a-z]+}", UNKNOWN)
                .replace("**", "none")
                .replace("*", "");
    }

    /**
     * What was answered.
     *
     * @param status the HTTP status
     * @param leadsTo where it leads; empty for nowhere
     * @param body the text
     */
    record Answer(int status, String leadsTo, String body) {

        static Answer of(EntityExchangeResult<String> result) {
            return new Answer(
                    result.getStatus().value(),
                    Objects.requireNonNullElse(result.getResponseHeaders().getFirst(HttpHeaders.LOCATION), ""),
                    Objects.requireNonNullElse(result.getResponseBody(), ""));
        }

        /** In the words of the table. */
        Said said() {
            boolean toSignIn = status == 303 && leadsTo.contains("/sign-in?to=");
            if (status == 401 || toSignIn) {
                return Said.NOT_SIGNED_IN;
            }
            if (status == 403) {
                return Said.REFUSED;
            }
            boolean hidden = status == 404 && HIDES.stream().anyMatch(body::contains);
            return hidden ? Said.HIDDEN : status < 500 ? Said.ALLOWED : Said.BROKEN;
        }
    }

    /** What an answer comes down to. */
    enum Said {
        /** They may; whether what they sent makes sense is another question. */
        ALLOWED,
        /** 401, or led to the sign-in page. */
        NOT_SIGNED_IN,
        /** 403. */
        REFUSED,
        /** 404: for them there is no such thing. */
        HIDDEN,
        /** A fault of ours. */
        BROKEN
    }
}
