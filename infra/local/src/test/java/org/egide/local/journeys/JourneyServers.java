package org.egide.local.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.egide.merkle.SigningKey;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.egide.servers.Keycloaks;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The servers of the local stack, on free ports: a real PostgreSQL, a real Keycloak, a real SMTP server. */
final class JourneyServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The key that signs the logs: journeys forge with it what only its holder could. */
    static final String LOG_KEY = SigningKey.newPem();

    /** A key that signed them before, until {@link #RETIRED_UNTIL}. */
    static final String RETIRED_LOG_KEY = SigningKey.newPem();

    /** When it was retired: later than these journeys run. */
    static final String RETIRED_UNTIL = "2099-01-01T00:00:00Z";

    /** The site's mail server, whose mails journeys read. */
    static final GreenMail MAIL = started();

    private static GreenMail started() {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        return mail;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = Databases.fresh();
        TestPropertyValues.of(
                        "spring.r2dbc.url=" + database.r2dbcUrl(),
                        "spring.r2dbc.username=" + database.user(),
                        "spring.r2dbc.password=" + database.password(),
                        "spring.flyway.url=" + database.jdbcUrl(),
                        "spring.flyway.user=" + database.user(),
                        "spring.flyway.password=" + database.password(),
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "egide.identity.issuer=" + Keycloaks.server().issuer(),
                        "egide.identity.client-secret=egide-web-demo",
                        "egide.identity.accounts-client-secret=egide-accounts-demo",
                        "egide.accord.interval=PT1S",
                        "egide.accord.secret=another secret that only the journeys know, long enough",
                        "egide.figures.interval=PT2S",
                        "egide.ledger.signing-key=" + LOG_KEY,
                        "egide.ledger.retired-keys[0].key="
                                + SigningKey.fromPem(RETIRED_LOG_KEY).verifier("the log, then"),
                        "egide.ledger.retired-keys[0].until=" + RETIRED_UNTIL,
                        "egide.moderation.original-key=YSBrZXkgdGhhdCBvbmx5IHRoZSB0ZXN0cyBrbm93Li4=",
                        "egide.register.receipt-secret=a secret that only the journeys know, long enough")
                .applyTo(context);
    }
}
