package org.egide.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.egide.servers.Database;
import org.egide.servers.DatabaseServer;
import org.egide.servers.Databases;
import org.egide.survival.Crowd.Acknowledged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application and PostgreSQL are killed while people contribute, and start again: whoever got a receipt finds it,
 * numbers and positions have neither gap nor double, and what is sent again is not received twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalTests {

    private static final Logger log = LoggerFactory.getLogger(SurvivalTests.class);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final int ENOUGH = 300;
    private static final String PAGE = "/fr/consultations/" + SurvivalApplication.SLUG;

    private final DatabaseServer server = Databases.separate(Path.of("target", "servers", "survival"));

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @SuppressWarnings("NullAway.Init")
    private Crowd crowd;

    /** What earlier tests of this class received: it must still be there. */
    private int received;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        server.start();
        database = Databases.fresh(server);
        node = new Node(database, Path.of("target", "servers", "survival-node.log"));
        node.awaitAnswer(PAGE);
    }

    @AfterAll
    void stop() {
        node.close();
        server.close();
    }

    @BeforeEach
    void letPeopleContribute() throws InterruptedException {
        crowd = new Crowd(node, received);
        crowd.awaitMore(ENOUGH);
    }

    @AfterEach
    void sendPeopleHome() {
        crowd.close();
    }

    @Test
    void killedApplicationLosesNothingItAcknowledged() throws Exception {
        node.killAndStartAgain();
        node.awaitAnswer(PAGE);
        crowd.awaitMore(ENOUGH);

        everythingAcknowledgedIsThere();
    }

    @Test
    void killedDatabaseLosesNothingAndTheSiteComesBackByItself() throws Exception {
        server.kill();
        assertThat(node.status("/api/v1/consultations")).isEqualTo(503);
        server.start();
        backByItself("killed");
        crowd.awaitMore(ENOUGH);

        everythingAcknowledgedIsThere();
    }

    @Test
    void restartedDatabaseLosesNothingAndTheSiteComesBackByItself() throws Exception {
        server.restart();
        backByItself("restarted");
        crowd.awaitMore(ENOUGH);

        everythingAcknowledgedIsThere();
    }

    private void backByItself(String how) throws InterruptedException {
        Duration page = node.awaitAnswer(PAGE);
        Duration list = page.plus(node.awaitAnswer("/api/v1" + PAGE.substring(3) + "/contributions"));
        log.info("After the database was {}: the page answers in {}, the list in {}", how, page, list);
        assertThat(list).isLessThan(BACK);
    }

    private void everythingAcknowledgedIsThere() throws Exception {
        crowd.stop();
        int told = crowd.acknowledged().size();
        int untold = crowd.sendUntoldAgain();
        log.info("{} acknowledged, {} sent again", told, untold);
        received += crowd.acknowledged().size();

        Crowd.together(crowd.acknowledged().values(), one -> {
            var answer = node.get("/api/v1/receipts/" + one.receipt());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new JsonMapper().readTree(answer.body()).get("number").asLong())
                    .isEqualTo(one.number());
        });
        assertThat(crowd.acknowledged().values().stream().map(Acknowledged::number))
                .doesNotHaveDuplicates();
        assertNeitherGapNorDouble("number", "register.contribution", "true", received);
        awaitSequencer();
        assertThat(number("SELECT count(*) FROM ledger.log WHERE halted IS NOT NULL"))
                .isZero();
        long size = number("SELECT sum(size) FROM ledger.log");
        assertThat(size).isGreaterThanOrEqualTo(received);
        assertNeitherGapNorDouble("position", "ledger.event", "true", size);
    }

    private void assertNeitherGapNorDouble(String column, String table, String which, long count) throws SQLException {
        String rows = " FROM " + table + " WHERE " + which;
        assertThat(number("SELECT count(*)" + rows)).as("rows of " + table).isEqualTo(count);
        assertThat(number("SELECT count(DISTINCT " + column + ")" + rows)).isEqualTo(count);
        assertThat(number("SELECT max(" + column + ")" + rows)).isEqualTo(count);
    }

    private void awaitSequencer() throws SQLException, InterruptedException {
        for (int i = 0; number("SELECT count(*) FROM ledger.event WHERE position IS NULL") > 0; i++) {
            assertThat(i)
                    .as("tenths of a second that events wait for their position")
                    .isLessThan(100);
            Thread.sleep(100);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
