package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.egide.testing.KeycloakAdmin;
import org.egide.testing.SignedInTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What a session is worth once a real Keycloak has changed its mind about somebody. */
@SignedInTest
class TrustTests {

    private static final String OFFICERS_PAGE = "/workspace/consultations/new";
    private static final String ROLE = "commission_officer";

    /** What an access token lives in the realm, and a little. */
    private static final Duration LIFE = Duration.ofSeconds(320);

    private final KeycloakAdmin admin = new KeycloakAdmin();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void anOfficerSignsIn() {
        clock.advance(Duration.between(clock.instant(), Instant.now()));
        cookie = TestSession.cookieOf(port, "commission");
        assertThat(status(OFFICERS_PAGE)).isEqualTo(200);
    }

    @AfterEach
    void putBack() {
        admin.enable("commission", true);
        admin.give("commission", ROLE);
        clock.reset();
    }

    @Test
    void aRoleTakenAwayIsGoneAfterTheLifeOfAToken() {
        admin.takeAway("commission", ROLE);
        assertThat(status(OFFICERS_PAGE)).as("within the life of the token").isEqualTo(200);
        clock.advance(LIFE);
        assertThat(status(OFFICERS_PAGE)).isEqualTo(403);
        assertThat(status("/workspace")).as("still signed in").isEqualTo(200);
    }

    @Test
    void aRoleGivenIsThereAfterTheLifeOfAToken() {
        admin.takeAway("commission", ROLE);
        clock.advance(LIFE);
        assertThat(status(OFFICERS_PAGE)).isEqualTo(403);
        // The clock stands past the life of the new token too: Keycloak is asked again at once.
        admin.give("commission", ROLE);
        assertThat(status(OFFICERS_PAGE)).isEqualTo(200);
    }

    @Test
    void whoeverKeepsTheirRoleStaysSignedIn() {
        clock.advance(LIFE);
        assertThat(status(OFFICERS_PAGE)).isEqualTo(200);
        assertThat(status(OFFICERS_PAGE)).isEqualTo(200);
    }

    @Test
    void whoeverIsNoLongerLetInIsNobodyAfterTheLifeOfAToken() {
        admin.enable("commission", false);
        clock.advance(LIFE);
        EntityExchangeResult<String> answer = ask(OFFICERS_PAGE);
        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(answer.getResponseHeaders().getFirst("Location")).contains("/sign-in");
        admin.enable("commission", true);
        assertThat(status(OFFICERS_PAGE)).as("the session is over").isEqualTo(303);
    }

    private int status(String address) {
        return ask(address).getStatus().value();
    }

    private EntityExchangeResult<String> ask(String address) {
        return Site.result(Site.on(port)
                .client()
                .get()
                .uri(address)
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .exchange());
    }
}
