package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.KeyedAct.Key;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.KeyedAct.State;
import org.egide.identity.Capacity;
import org.egide.ledger.Canonical;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Acts that take two keys. */
@Repository
class KeyStore {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO consultation.keyed_act (space_id, id, kind, content, fingerprint, first_as, first_account,
                                                first_name, proposed_at, expires_at)
            VALUES (:space, :id, :kind, :content, :fingerprint, :as, :account, :name, :proposedAt, :expiresAt)
            """;

    private static final String SELECT = """
            SELECT id, rank, kind, content, fingerprint, state, first_as, first_account, first_name, second_as,
                   second_account, second_name, proposed_at, expires_at, ended_at
              FROM consultation.keyed_act WHERE space_id = :space
            """;

    private static final String BY_ID = SELECT + " AND id = :id";

    /** Served by {@code keyed_act_rank}; few await a key at once. */
    private static final String WAITING =
            SELECT + " AND state = 'PROPOSED' AND expires_at > :now ORDER BY rank DESC LIMIT 100";

    /** Served by {@code keyed_act_rank}. */
    private static final String LAPSED = SELECT + """
               AND (state = 'WITHDRAWN' OR state = 'PROPOSED' AND expires_at <= :now) ORDER BY rank DESC LIMIT 100
            """;

    /** Served by {@code keyed_act_rank}. */
    private static final String CARRIED_OUT =
            SELECT + " AND state = 'CARRIED_OUT' AND rank < :before ORDER BY rank DESC LIMIT :rows";

    private static final String CARRY_OUT = """
            UPDATE consultation.keyed_act
               SET state = 'CARRIED_OUT', second_as = :as, second_account = :account, second_name = :name,
                   ended_at = :now
             WHERE space_id = :space AND id = :id AND state = 'PROPOSED' AND expires_at > :now
            """;

    private static final String WITHDRAW = """
            UPDATE consultation.keyed_act SET state = 'WITHDRAWN', ended_at = :now
             WHERE space_id = :space AND id = :id AND state = 'PROPOSED'
            """;

    private final DatabaseClient db;
    private final JsonMapper json;

    KeyStore(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Mono<Void> insert(SpaceId space, KeyedAct act) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", act.id())
                .bind("kind", act.kind().name())
                .bind("content", Canonical.json(act.content()))
                .bind("fingerprint", act.fingerprint())
                .bind("as", act.first().as().name())
                .bind("account", act.first().account())
                .bind("name", act.first().name())
                .bind("proposedAt", act.proposedAt().atOffset(ZoneOffset.UTC))
                .bind("expiresAt", act.expiresAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<KeyedAct> byId(SpaceId space, UUID id) {
        return db.sql(BY_ID)
                .bind("space", space.value())
                .bind("id", id)
                .map(this::toAct)
                .one();
    }

    Mono<List<KeyedAct>> waiting(SpaceId space, Instant now) {
        return at(WAITING, space, now);
    }

    Mono<List<KeyedAct>> lapsed(SpaceId space, Instant now) {
        return at(LAPSED, space, now);
    }

    private Mono<List<KeyedAct>> at(String sql, SpaceId space, Instant now) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(this::toAct)
                .all()
                .collectList();
    }

    Mono<List<Ranked>> carriedOut(SpaceId space, long before, int rows) {
        return db.sql(CARRIED_OUT)
                .bind("space", space.value())
                .bind("before", before)
                .bind("rows", rows)
                .map(row -> new Ranked(Rows.required(row, "rank", Long.class), toAct(row)))
                .all()
                .collectList();
    }

    /** 0 when it no longer awaits its second key. */
    Mono<Long> carryOut(SpaceId space, UUID id, Key second, Instant now) {
        return db.sql(CARRY_OUT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("as", second.as().name())
                .bind("account", second.account())
                .bind("name", second.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    /** 0 when it no longer awaits its second key. */
    Mono<Long> withdraw(SpaceId space, UUID id, Instant now) {
        return db.sql(WITHDRAW)
                .bind("space", space.value())
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private KeyedAct toAct(Readable row) {
        String secondAs = Rows.optional(row, "second_as", String.class);
        return new KeyedAct(
                Rows.required(row, "id", UUID.class),
                Kind.valueOf(Rows.required(row, "kind", String.class)),
                json.readValue(Rows.required(row, "content", String.class), CONTENT),
                Rows.required(row, "fingerprint", String.class),
                State.valueOf(Rows.required(row, "state", String.class)),
                key(row, "first"),
                secondAs == null ? null : key(row, "second"),
                Rows.instant(row, "proposed_at"),
                Rows.instant(row, "expires_at"),
                Rows.optionalInstant(row, "ended_at"));
    }

    private static Key key(Readable row, String which) {
        return new Key(
                Capacity.valueOf(Rows.required(row, which + "_as", String.class)),
                Rows.required(row, which + "_account", String.class),
                Rows.required(row, which + "_name", String.class));
    }

    /** An act with its place. */
    record Ranked(long rank, KeyedAct act) {}
}
