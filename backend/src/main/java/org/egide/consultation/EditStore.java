package org.egide.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes consultations, in the caller's transaction. */
@Repository
class EditStore {

    /** Nothing is written when the prefix is taken; a slug that is taken fails. */
    private static final String INSERT = """
            INSERT INTO consultation.consultation (space_id, receipt_prefix, slug, title_fr, title_en, summary_fr,
                summary_en, asked_fr, asked_en, accent, regime, mode, notice_on, opens_on, closes_on, suspended_on,
                resumes_on, report_published_on, response_published_on, breach_reason, updated_at)
            VALUES (:space, :prefix, :slug, :titleFr, :titleEn, :summaryFr, :summaryEn, :askedFr, :askedEn, :accent,
                :regime, :mode, :noticeOn, :opensOn, :closesOn, :suspendedOn, :resumesOn, :reportOn, :responseOn,
                :breachReason, :at)
                ON CONFLICT ON CONSTRAINT consultation_receipt_prefix DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE consultation.consultation
               SET slug = :slug, title_fr = :titleFr, title_en = :titleEn, summary_fr = :summaryFr,
                   summary_en = :summaryEn, asked_fr = :askedFr, asked_en = :askedEn, accent = :accent,
                   regime = :regime, mode = :mode, notice_on = :noticeOn, opens_on = :opensOn, closes_on = :closesOn,
                   suspended_on = :suspendedOn, resumes_on = :resumesOn, report_published_on = :reportOn,
                   response_published_on = :responseOn, breach_reason = :breachReason, updated_at = :at,
                   version = version + 1
             WHERE space_id = :space AND version = :version
            """;

    /** Contributions being received hold the row ({@code FOR SHARE}): an edit waits for them. */
    private static final String LOCK = """
            SELECT version FROM consultation.consultation WHERE space_id = :space FOR NO KEY UPDATE
            """;

    private static final String TOUCH = """
            UPDATE consultation.consultation SET version = version + 1, updated_at = :at WHERE space_id = :space
            """;

    private static final String CLOSE_ON = """
            UPDATE consultation.consultation SET closes_on = :day, version = version + 1, updated_at = :at
             WHERE space_id = :space
            """;

    private static final String MODERATE = """
            UPDATE consultation.consultation SET mode = :mode, version = version + 1, updated_at = :at
             WHERE space_id = :space
            """;

    /** Parents are given by key; a theme keeps its id as long as it keeps its key. */
    private static final String PUT_THEMES = """
            WITH written AS (
                SELECT * FROM unnest(:ids::uuid[], :keys::text[], :parents::text[], :titlesFr::text[],
                                     :titlesEn::text[], :questionsFr::text[], :questionsEn::text[], :ranks::int[])
                       AS t (id, key, parent, title_fr, title_en, question_fr, question_en, rank)
            ), kept AS (
                SELECT coalesce(old.id, written.id) AS id, written.key, written.parent, written.title_fr,
                       written.title_en, written.question_fr, written.question_en, written.rank
                  FROM written LEFT JOIN consultation.theme old ON old.space_id = :space AND old.key = written.key
            )
            INSERT INTO consultation.theme (space_id, id, key, parent, title_fr, title_en, question_fr, question_en,
                                            rank)
            SELECT :space, kept.id, kept.key, parent.id, kept.title_fr, kept.title_en, kept.question_fr,
                   kept.question_en, kept.rank
              FROM kept LEFT JOIN kept parent ON parent.key = kept.parent
                ON CONFLICT (space_id, id) DO UPDATE
               SET parent = excluded.parent, title_fr = excluded.title_fr, title_en = excluded.title_en,
                   question_fr = excluded.question_fr, question_en = excluded.question_en, rank = excluded.rank
            """;

    private static final String DROP_THEMES = """
            DELETE FROM consultation.theme WHERE space_id = :space AND NOT key = ANY(:keys)
            """;

    private static final String PUT_MEMBERS = """
            WITH gone AS (DELETE FROM consultation.member WHERE space_id = :space AND rank >= :count)
            INSERT INTO consultation.member (space_id, rank, role, name, email)
            SELECT :space, rank, role, name, email
              FROM unnest(:ranks::int[], :roles::text[], :names::text[], :emails::text[]) AS m (rank, role, name, email)
                ON CONFLICT (space_id, rank) DO UPDATE
               SET role = excluded.role, name = excluded.name, email = excluded.email
            """;

