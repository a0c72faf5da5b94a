package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties.Pool;
import org.springframework.r2dbc.core.DatabaseClient;

/** Nothing waits for ever for the database, nor keeps it waiting (house style, section 2, rows 5 and 7). */
@DatabaseTest
class PoolTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private R2dbcProperties properties;

    @ParameterizedTest
    @CsvSource({"statement_timeout, 30s", "idle_in_transaction_session_timeout, 1min"})
    void theServerItselfEndsWhatTakesTooLong(String setting, String expected) {
        String found = db.sql("SELECT current_setting('" + setting + "') AS value")
                .map(row -> Rows.required(row, "value", String.class))
                .one()
                .block();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyWaitForAConnectionHasItsEnd() {
        Pool pool = properties.getPool();
        Duration most = Duration.ofSeconds(5);
        assertThat(pool.getMaxAcquireTime()).isPositive().isLessThanOrEqualTo(most);
        assertThat(pool.getMaxCreateConnectionTime()).isPositive().isLessThanOrEqualTo(most);
        assertThat(pool.getMaxValidationTime()).isPositive().isLessThanOrEqualTo(most);
        assertThat(pool.getMaxLifeTime()).isPositive();
        assertThat(pool.getMaxIdleTime()).isPositive();
        assertThat(properties.getProperties()).containsKeys("connectTimeout", "statementTimeout", "tcpKeepAlive");
    }
}
