package org.egide.moderation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Refusals that were decided elsewhere, before their contents came here by an import. */
@Repository
class ImportedDecisionStore {

    /** Whoever decided has no account here. */
    private static final String INSERT = """
            WITH decided AS (
                SELECT * FROM unnest(:contents::uuid[], :ids::uuid[], :grounds::text[], :reasons::text[], :names::text[],
                                     :ats::timestamptz[]) AS d (content, id, ground, reason, by_name, at)
            ), items AS (
                INSERT INTO moderation.item (space_id, content, kind, state, queued_at)
                SELECT :space, content, :kind, 'DECIDED', at FROM decided
            )
            INSERT INTO moderation.decision (space_id, id, content, outcome, ground, reason, by_account, by_name, at)
            SELECT :space, id, content, 'REFUSE', ground, reason, 'import', by_name, at FROM decided
            """;

    private final DatabaseClient db;

    ImportedDecisionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, String kind, Map<UUID, Decision> refusals) {
        List<UUID> contents = List.copyOf(refusals.keySet());
        List<Decision> decisions = contents.stream().map(refusals::get).toList();
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("kind", kind)
                .bind("contents", contents.toArray(UUID[]::new))
                .bind("ids", Stream.generate(Ids::next).limit(contents.size()).toArray(UUID[]::new))
                .bind("grounds", texts(decisions, decision -> String.valueOf(decision.ground())))
                .bind("reasons", texts(decisions, decision -> String.valueOf(decision.reason())))
                .bind("names", texts(decisions, Decision::by))
                .bind(
                        "ats",
                        decisions.stream()
                                .map(decision -> decision.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .then();
    }

    private static String[] texts(List<Decision> decisions, Function<Decision, String> text) {
        return decisions.stream().map(text).toArray(String[]::new);
    }
}
