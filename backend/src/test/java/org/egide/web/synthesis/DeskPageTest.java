package org.egide.web.synthesis;

import static org.egide.testing.Deposits.anOpinion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.Campaigns;
import org.egide.resemblance.TestIndexing;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Coverage;
import org.egide.synthesis.Outline;
import org.egide.testing.Browser.Page;
import org.egide.testing.SignedInTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/** What the tests of a guarantor’s pages share: a campaign of three, two that resemble each other, a session. */
@SignedInTest
abstract class DeskPageTest {

    private static final String SHARED = "La nappe d’eau de la plaine est déjà trop sollicitée en été, et personne ne "
            + "nous a dit combien d’emplois resteront dans dix ans.";
    private static final String ADDING = SHARED + " Ma fille est asthmatique.";

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Coverage coverage;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    String session;

    @SuppressWarnings("NullAway.Init")
    UUID campaign;

    @BeforeEach
    void aCampaignAndTwoThatResembleEachOther() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        List<UUID> ids = Stream.of(
                        SHARED,
                        SHARED,
                        ADDING,
                        "Les puits sont à sec, la digue est fendue.",
                        "Une digue fendue, des puits à sec.")
                .map(body -> Objects.requireNonNull(
                        contributions.submit(consultation, anOpinion(body)).block()))
                .map(Receipt::id)
                .toList();
        TestIndexing.look(context, consultation.id(), ids);
        campaign = await(campaigns.list(consultation.id(), null, 1))
                .items()
                .getFirst()
                .id();
        await(outline.make(
                consultation,
                new ArgumentDraft("L'eau manquerait.", "water", ArgumentStance.AGAINST, null),
                TestConsultations.GUARANTOR,
                null));
        session = TestSession.cookieOf(port, "garant");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    Campaign.State state() {
        return await(campaigns.get(consultation.id(), campaign)).state();
    }

    long texts() {
        return await(campaigns.get(consultation.id(), campaign)).texts();
    }

    String desk() {
        return "/fr/workspace/consultations/" + consultation.slug();
    }

    String item(int number) {
        return desk() + "/reading/items/" + number;
    }

    String arguments(String one) {
        return desk() + "/arguments" + one;
    }

    String cookie(String user) {
        return TestSession.cookieOf(port, user);
    }

    Page get(String address) {
        return new Page(client().get()
                .uri(address)
                .header("Accept", "text/html")
                .header("Cookie", session)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    Page post(String address, Map<String, String> fields) {
        return post(address, form(fields));
    }

    Page post(String address, MultiValueMap<String, String> fields) {
        return send(address, fields, Map.of("Cookie", session));
    }

    Page send(String address, MultiValueMap<String, String> fields, Map<String, String> headers) {
        return new Page(client().post()
                .uri(address)
                .header("Accept", "text/html")
                .headers(all -> headers.forEach(all::set))
                .body(BodyInserters.fromFormData(fields))
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    static MultiValueMap<String, String> form(Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form;
    }

    String api(HttpMethod method, String address, @org.jspecify.annotations.Nullable String body, int status) {
        WebTestClient.RequestBodySpec request = client().method(method)
                .uri(address)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf("garant")));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return Objects.requireNonNullElse(
                request.exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
