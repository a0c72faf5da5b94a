package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.egide.register.Contributions;
import org.egide.testing.Deposits;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The manners of the API (docs of the API conventions): problems, languages, lists, versions, other sites. */
class MannersTests extends SiteTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404, unknown-address",
        "GET, /fr/api/v1/nothing, 404, unknown-address",
        "GET, /en/api/v1/nothing, 404, unknown-address",
        "GET, /api/nothing, 404, unknown-address",
        "DELETE, /api/v1/consultations, 405, method-not-allowed",
        "DELETE, /en/api/v1/consultations, 405, method-not-allowed",
        "GET, /fr/api/v1/consultations/nulle-part, 404, unknown-consultation",
        "GET, /fr/api/v1/receipts/ACC1-00000, 404, unknown-receipt",
        "GET, /api/v1/communes, 400, unreadable-request"
    })
    void whateverGoesWrongIsAProblem(String method, String address, int status, String code) {
        problem(site.client().method(HttpMethod.valueOf(method)).uri(address).exchange(), status, code);
    }

    @Test
    void aMethodThatIsNotAllowedNamesThoseThatAre() {
        EntityExchangeResult<String> answer =
                problem(site.client().delete().uri(contributions()).exchange(), 405, "method-not-allowed");
        assertThat(answer.getResponseHeaders().getAllow()).contains(HttpMethod.GET, HttpMethod.POST);
    }

    @Test
    void aFormatThatDoesNotExistIsRefusedBothWays() {
        problem(
                site.client()
                        .get()
                        .uri(contributions())
                        .accept(MediaType.APPLICATION_PDF)
                        .exchange(),
                406,
                "not-acceptable");
        EntityExchangeResult<String> answer = problem(
                site.client()
                        .post()
                        .uri(contributions())
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<contribution/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        assertThat(answer.getResponseHeaders().getAccept()).contains(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, en, There is nothing at this address, This address does not exist.",
        "/api/v1/nothing, fr, Il n’y a rien à cette adresse, Cette adresse n’existe pas.",
        "/fr/api/v1/nothing, en, Il n’y a rien à cette adresse, Cette adresse n’existe pas.",
        "/en/api/v1/nothing, fr, There is nothing at this address, This address does not exist."
    })
    void aProblemSpeaksTheLanguageAskedFor(String address, String language, String title, String detail) {
        String body = Site.text(site.get(address, language));
        assertThat(JsonPath.<String>read(body, "$.title")).isEqualTo(title);
        assertThat(JsonPath.<String>read(body, "$.detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%C3%28",
                "%E2%80%AE",
                "%F0%9F%92%A7",
                "'; DROP TABLE contribution; --",
                "{{7*7}}",
                "%EF%BF%BF"
            })
    void strangeCharactersInAnAddressNeverBreakAnything(String strange) {
        for (String address : List.of(
                contributions() + "?q=",
                contributions() + "?theme=",
                contributions() + "?commune=",
                contributions() + "?after=",
                contributions() + "/",
                "/api/v1/communes?name=",
                "/api/v1/receipts/",
                "/api/v1/consultations/",
                page() + "/contributions?q=")) {
            EntityExchangeResult<String> answer = Site.result(site.client()
                    .get()
                    .uri(java.net.URI.create("http://localhost:" + port + address
                            + strange.replace(" ", "%20")
                                    .replace("{", "%7B")
                                    .replace("}", "%7D")
                                    .replace("'", "%27")))
                    .exchange());
            assertThat(answer.getStatus().value()).as(address + strange).isLessThan(500);
            assertThat(String.valueOf(answer.getResponseBody()))
                    .doesNotContain("Exception")
                    .doesNotContain("SELECT ");
        }
    }

    @Test
    void aListIsReadPageByPageByItsLinks() {
        for (int i = 0; i < 5; i++) {
            contributions
                    .submit(consultation, Deposits.anOpinion("Page par page " + i))
                    .block();
        }
        String first = contributions() + "?limit=2&q=page";
        EntityExchangeResult<String> page = Site.result(site.get(first, "fr"));
        String link = String.valueOf(page.getResponseHeaders().getFirst(HttpHeaders.LINK));
        assertThat(link)
                .startsWith("<" + contributions())
                .endsWith(">; rel=\"next\"")
                .contains("limit=2")
                .contains("q=page");
        String next = link.substring(1, link.indexOf('>'));
        String second = Site.text(site.get(next, "fr"));
        assertThat(JsonPath.<List<Integer>>read(second, "$.items[*].number")).hasSize(2);
        assertThat(JsonPath.<String>read(String.valueOf(page.getResponseBody()), "$.next"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /limit",
        "limit=101, /limit",
        "limit=-1, /limit",
        "limit=99999999999, /limit",
        "limit=many, /limit",
        "kind=SHOUT, /kind",
        "from=hier, /from",
        "seed=1.5, /seed"
    })
    void aParameterOutOfItsLimitsIsRefused(String query, String pointer) {
        String body = String.valueOf(
                Site.result(site.get(contributions() + "?" + query, "en")).getResponseBody());
        assertThat(JsonPath.<Integer>read(body, "$.status")).isEqualTo(400);
        assertThat(body).containsAnyOf("invalid-limit", "\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void aCursorOfAnotherListOrderOrMakingIsRefused() {
        for (int i = 0; i < 3; i++) {
            contributions
                    .submit(consultation, Deposits.anOpinion("Curseur " + i))
                    .block();
        }
        String next = JsonPath.read(Site.text(site.get(contributions() + "?limit=1&sort=OLDEST", "fr")), "$.next");
        String forged = next.substring(0, next.length() - 2) + (next.endsWith("AA") ? "BB" : "AA");
        for (String query : List.of(
                "after=" + next + "&sort=NEWEST",
                "after=" + forged + "&sort=OLDEST",
                "after=&sort=OLDEST",
                "after=AAAA",
                "after=" + "A".repeat(5000))) {
            String body = Site.text(site.get(contributions() + "?" + query, "en"));
            assertThat(body).as(query).contains("/problems/invalid-cursor");
        }
    }

    @Test
    void anotherSiteMayReadWithoutCredentials() {
        for (String address :
                List.of(contributions(), "/fr" + contributions(), "/api/v1/consultations", "/v3/api-docs")) {
            HttpHeaders headers = Site.result(site.client()
                            .get()
                            .uri(address)
                            .header("Origin", "https://journal.example")
                            .exchange())
                    .getResponseHeaders();
            assertThat(headers.getAccessControlAllowOrigin()).as(address).isEqualTo("*");
            assertThat(headers.getAccessControlAllowCredentials()).isFalse();
        }
        // and whoever read just before, from no site, does not spoil the shared answer
        site.get(contributions(), "fr");
        assertThat(Site.result(site.client()
                                .get()
                                .uri(contributions())
                                .header("Accept-Language", "fr")
                                .header("Origin", "https://journal.example")
                                .exchange())
                        .getResponseHeaders()
                        .getAccessControlAllowOrigin())
                .isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"GET, If-None-Match, 200", "POST, Content-Type, 403", "GET, Authorization, 403", "DELETE, Accept, 403"})
    void anotherSiteMayNeitherWriteNorBringAToken(String method, String header, int status) {
        site.client()
                .options()
                .uri(contributions())
                .header("Origin", "https://journal.example")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", header)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void pagesAreNotReadByOtherSites() {
        assertThat(Site.result(site.client()
                                .get()
                                .uri("/fr/")
                                .header("Origin", "https://journal.example")
                                .exchange())
                        .getResponseHeaders()
                        .getAccessControlAllowOrigin())
                .isNull();
    }

    @Test
    void neverSaysHowItIsMade() {
        String json = "{\"theme\": {\"a\": 1}, \"kind\": \"OPINION\", \"body\": [1]}";
        site.post(contributions(), json.getBytes(StandardCharsets.UTF_8), "en")
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .doesNotContain("java")
                        .doesNotContain("egide.")
                        .doesNotContain("jackson"));
    }

    private static EntityExchangeResult<String> problem(ResponseSpec answer, int status, String code) {
        EntityExchangeResult<String> result = Site.result(
                answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(JsonPath.<String>read(String.valueOf(result.getResponseBody()), "$.type"))
                .isEqualTo("/problems/" + code);
        return result;
    }
}
