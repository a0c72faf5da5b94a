package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.identity.Person;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions, kept for ever. */
@Repository
class DecisionStore {

    private static final TypeReference<List<Passage>> PASSAGES = new TypeReference<>() {};

    private static final String INSERT = """
            WITH decision AS (
                INSERT INTO moderation.decision (space_id, id, content, kind, label, outcome, origin, charter, grounds,
                                                 reason, shown, edition, before, queued_at, at, by_account,
                                                     by_name, batch)
                VALUES (:space, :id, :content, :kind, :label, :outcome, :origin, :charter, :grounds, :reason, :shown,
                        :edition, :before, :queuedAt, :at, :account, :name, :batch)
            )
            INSERT INTO moderation.passage (space_id, decision, rank, field, from_unit, to_unit, ground)
            SELECT :space, :id, rank, field, from_unit, to_unit, ground
              FROM unnest(:ranks::int[], :fields::text[], :froms::int[], :tos::int[], :passageGrounds::text[])
                   AS p (rank, field, from_unit, to_unit, ground)
            """;

    private static final String SELECT = """
            SELECT d.id, d.rank, d.content, d.kind, d.label, d.outcome, d.origin, d.charter, d.grounds, d.reason,
                   d.shown, d.edition, d.before, d.queued_at, d.at, d.by_account, d.by_name, d.undone_at,
                       d.undone_by_name,
                   (SELECT json_agg(json_build_object('field', p.field, 'from', p.from_unit, 'to', p.to_unit,
                                                      'ground', p.ground) ORDER BY p.rank)::text
                      FROM moderation.passage p WHERE p.space_id = d.space_id AND p.decision = d.id) AS passages
              FROM moderation.decision d
             WHERE d.space_id = :space
            """;

    /** Served by {@code decision_content}. */
    private static final String LAST = SELECT + """
               AND d.content = :content AND d.undone_at IS NULL ORDER BY d.rank DESC LIMIT 1
            """;

    private static final String BY_ID = SELECT + " AND d.id = :id";

    private static final String BY_IDS = SELECT + " AND d.id = ANY(:ids)";

    /** Served by {@code decision_content}. */
    private static final String OF_CONTENT = SELECT + " AND d.content = :content ORDER BY d.rank LIMIT 100";

    private static final String UNDO = """
            UPDATE moderation.decision
               SET undone_at = :at, undone_by_account = :account, undone_by_name = :name
             WHERE space_id = :space AND id = :id AND undone_at IS NULL
            """;

    private final DatabaseClient db;
    private final JsonMapper json;

    DecisionStore(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Mono<Void> insert(SpaceId space, Made made) {
        Decision decision = made.decision();
        GenericExecuteSpec insert = db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", decision.id())
                .bind("content", made.content())
                .bind("kind", made.kind())
                .bind("label", made.label())
                .bind("outcome", decision.outcome().name())
                .bind("origin", decision.origin().name())
                .bind("charter", decision.charter())
                .bind("grounds", decision.grounds().stream().map(Enum::name).toArray(String[]::new))
                .bind("shown", made.shown())
                .bind("edition", made.edition())
                .bind("before", made.before())
                .bind("queuedAt", made.queuedAt().atOffset(ZoneOffset.UTC))
                .bind("at", decision.at().atOffset(ZoneOffset.UTC))
                .bind("account", made.account())
                .bind("name", decision.by());
        insert = optional(insert, "reason", decision.reason(), String.class);
        insert = optional(insert, "batch", made.batch(), UUID.class);
        return bindPassages(insert, decision.passages()).then();
    }

    private static GenericExecuteSpec bindPassages(GenericExecuteSpec insert, List<Passage> passages) {
        return insert.bind("ranks", IntStream.range(0, passages.size()).boxed().toArray(Integer[]::new))
                .bind("fields", passages.stream().map(p -> p.field().name()).toArray(String[]::new))
                .bind("froms", passages.stream().map(Passage::from).toArray(Integer[]::new))
                .bind("tos", passages.stream().map(Passage::to).toArray(Integer[]::new))
                .bind(
                        "passageGrounds",
                        passages.stream().map(p -> p.ground().name()).toArray(String[]::new));
    }

    /** The last decision that was not taken back. */
    Mono<Made> last(SpaceId space, UUID content) {
        return db.sql(LAST)
                .bind("space", space.value())
                .bind("content", content)
                .map(this::toMade)
                .one();
    }

    Mono<Made> byId(SpaceId space, UUID id) {
        return db.sql(BY_ID)
                .bind("space", space.value())
                .bind("id", id)
                .map(this::toMade)
                .one();
    }

    /** Decisions by their ids; at most 100. */
    Mono<Map<UUID, Made>> byIds(SpaceId space, List<UUID> ids) {
        return db.sql(BY_IDS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::toMade)
                .all()
                .collectMap(made -> made.decision().id());
    }

    /** Every decision of a content, in order; at most 100. */
    Mono<List<Made>> ofContent(SpaceId space, UUID content) {
        return db.sql(OF_CONTENT)
                .bind("space", space.value())
                .bind("content", content)
                .map(this::toMade)
                .all()
                .collectList();
    }

    /** 0 when it was already taken back. */
    Mono<Long> undo(SpaceId space, UUID id, Person by, Instant at) {
        return db.sql(UNDO)
                .bind("space", space.value())
                .bind("id", id)
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    private Made toMade(Readable row) {
        String passages = Rows.optional(row, "passages", String.class);
        Outcome outcome = Outcome.valueOf(Rows.required(row, "outcome", String.class));
        String[] grounds = Rows.required(row, "grounds", String[].class);
        Decision decision = new Decision(
                Rows.required(row, "id", UUID.class),
                Origin.valueOf(Rows.required(row, "origin", String.class)),
                outcome,
                Rows.required(row, "charter", Integer.class),
                outcome == Outcome.REFUSE ? Ground.valueOf(grounds[0]) : null,
                passages == null ? List.of() : json.readValue(passages, PASSAGES),
                Rows.optional(row, "reason", String.class),
                Rows.required(row, "by_name", String.class),
                Rows.instant(row, "at"));
        return new Made(
                decision,
                Rows.required(row, "content", UUID.class),
                Rows.required(row, "kind", String.class),
                Rows.required(row, "label", String.class),
                Rows.required(row, "shown", Boolean.class),
                Rows.required(row, "edition", Integer.class),
                Rows.required(row, "before", String.class),
                Rows.instant(row, "queued_at"),
                Rows.required(row, "by_account", String.class),
                null,
                Rows.optionalInstant(row, "undone_at"));
    }

    /**
     * A decision with what surrounds it.
     *
     * @param decision the decision
     * @param content of what
     * @param kind of what kind
     * @param label what that was called
     * @param shown whether the public read it while it waited
     * @param edition of which edition of the words
     * @param before how it stood
     * @param queuedAt since when it waited
     * @param account whose decision
     * @param batch the same for decisions made at once; null otherwise, and when read back
     * @param undoneAt when it was taken back
     */
    record Made(
            Decision decision,
            UUID content,
            String kind,
            String label,
            boolean shown,
            int edition,
            String before,
            Instant queuedAt,
            String account,
            @Nullable UUID batch,
            @Nullable Instant undoneAt) {}
}
