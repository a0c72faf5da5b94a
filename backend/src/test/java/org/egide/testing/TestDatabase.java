package org.egide.testing;

import java.util.List;
import org.egide.merkle.SigningKey;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application a fresh database of a real server. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Signs the checkpoints of the tests' logs. */
    public static final String LOG_KEY = SigningKey.newPem();

    /** One that signed the logs before, until {@link #RETIRED_UNTIL}. */
    public static final String RETIRED_LOG_KEY = SigningKey.newPem();

    /** When it was retired: a month after most tests begin. */
    public static final String RETIRED_UNTIL = "2021-05-01T00:00:00Z";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(Databases.fresh()))
                // Tests screen when they say so: a burst must not be looked at half-way.
                .and("egide.moderation.screening-interval=PT24H")
                .and("egide.accord.delay=PT24H")
                .and("egide.api.described-after=PT24H")
                .and("egide.resemblance.interval=PT24H")
                // Few enough for a test to open them all.
                .and("egide.register.most-streams=20")
                .applyTo(context);
    }

    /** What the application needs to be told of a database, and its secrets: {@code name=value}. */
    public static List<String> settings(Database database) {
        return List.of(
                "spring.r2dbc.url=" + database.r2dbcUrl(),
                "spring.r2dbc.username=" + database.user(),
                "spring.r2dbc.password=" + database.password(),
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + database.user(),
                "spring.flyway.password=" + database.password(),
                "egide.accord.secret=another secret that only the tests know, long enough",
                "egide.register.receipt-secret=a secret that only the tests know, long enough",
                // "a key that only the tests know.." in Base64
                "egide.moderation.original-key=YSBrZXkgdGhhdCBvbmx5IHRoZSB0ZXN0cyBrbm93Li4=",
                "egide.ledger.signing-key=" + LOG_KEY,
                "egide.ledger.retired-keys[0].key="
                        + SigningKey.fromPem(RETIRED_LOG_KEY).verifier("what it was called then"),
                "egide.ledger.retired-keys[0].until=" + RETIRED_UNTIL);
    }
}
