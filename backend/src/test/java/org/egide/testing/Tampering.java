package org.egide.testing;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What somebody with the database's password can do: change rows past the triggers. */
public final class Tampering {

    private Tampering() {}

    /** Runs a statement without the triggers that protect the log; it must change something. */
    public static void with(
            DatabaseClient db, TransactionalOperator transaction, String sql, Map<String, Object> values) {
        GenericExecuteSpec change = db.sql(sql);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            change = change.bind(value.getKey(), value.getValue());
        }
        triggers(db, "DISABLE")
                .then(change.fetch().rowsUpdated())
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new AssertionError("nothing to tamper with")))
                .then(triggers(db, "ENABLE"))
                .as(transaction::transactional)
                .block();
    }

    private static Mono<Void> triggers(DatabaseClient db, String change) {
        return db.sql("ALTER TABLE ledger.event " + change + " TRIGGER USER")
                .then()
                .then(db.sql("ALTER TABLE ledger.tile " + change + " TRIGGER USER")
                        .then());
    }
}
