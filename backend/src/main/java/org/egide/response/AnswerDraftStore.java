package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.response.Draft.Note;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers that are not published yet. */
@Repository
class AnswerDraftStore {

    private static final String COLUMNS = """
            SELECT id, role, respondent, state, text, version, changed_at, by_name FROM response.answer
            """;

    /** The latest first; served by {@code answer_draft}. */
    private static final String OF = COLUMNS + """
             WHERE space_id = :space AND role = :role AND respondent = :respondent AND state <> 'PUBLISHED'
             ORDER BY id DESC LIMIT 200
            """;

    /** The oldest first; served by {@code answer_shown}. */
    private static final String SHOWN = COLUMNS + """
             WHERE space_id = :space AND state = 'SHOWN' ORDER BY id LIMIT 200
            """;

    private static final String GET = COLUMNS + " WHERE space_id = :space AND id = :id AND state <> 'PUBLISHED'";

    private static final String HOLD = GET + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO response.answer (space_id, id, state, role, respondent, text, changed_at, by_account, by_name)
            VALUES (:space, :id, 'DRAFT', :role, :respondent, :text, :at, :account, :name)
            """;

    private static final String UPDATE = """
            UPDATE response.answer
               SET text = :text, version = version + 1, changed_at = :at, by_account = :account, by_name = :name
             WHERE space_id = :space AND id = :id
            """;

    private static final String SHOW = """
            UPDATE response.answer SET state = 'SHOWN' WHERE space_id = :space AND id = :id
            """;

    private static final String DROP = "DELETE FROM response.answer WHERE space_id = :space AND id = :id";

    private static final String UNADDRESS = "DELETE FROM response.address WHERE space_id = :space AND answer = :id";

    private static final String ADDRESS = """
            INSERT INTO response.address (space_id, answer, kind, target, number, since)
            VALUES (:space, :id, :kind, :target, :number, :since)
            """;

    /** Served by the primary key. */
    private static final String ADDRESSES = """
            SELECT answer, kind, target, number, since FROM response.address
             WHERE space_id = :space AND answer = ANY(:ids) ORDER BY answer, kind, number LIMIT 10000
            """;

    private static final String NOTE = """
            INSERT INTO response.note (space_id, id, answer, text, at, by_account, by_name)
            VALUES (:space, :note, :id, :text, :at, :account, :name)
            """;

    /** Served by {@code note_answer}. */
    private static final String NOTES = """
            SELECT answer, text, by_name, at FROM response.note
             WHERE space_id = :space AND answer = ANY(:ids) ORDER BY answer, id LIMIT 10000
            """;

    private final DatabaseClient db;

    AnswerDraftStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Draft>> of(SpaceId space, Respondent by) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("role", by.role().name())
                .bind("respondent", by.name())
                .map(AnswerDraftStore::toDraft)
                .all()
                .collectList()
                .flatMap(all -> whole(space, all));
    }

    Mono<List<Draft>> shown(SpaceId space) {
        return db.sql(SHOWN)
                .bind("space", space.value())
                .map(AnswerDraftStore::toDraft)
                .all()
                .collectList()
                .flatMap(all -> whole(space, all));
    }

    Mono<Draft> get(SpaceId space, UUID id) {
        return one(GET, space, id);
    }

    /** The same, held until the transaction ends. */
    Mono<Draft> hold(SpaceId space, UUID id) {
        return one(HOLD, space, id);
    }

    private Mono<Draft> one(String sql, SpaceId space, UUID id) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("id", id)
                .map(AnswerDraftStore::toDraft)
                .one()
                .flatMap(draft -> whole(space, List.of(draft)).map(List::getFirst));
    }

    Mono<Void> insert(SpaceId space, UUID id, Respondent respondent, DraftText typed, Instant at, Person by) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("role", respondent.role().name())
                .bind("respondent", respondent.name())
                .bind("text", typed.text())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    Mono<Void> update(SpaceId space, UUID id, DraftText typed, Instant at, Person by) {
        return db.sql(UPDATE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("text", typed.text())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    Mono<Void> address(SpaceId space, UUID id, List<Address> to) {
        return db.sql(UNADDRESS)
                .bind("space", space.value())
                .bind("id", id)
                .then()
                .thenMany(Flux.fromIterable(to))
                .concatMap(one -> db.sql(ADDRESS)
                        .bind("space", space.value())
                        .bind("id", id)
                        .bind("kind", one.kind().name())
                        .bind("target", one.target())
                        .bind("number", one.number())
                        .bind("since", one.since().atOffset(ZoneOffset.UTC))
                        .then())
                .then();
    }

    Mono<Void> show(SpaceId space, UUID id) {
        return db.sql(SHOW).bind("space", space.value()).bind("id", id).then();
    }

    Mono<Void> drop(SpaceId space, UUID id) {
        return db.sql(DROP).bind("space", space.value()).bind("id", id).then();
    }

    Mono<Void> note(SpaceId space, UUID id, UUID note, String text, Instant at, Person by) {
        return db.sql(NOTE)
                .bind("space", space.value())
                .bind("note", note)
                .bind("id", id)
                .bind("text", text)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    /** With what they answer, and what guarantors said of them. */
    private Mono<List<Draft>> whole(SpaceId space, List<Draft> drafts) {
        List<UUID> ids = drafts.stream().map(Draft::id).toList();
        return ids.isEmpty()
                ? Mono.just(drafts)
                : addresses(space, ids)
                        .zipWhen(to -> notes(space, ids))
                        .map(both -> drafts.stream()
                                .map(one -> with(
                                        one,
                                        both.getT1().getOrDefault(one.id(), List.of()),
                                        both.getT2().getOrDefault(one.id(), List.of())))
                                .toList());
    }

    private Mono<Map<UUID, List<Note>>> notes(SpaceId space, List<UUID> ids) {
        return db.sql(NOTES)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Rows.required(row, "answer", UUID.class),
                        new Note(
                                Rows.required(row, "text", String.class),
                                Rows.required(row, "by_name", String.class),
                                Rows.instant(row, "at"))))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What each of these answers, drafts or not, is addressed to. */
    Mono<Map<UUID, List<Address>>> addresses(SpaceId space, List<UUID> ids) {
        return db.sql(ADDRESSES)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.required(row, "answer", UUID.class), toAddress(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Draft with(Draft draft, List<Address> to, List<Note> notes) {
        return new Draft(
                draft.id(),
                draft.by(),
                draft.shown(),
                draft.text(),
                to,
                draft.version(),
                draft.changedAt(),
                draft.changedBy(),
                notes);
    }

    private static Address toAddress(Readable row) {
        return new Address(
                Address.Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "target", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.instant(row, "since"));
    }

    static Respondent toRespondent(Readable row) {
        return new Respondent(
                Role.valueOf(Rows.required(row, "role", String.class)), Rows.required(row, "respondent", String.class));
    }

    private static Draft toDraft(Readable row) {
        return new Draft(
                Rows.required(row, "id", UUID.class),
                toRespondent(row),
                Rows.required(row, "state", String.class).equals("SHOWN"),
                Rows.required(row, "text", String.class),
                List.of(),
                Rows.required(row, "version", Integer.class),
                Rows.instant(row, "changed_at"),
                Rows.required(row, "by_name", String.class),
                List.of());
    }
}
