package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Appeal.Judgement;
import org.egide.moderation.Appeal.Result;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Appeals, one per decision. */
@Repository
class AppealStore {

    private static final String INSERT = """
            INSERT INTO moderation.appeal (space_id, id, content, decision, plea, opened_at, due_at)
            VALUES (:space, :id, :content, :decision, :plea, :openedAt, :dueAt)
            """;

    private static final String SELECT = """
            SELECT id, rank, content, decision, plea, opened_at, due_at, outcome, answer, judge_name, judged_at
              FROM moderation.appeal WHERE space_id = :space
            """;

    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String AGAINST = SELECT + " AND decision = :decision";

    /** Served by {@code appeal_content}. */
    private static final String OF_CONTENT = SELECT + " AND content = :content ORDER BY rank DESC LIMIT 1";

    /** Served by {@code appeal_open}. */
    private static final String OPEN = SELECT + " AND outcome IS NULL AND rank > :after ORDER BY rank LIMIT :rows";

    /** Of two judges at once, one finds it judged. */
    private static final String JUDGE = """
            UPDATE moderation.appeal
               SET outcome = :outcome, answer = :answer, judge_account = :account, judge_name = :name, judged_at = :at
             WHERE space_id = :space AND id = :id AND outcome IS NULL
            """;

    private final DatabaseClient db;

    AppealStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, Appeal appeal) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", appeal.id())
                .bind("content", appeal.content())
                .bind("decision", appeal.decision())
                .bind("plea", appeal.plea())
                .bind("openedAt", appeal.openedAt().atOffset(ZoneOffset.UTC))
                .bind("dueAt", appeal.dueAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Appeal> byId(SpaceId space, UUID id) {
        return db.sql(BY_ID)
                .bind("space", space.value())
                .bind("id", id)
                .map(AppealStore::toAppeal)
                .one();
    }

    Mono<Appeal> against(SpaceId space, UUID decision) {
        return db.sql(AGAINST)
                .bind("space", space.value())
                .bind("decision", decision)
                .map(AppealStore::toAppeal)
                .one();
    }

    /** The last one of a content. */
    Mono<Appeal> ofContent(SpaceId space, UUID content) {
        return db.sql(OF_CONTENT)
                .bind("space", space.value())
                .bind("content", content)
                .map(AppealStore::toAppeal)
                .one();
    }

    Mono<List<Ranked>> open(SpaceId space, long after, int rows) {
        return db.sql(OPEN)
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new Ranked(Rows.required(row, "rank", Long.class), toAppeal(row)))
                .all()
                .collectList();
    }

    /** 0 when it was already judged. */
    Mono<Long> judge(SpaceId space, UUID id, Judgement judgement, Person judge) {
        return db.sql(JUDGE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("outcome", judgement.result().name())
                .bind("answer", judgement.answer())
                .bind("account", judge.account())
                .bind("name", judge.name())
                .bind("at", judgement.at().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Appeal toAppeal(Readable row) {
        String result = Rows.optional(row, "outcome", String.class);
        return new Appeal(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "content", UUID.class),
                Rows.required(row, "decision", UUID.class),
                Rows.required(row, "plea", String.class),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "due_at"),
                result == null
                        ? null
                        : new Judgement(
                                Result.valueOf(result),
                                Rows.required(row, "answer", String.class),
                                Rows.required(row, "judge_name", String.class),
                                Rows.instant(row, "judged_at")));
    }

    /** An appeal with its place in the list. */
    record Ranked(long rank, Appeal appeal) {}
}
