package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestKeycloak.tokenOf;

import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.shared.Rows;
import org.egide.testing.Deposits;
import org.egide.testing.KeycloakTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What the pages do with accounts and mails, programs do over the API. */
@KeycloakTest
class OwnAndSubscriptionApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
    }

    @Test
    void whatWasWrittenWithoutAnAccountIsAttachedListedAndErased() {
        ask(HttpMethod.POST, "/api/v1/me/erasure", "citoyenne", "{\"what\": \"EVERYTHING\"}")
                .expectStatus()
                .isOk();
        Receipt first = submit("La première.");
        Receipt second = submit("La seconde.");
        attach("citoyenne", first).expectStatus().isNoContent();
        attach("citoyenne", second).expectStatus().isNoContent();
        attach("citoyenne", second).expectStatus().isNoContent();
        refused(attach("exploitant", second), 409, "attached-elsewhere");

        list("?limit=1")
                .jsonPath("$.items[0].receipt")
                .isEqualTo(second.code())
                .jsonPath("$.items[0].beginning")
                .isEqualTo("La seconde.")
                .jsonPath("$.next")
                .isNotEmpty();
        erase("IDENTITY").jsonPath("$.contributions").isEqualTo(2);
        list("").jsonPath("$.items").isEmpty();
        assertThat(Objects.requireNonNull(contributions.follow(first.code()).block())
                        .body())
                .isEqualTo("La première.");

        attach("citoyenne", first).expectStatus().isNoContent();
        erase("EVERYTHING").jsonPath("$.contributions").isEqualTo(1);
        assertThat(Objects.requireNonNull(contributions.follow(first.code()).block())
                        .body())
                .isEmpty();
    }

    @Test
    void nothingIsErasedByWhoeverDoesNotSayWhatOrWho() {
        refused(ask(HttpMethod.POST, "/api/v1/me/erasure", "citoyenne", "{}"), 400, "invalid-fields");
        refused(ask(HttpMethod.POST, "/api/v1/me/contributions", "citoyenne", "{}"), 400, "invalid-fields");
        refused(ask(HttpMethod.POST, "/api/v1/me/erasure", null, "{\"what\": \"EVERYTHING\"}"), 401, "not-signed-in");
    }

    @Test
    void theIdentityAloneIsErasedByTheCode() {
        Receipt receipt = submit("Mes mots restent.");

        ask(HttpMethod.DELETE, "/api/v1/receipts/" + receipt.code() + "/identity", null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.body")
                .isEqualTo("Mes mots restent.");
    }

    @Test
    void mailsAreAskedForConfirmedReadAndEnded() {
        Receipt receipt = submit("Dites-moi la suite.");
        String address = UUID.randomUUID() + "@example.org";
        String body = "{\"email\": \"" + address + "\"}";
        String ofReceipt = "/api/v1/receipts/" + receipt.code() + "/subscriptions";
        ask(HttpMethod.POST, ofReceipt, null, body).expectStatus().isAccepted();
        ask(HttpMethod.POST, "/api/v1/consultations/" + consultation.slug() + "/subscriptions", null, body)
                .expectStatus()
                .isAccepted();
        refused(ask(HttpMethod.POST, ofReceipt, null, "{\"email\": \"nulle part\"}"), 400, "invalid-fields");

        String mine = "/api/v1/subscriptions/" + tokenFor(address);
        ask(HttpMethod.GET, mine, null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subscriptions[?(@.topic == 'CONTRIBUTION' && @.pace == 'DAILY' && @.confirmed == false)]")
                .isNotEmpty();
        ask(HttpMethod.POST, mine + "/confirmation", null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subscriptions[?(@.confirmed == false)]")
                .isEmpty();
        ask(HttpMethod.DELETE, mine + "?topic=CHECKPOINT", null, null)
                .expectStatus()
                .isNoContent();
        ask(HttpMethod.DELETE, mine, null, null).expectStatus().isNoContent();
        refused(ask(HttpMethod.GET, mine, null, null), 404, "unknown-subscription");
    }

    private Receipt submit(String body) {
        return Objects.requireNonNull(
                contributions.submit(consultation, Deposits.anOpinion(body)).block());
    }

    private ResponseSpec attach(String user, Receipt receipt) {
        return ask(HttpMethod.POST, "/api/v1/me/contributions", user, "{\"receipt\": \"" + receipt.code() + "\"}");
    }

    private BodyContentSpec list(String query) {
        return ask(HttpMethod.GET, "/api/v1/me/contributions" + query, "citoyenne", null)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private BodyContentSpec erase(String what) {
        return ask(HttpMethod.POST, "/api/v1/me/erasure", "citoyenne", "{\"what\": \"" + what + "\"}")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private ResponseSpec ask(HttpMethod method, String path, @Nullable String user, @Nullable String json) {
        RequestBodySpec request = Site.on(port).client().method(method).uri(path);
        if (user != null) {
            request.header("Authorization", "Bearer " + tokenOf(user));
        }
        return json == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(json)
                        .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith("/problems/" + code));
    }

    private String tokenFor(String address) {
        return Objects.requireNonNull(db.sql("SELECT token FROM notification.reader WHERE email = :email")
                .bind("email", address)
                .map(row -> Rows.required(row, "token", String.class))
                .one()
                .block());
    }
}