    private static final String PUT_PERIMETER = """
            WITH gone AS (
                DELETE FROM consultation.perimeter WHERE space_id = :space AND NOT insee = ANY(:codes)
            )
            INSERT INTO consultation.perimeter (space_id, insee)
            SELECT :space, insee FROM consultation.commune WHERE insee = ANY(:codes)
                ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;

    EditStore(DatabaseClient db) {
        this.db = db;
    }

    /** 0 when the prefix is taken. */
    Mono<Long> insert(SpaceId space, String prefix, ConsultationDraft draft, Instant at) {
        return bind(db.sql(INSERT).bind("space", space.value()).bind("prefix", prefix), draft, at)
                .fetch()
                .rowsUpdated();
    }

    /** Keeps others from editing the consultation before the caller's transaction ends. */
    Mono<Void> lock(SpaceId space) {
        return db.sql(LOCK).bind("space", space.value()).then();
    }

    /** Counts an edit. */
    Mono<Void> touch(SpaceId space, Instant at) {
        return db.sql(TOUCH)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Moves the last day; an edit. */
    Mono<Void> closeOn(SpaceId space, LocalDate day, Instant at) {
        return db.sql(CLOSE_ON)
                .bind("space", space.value())
                .bind("day", day)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Changes the moderation mode; an edit. */
    Mono<Void> moderate(SpaceId space, ModerationMode mode, Instant at) {
        return db.sql(MODERATE)
                .bind("space", space.value())
                .bind("mode", mode.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** 0 when the version is no longer the current one. */
    Mono<Long> update(SpaceId space, int version, ConsultationDraft draft, Instant at) {
        return bind(db.sql(UPDATE).bind("space", space.value()).bind("version", version), draft, at)
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> putThemes(SpaceId space, List<ThemeDraft> themes, int firstRank) {
        return db.sql(PUT_THEMES)
                .bind("space", space.value())
                .bind("ids", Stream.generate(Ids::next).limit(themes.size()).toArray(UUID[]::new))
                .bind("keys", texts(themes, ThemeDraft::key))
                .bind("parents", texts(themes, ThemeDraft::parent))
                .bind("titlesFr", texts(themes, t -> t.title().fr()))
                .bind("titlesEn", texts(themes, t -> t.title().en()))
                .bind("questionsFr", texts(themes, t -> french(t.question())))
                .bind("questionsEn", texts(themes, t -> english(t.question())))
                .bind("ranks", ranks(firstRank, themes.size()))
                .then();
    }

    Mono<Void> dropThemesBut(SpaceId space, List<ThemeDraft> themes) {
        return db.sql(DROP_THEMES)
                .bind("space", space.value())
                .bind("keys", texts(themes, ThemeDraft::key))
                .then();
    }

    Mono<Void> putMembers(SpaceId space, List<Member> members) {
        return db.sql(PUT_MEMBERS)
                .bind("space", space.value())
                .bind("count", members.size())
                .bind("ranks", ranks(0, members.size()))
                .bind("roles", texts(members, m -> m.role().name()))
                .bind("names", texts(members, Member::name))
                .bind("emails", texts(members, m -> lower(m.email())))
                .then();
    }

    Mono<Void> putPerimeter(SpaceId space, List<String> codes) {
        return db.sql(PUT_PERIMETER)
                .bind("space", space.value())
                .bind("codes", codes.toArray(String[]::new))
                .then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec sql, ConsultationDraft draft, Instant at) {
        GenericExecuteSpec bound = sql.bind("slug", draft.slug())
                .bind("titleFr", draft.title().fr())
                .bind("summaryFr", draft.summary().fr())
                .bind("askedFr", draft.asked().fr())
                .bind("accent", draft.accent() == null ? Accents.DEFAULT : draft.accent())
                .bind("regime", draft.regime())
                .bind("mode", draft.mode().name())
                .bind("opensOn", draft.calendar().opensOn())
                .bind("closesOn", draft.calendar().closesOn())
                .bind("at", at.atOffset(ZoneOffset.UTC));
        bound = optional(bound, "titleEn", draft.title().en(), String.class);
        bound = optional(bound, "summaryEn", draft.summary().en(), String.class);
        bound = optional(bound, "askedEn", draft.asked().en(), String.class);
        bound = optional(bound, "breachReason", draft.breachReason(), String.class);
        return bindOptionalDates(bound, draft.calendar());
    }

    private static GenericExecuteSpec bindOptionalDates(GenericExecuteSpec sql, Calendar calendar) {
        GenericExecuteSpec bound = optional(sql, "noticeOn", calendar.noticeOn(), LocalDate.class);
        bound = optional(bound, "suspendedOn", calendar.suspendedOn(), LocalDate.class);
        bound = optional(bound, "resumesOn", calendar.resumesOn(), LocalDate.class);
        bound = optional(bound, "reportOn", calendar.reportPublishedOn(), LocalDate.class);
        return optional(bound, "responseOn", calendar.responsePublishedOn(), LocalDate.class);
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    private static Integer[] ranks(int first, int count) {
        return IntStream.range(first, first + count).boxed().toArray(Integer[]::new);
    }

    private static @Nullable String french(@Nullable Bilingual text) {
        return text == null ? null : text.fr();
    }

    private static @Nullable String english(@Nullable Bilingual text) {
        return text == null ? null : text.en();
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
