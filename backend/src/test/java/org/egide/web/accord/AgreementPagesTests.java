package org.egide.web.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.accord.PointsOfAgreement;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One argument at a time, in a browser without account and over the API; and what the cookie is, and is not. */
class AgreementPagesTests extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PointsOfAgreement points;

    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void offer() {
        cookies.clear();
        make("La nappe pourrait baisser.");
        make("Les camions feraient du bruit.");
        outline.show(consultation.id(), TestConsultations.GUARANTOR).block();
        points.offer(consultation, TestConsultations.GUARANTOR).block();
    }

    private Argument make(String wording) {
        return Objects.requireNonNull(outline.make(
                        consultation,
                        new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, null),
                        TestConsultations.GUARANTOR,
                        null)
                .block());
    }

    private String agreement() {
        return page() + "/agreement";
    }

    private Document open(String address) {
        return Jsoup.parse(Site.text(site.client()
                .get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .cookies(sent -> cookies.forEach(sent::add))
                .exchange()));
    }

    private EntityExchangeResult<String> send(String address, Map<String, String> form) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        EntityExchangeResult<String> answer = Site.result(site.client()
                .post()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .cookies(sent -> cookies.forEach(sent::add))
                .body(BodyInserters.fromFormData(fields))
                .exchange());
        List<ResponseCookie> set = answer.getResponseCookies().getOrDefault(VoiceCookie.NAME, List.of());
        set.forEach(cookie -> cookies.put(VoiceCookie.NAME, cookie.getValue()));
        return answer;
    }

    private static Map<String, String> answer(Document page, String answer) {
        Map<String, String> form = new HashMap<>(Map.of("answer", answer));
        page.select(".agreement-card input").forEach(input -> form.put(input.attr("name"), input.attr("value")));
        return form;
    }

    /** Reading sets no cookie; beginning sets one that only these pages receive. */
    @Test
    void aCookieComesWithBeginningAndGoesNowhereElse() {
        EntityExchangeResult<String> read = Site.result(site.get(agreement(), "fr"));
        assertThat(read.getResponseCookies()).isEmpty();
        assertThat(read.getResponseBody()).contains("Commencer", "Sans compte et sans nom");
        EntityExchangeResult<String> begun = send(agreement() + "/begin", Map.of());
        List<ResponseCookie> set =
                Objects.requireNonNull(begun.getResponseCookies().get(VoiceCookie.NAME));
        assertThat(set).allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).endsWith("/consultations/" + consultation.slug() + "/agreement");
        });
        String token = cookies.get(VoiceCookie.NAME);
        send(agreement() + "/begin", Map.of());
        assertThat(cookies.get(VoiceCookie.NAME)).isEqualTo(token);
    }

    @Test
    void oneArgumentAtATimeUntilNoneIsLeft() {
        send(agreement() + "/begin", Map.of());
        Document first = open(agreement());
        assertThat(first.select(".agreement-answers button")).hasSize(3);
        assertThat(first.select("progress").attr("value")).isEqualTo("0");
        EntityExchangeResult<String> said = send(agreement(), answer(first, "AGREE"));
        assertThat(said.getStatus().value()).isEqualTo(303);
        Document second = open(agreement() + "?done=said");
        assertThat(second.text()).contains("C’est noté").doesNotContain("100 %");
        assertThat(second.select("#question").text())
                .isNotEqualTo(first.select("#question").text());
        send(agreement(), answer(second, "PASS"));
        assertThat(open(agreement()).text()).contains("Vous avez répondu à tout");
        Document own = open(agreement() + "/answers");
        assertThat(own.select(".agreement-own > li")).hasSize(2);
        send(agreement() + "/answers", Map.of("argument", "1"));
        assertThat(open(agreement() + "/answers").select(".agreement-own > li")).hasSize(1);
        send(agreement() + "/forget", Map.of());
        assertThat(cookies.get(VoiceCookie.NAME)).isEmpty();
        assertThat(open(agreement()).text()).contains("Commencer");
    }

    @Test
    void whatIsLeftForLaterIsAskedLastAndWhatIsAnsweredCanBeChanged() {
        send(agreement() + "/begin", Map.of());
        Document first = open(agreement());
        String later = first.select("a:contains(plus tard)").attr("href");
        Document second = open(later);
        assertThat(second.select("#question").text())
                .isNotEqualTo(first.select("#question").text());
        send(agreement(), answer(second, "DISAGREE"));
        String number = second.select("input[name=argument]").attr("value");
        assertThat(open(agreement() + "?argument=" + number).text()).contains("Vous avez répondu : pas d’accord");
        for (String strange : List.of("999999999", "x", "-1", "0")) {
            assertThat(open(agreement() + "?argument=" + strange + "&later=1.x..9999999999.2")
                            .select("#question"))
                    .hasSize(1);
        }
    }

    /** Without its cookie a form says nothing; nor does one that says nothing, or what nobody asked. */
    @Test
    void aForgedFormAnswersNothing() {
        Map<String, String> form = Map.of("argument", "1", "version", "1", "answer", "AGREE");
        assertThat(send(agreement(), form).getResponseHeaders().getFirst("Location"))
                .doesNotContain("said");
        cookies.put(VoiceCookie.NAME, "A".repeat(43));
        assertThat(send(agreement(), form).getResponseHeaders().getFirst("Location"))
                .doesNotContain("said");
        cookies.clear();
        send(agreement() + "/begin", Map.of());
        send(agreement(), Map.of("argument", "1", "version", "1", "answer", "LOVE"));
        assertThat(send(agreement(), Map.of("argument", "77", "version", "1", "answer", "AGREE"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(Site.result(site.client()
                                .post()
                                .uri(agreement())
                                .header("Sec-Fetch-Site", "cross-site")
                                .cookie(VoiceCookie.NAME, String.valueOf(cookies.get(VoiceCookie.NAME)))
                                .body(BodyInserters.fromFormData("argument", "1")
                                        .with("version", "1")
                                        .with("answer", "AGREE"))
                                .exchange())
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(open(agreement() + "/answers").select(".agreement-own > li")).isEmpty();
    }

    @Test
    void otherWordsThanThoseThatWereReadAreShownBeforeTheyAreAnswered() {
        send(agreement() + "/begin", Map.of());
        Map<String, String> read = answer(open(agreement() + "?argument=1"), "AGREE");
        outline.change(
                        consultation,
                        1,
                        1,
                        new ArgumentDraft("De tout autres mots.", "water", ArgumentStance.AGAINST, null),
                        TestConsultations.GUARANTOR)
                .block();
        EntityExchangeResult<String> refused = send(agreement(), read);
        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(refused.getResponseBody()).contains("De tout autres mots.", "vient d’être reformulé");
    }

    @Test
    void isLinkedFromTheArgumentsWhileItIsOfferedOnly() {
        assertThat(open(page() + "/arguments").text()).contains("Points d’accord", "un par un");
        points.end(consultation, TestConsultations.GUARANTOR).block();
        assertThat(open(page() + "/arguments").text()).doesNotContain("Points d’accord");
        assertThat(open(agreement()).text()).contains("On ne répond plus");
        consultation = made.openWithModerationAfterwards();
        assertThat(Site.result(site.get(agreement(), "fr")).getStatus().value()).isEqualTo(404);
        assertThat(Site.result(site.get(agreement() + "/results", "fr"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void theSameOverTheApi() {
        String api = "/api/v1/consultations/" + consultation.slug() + "/agreement";
        assertThat(call("GET", api + "/next", "", "").path("type").asString()).endsWith("/unknown-participant");
        String token = call("POST", api + "/participants", "", "").path("token").asString();
        JsonNode next = call("GET", api + "/next", token, "").path("next");
        String address = api + "/answers/" + next.path("argument").asInt();
        String body =
                "{\"answer\": \"AGREE\", \"version\": " + next.path("version").asInt() + "}";
        assertThat(call("PUT", address, token, body).path("answer").asString()).isEqualTo("AGREE");
        assertThat(call("PUT", address, token, "{}").path("type").asString()).endsWith("/invalid-fields");
        assertThat(call("GET", api + "/answers", token, "").path("items").size())
                .isEqualTo(1);
        JsonNode picture = call("GET", api, "", "");
        assertThat(picture.path("results").isEmpty()).isTrue();
        assertThat(picture.path("whole").asBoolean()).isFalse();
        call("DELETE", api + "/answers", token, "");
        assertThat(call("GET", api + "/answers", token, "").path("items").isEmpty())
                .isTrue();
    }

    private JsonNode call(String method, String address, String token, String body) {
        String answer = Site.result(site.client()
                        .method(HttpMethod.valueOf(method))
                        .uri(address)
                        .header("Participant-Token", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange())
                .getResponseBody();
        return JSON.readTree(Objects.requireNonNullElse(answer, "null"));
    }
}
