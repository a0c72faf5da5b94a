package org.egide.moderation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.egide.moderation.Moderation.OfSource;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Refusals that were decided elsewhere, before their contents came here by an import. */
@Repository
class ImportedDecisionStore {

    /** Whoever decided has no account here, and decided under no charter of ours: the first stands for it. */
    private static final String INSERT = """
            WITH decided AS (
                SELECT * FROM unnest(:contents::uuid[], :ids::uuid[], :labels::text[], :standings::text[],
                                     :grounds::text[], :reasons::text[], :names::text[], :ats::timestamptz[])
                       AS d (content, id, label, standing, ground, reason, by_name, at)
            ), items AS (
                INSERT INTO moderation.item (space_id, content, kind, state, shown, queued_at)
                SELECT :space, content, :kind, 'DECIDED', false, at FROM decided
            )
            INSERT INTO moderation.decision (space_id, id, content, kind, label, outcome, origin, charter, grounds,
                reason,
                                             shown, edition, before, queued_at, at, by_account, by_name)
            SELECT :space, id, content, :kind, label, 'REFUSE', 'SOURCE', 1, ARRAY[ground], reason, false, 1, standing,
                   at, at, 'import', by_name
              FROM decided
            """;

    private final DatabaseClient db;

    ImportedDecisionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, String kind, List<OfSource> all) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("kind", kind)
                .bind("contents", all.stream().map(OfSource::content).toArray(UUID[]::new))
                .bind("ids", all.stream().map(one -> one.decision().id()).toArray(UUID[]::new))
                .bind("labels", texts(all, OfSource::label))
                .bind("standings", texts(all, OfSource::standing))
                .bind("grounds", texts(all, one -> String.valueOf(one.decision().ground())))
                .bind("reasons", texts(all, one -> String.valueOf(one.decision().reason())))
                .bind("names", texts(all, one -> one.decision().by()))
                .bind(
                        "ats",
                        all.stream()
                                .map(one -> one.decision().at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .then();
    }

    private static String[] texts(List<OfSource> all, Function<OfSource, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
