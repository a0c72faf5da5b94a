package org.egide.web.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.testing.KeycloakTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** What the tests of these pages share: a consultation with an owner and a guarantor, and their sessions. */
@KeycloakTest
abstract class ResponsePageTest {

    static final String OWNER = "maitre-ouvrage";

    static final String SERVICE = "etat";

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", OWNER + "@example.org"),
                        new Member(Role.RESPONDENT, "Service inventé de l’État", SERVICE + "@example.org"),
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"))));
    }

    String page(String path) {
        return "/fr/consultations/" + consultation.slug() + path;
    }

    String desk(String path) {
        return "/fr/workspace/consultations/" + consultation.slug() + path;
    }

    String api(String path) {
        return "/api/v1/consultations/" + consultation.slug() + path;
    }

    String read(String address) {
        return Site.text(Site.on(port).get(address, "fr"));
    }

    static FormInserter<String> form(String name, String value) {
        return BodyInserters.fromFormData(name, value);
    }

    static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    EntityExchangeResult<String> get(String user, String address) {
        return Site.result(Site.on(port)
                .client()
                .get()
                .uri(address)
                .header("Cookie", cookie(user))
                .exchange());
    }

    EntityExchangeResult<String> post(
            @Nullable String user, String address, BodyInserter<?, ? super ClientHttpRequest> body) {
        var request = Site.on(port).client().post().uri(address).header("Sec-Fetch-Site", "same-origin");
        if (user != null) {
            request.header("Cookie", cookie(user));
        }
        return Site.result(request.body(body).exchange());
    }

    private String cookie(String user) {
        return COOKIES.computeIfAbsent(user + port, one -> TestSession.cookieOf(port, user));
    }
}
