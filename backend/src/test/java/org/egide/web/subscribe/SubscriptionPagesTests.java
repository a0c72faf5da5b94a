package org.egide.web.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.shared.Rows;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** People ask for mails, confirm and end them on pages; opening an address changes nothing. */
@ServerTest
class SubscriptionPagesTests {

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
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @BeforeEach
    void open() {
        clock.reset();
        browser = new Browser(port);
        consultation = made.open();
        address = UUID.randomUUID() + "@example.org";
    }

    @Test
    void theDailyCheckpointIsAskedForConfirmedAndEnded() {
        String form = "/fr/consultations/" + consultation.slug() + "/subscribe";
        assertThat(browser.open(form).text()).contains("état signé");
        Page asked = browser.send(form, Map.of("email", address));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(browser.open(asked.location()).text()).contains("Un courriel vous est envoyé");

        String mine = "/fr/subscriptions/" + token();
        assertThat(browser.open(mine).text()).contains(address, "Oui, m’écrire", "l’état signé du journal");
        assertThat(browser.open(mine).header("Cache-Control")).isEqualTo("no-store");
        Page confirmed = browser.send(mine + "/confirm", Map.of());
        assertThat(browser.open(confirmed.location()).text())
                .contains("C’est confirmé")
                .doesNotContain("Oui, m’écrire");

        assertThat(browser.send(mine + "/stop", Map.of()).text()).contains("C’est arrêté");
        assertThat(browser.open(mine).status()).isEqualTo(404);
        assertThat(count()).as("nothing is kept of the address").isZero();
    }

    @Test
    void openingAnAddressNeitherConfirmsNorEnds() {
        ask();
        String mine = "/fr/subscriptions/" + token();

        assertThat(browser.open(mine + "/stop").location()).isEqualTo(mine);
        assertThat(browser.open(mine + "/confirm").status()).isEqualTo(405);
        assertThat(browser.open(mine).text()).contains("Oui, m’écrire");
    }

    /** RFC 8058: no cookie, no page, one field. */
    @Test
    void aMailProgramEndsItInOneRequest() {
        ask();

        Page ended = browser.send(
                "/subscriptions/" + token() + "/stop?topic=CHECKPOINT", Map.of("List-Unsubscribe", "One-Click"));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(count()).isZero();
    }

    @Test
    void theHolderOfAReceiptAsksToBeTold() {
        String receipt = "/fr/receipts/"
                + Objects.requireNonNull(contributions
                                .submit(consultation, Deposits.anOpinion("De l'eau."))
                                .block())
                        .code();
        Page wrong = browser.send(receipt + "/subscribe", Map.of("email", "incomplète", "pace", "AT_ONCE"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("value=\"incomplète\"", "href=\"#email\"");
        assertThat(wrong.html()).containsPattern("value=\"AT_ONCE\"\\s+checked");

        Page asked = browser.send(receipt + "/subscribe", Map.of("email", address, "pace", "DAILY"));
        assertThat(asked.location()).isEqualTo(receipt + "?done=ASKED");
        assertThat(browser.open("/en/subscriptions/" + token()).text()).contains("what becomes of contribution no. 1");
    }

    @Test
    void aTokenThatNobodyHasIsNotFound() {
        assertThat(browser.open("/fr/subscriptions/nobody").status()).isEqualTo(404);
        assertThat(browser.send("/fr/subscriptions/nobody/confirm", Map.of()).status())
                .isEqualTo(404);
    }

    private void ask() {
        browser.send("/fr/consultations/" + consultation.slug() + "/subscribe", Map.of("email", address));
    }

    private String token() {
        return Objects.requireNonNull(db.sql("SELECT token FROM notification.reader WHERE email = :email")
                .bind("email", address)
                .map(row -> Rows.required(row, "token", String.class))
                .one()
                .block());
    }

    private long count() {
        return Objects.requireNonNull(db.sql("SELECT count(*) AS count FROM notification.reader WHERE email = :email")
                .bind("email", address)
                .map(row -> Rows.required(row, "count", Long.class))
                .one()
                .block());
    }
}
