package org.egide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Whatever goes wrong on a page, inside controllers or out of them, is said by a page of ours with its status. */
@ServerTest
class ErrorPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

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

    @Test
    void whatWasWrittenComesBackWhenTheSessionIsOver() {
        String words = "Une longue phrase <b>inventée</b>, écrite pendant que la session se terminait en silence.";
        String page = new String(
                Objects.requireNonNull(client.post()
                        .uri("/fr/workspace/consultations/" + consultation.slug() + "/answers/write")
                        .accept(MediaType.TEXT_HTML)
                        .body(BodyInserters.fromFormData("text", words).with("contributions", "1, 2"))
                        .exchange()
                        .expectStatus()
                        .isUnauthorized()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        Element form = Objects.requireNonNull(Jsoup.parse(page).selectFirst("main form"));
        assertThat(form.attr("action")).endsWith("/answers/write");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo(words);
        assertThat(form.select("input[name=contributions]").val()).isEqualTo("1, 2");
        assertThat(form.select("a[target=_blank]").attr("href")).contains("/sign-in?to=");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, Cette page n’existe pas, This page does not exist",
        "GET, /consultations/nothing, 404, Cette page n’existe pas, This page does not exist",
        "GET, /consultations/{slug}/contributions/99, 404, Cette page n’existe pas, This page does not exist",
        "GET, /consultations/{slug}/contributions/abc, 404, Cette page n’existe pas, This page does not exist",
        "GET, /receipts/ABCD, 404, Cette page n’existe pas, This page does not exist",
        "GET, /consultations/{slug}/contributions?after=forged, 400, reprenez au début, start from the beginning",
        "GET, /consultations/{slug}/contributions/1?after=forged, 400, pas compris, did not understand",
        "GET, /consultations/%00, 400, pas compris, did not understand",
        "POST, /, 405, On ne peut pas faire cela ici, cannot be done here",
        "POST, /workspace/consultations/{slug}/moderation/next, 401, Votre session est terminée, Your session is over"
    })
    void saysWhatIsWrongInTheLanguageOfTheAddress(
            String method, String path, int status, String french, String english) {
        String address = path.replace("{slug}", consultation.slug());
        assertThat(page(method, "/fr" + address, status)).contains("lang=\"fr\"", french);
        assertThat(page(method, "/en" + address, status)).contains("lang=\"en\"", english);
    }

    @Test
    void aMethodThatIsNotAllowedTellsWhichAre() {
        client.post()
                .uri("/fr/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "GET")
                .expectBody()
                .returnResult();
    }

    @Test
    void aFormFromAnotherSiteIsRefusedWithAPage() {
        client.post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .accept(MediaType.TEXT_HTML)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("body=x")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("Cette demande vient d’un autre site."));
    }

    @ParameterizedTest
    @CsvSource({"body=%ff%fe", "body=%f", "%c3=x"})
    void aFormThatIsNotUtf8IsRefusedRatherThanAltered(String form) {
        client.post()
                .uri("/fr/consultations/" + consultation.slug() + "/contribute")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form.getBytes(StandardCharsets.US_ASCII))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("pas en UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/api/v1/nothing, text/html, 404",
        "/api/v1/nothing, */*, 404",
        "/fr/nothing, application/json, 404",
        "/fr/consultations/nothing, application/json, 404"
    })
    void programsGetAProblem(String address, String accept, int status) {
        client.get()
                .uri(address)
                .header("Accept", accept)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult();
    }

    @Test
    void whoMustSignInIsLedThereAndBack() {
        client.get()
                .uri("/en/workspace")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/en/sign-in?to=%2Fworkspace")
                .expectBody()
                .returnResult();
    }

    private String page(String method, String address, int status) {
        return Objects.requireNonNull(client.method(HttpMethod.valueOf(method))
                .uri(URI.create("http://localhost:" + port + address))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
