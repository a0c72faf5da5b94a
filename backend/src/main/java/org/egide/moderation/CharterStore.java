package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.egide.identity.Person;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.egide.moderation.Charters.Announcement;
import org.egide.moderation.Charters.ModeChange;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Charters, each read whole in one round trip. */
@Repository
class CharterStore {

    private static final TypeReference<List<Article>> ARTICLES = new TypeReference<>() {};
    private static final TypeReference<List<Motive>> MOTIVES = new TypeReference<>() {};

    private static final String SELECT = """
            SELECT c.version, c.at, c.delay_hours, c.appeal_days, c.answer_days,
                   (SELECT json_agg(json_build_object('key', a.key,
                               'title', json_build_object('fr', a.title_fr, 'en', a.title_en),
                               'text', json_build_object('fr', a.text_fr, 'en', a.text_en)) ORDER BY a.rank)::text
                      FROM moderation.article a WHERE a.space_id = c.space_id AND a.charter = c.version) AS articles,
                   (SELECT json_agg(json_build_object('ground', g.ground, 'article', g.article, 'retired', g.retired,
                               'title', json_build_object('fr', g.title_fr, 'en', g.title_en)) ORDER BY g.rank)::text
                      FROM moderation.ground g WHERE g.space_id = c.space_id AND g.charter = c.version) AS grounds
              FROM moderation.charter c
             WHERE c.space_id = :space
            """;

    private static final String CURRENT = SELECT + " ORDER BY c.version DESC LIMIT 1";
    private static final String VERSION = SELECT + " AND c.version = :version";

    private static final String INSERT = """
            WITH charter AS (
                INSERT INTO moderation.charter (space_id, version, delay_hours, appeal_days, answer_days, by_account,
                                                by_name, at)
                VALUES (:space, :version, :delay, :appeal, :answer, :account, :name, :at)
            ), article AS (
                INSERT INTO moderation.article (space_id, charter, key, rank, title_fr, title_en, text_fr, text_en)
                SELECT :space, :version, key, rank, title_fr, title_en, text_fr, text_en
                  FROM unnest(:keys::text[], :articleRanks::int[], :titlesFr::text[], :titlesEn::text[],
                              :textsFr::text[], :textsEn::text[])
                       AS a (key, rank, title_fr, title_en, text_fr, text_en)
            )
            INSERT INTO moderation.ground (space_id, charter, ground, rank, article, title_fr, title_en, retired)
            SELECT :space, :version, ground, rank, article, title_fr, title_en, retired
              FROM unnest(:grounds::text[], :groundRanks::int[], :articles::text[], :groundsFr::text[],
                          :groundsEn::text[], :retired::boolean[])
                   AS g (ground, rank, article, title_fr, title_en, retired)
            """;

    private static final String INSERT_MODE = """
            INSERT INTO moderation.mode_change (space_id, id, mode_from, mode_to, by_account, by_name, at)
            VALUES (:space, :id, :from, :to, :account, :name, :at)
            """;

    /** The first version is the charter that the consultation opened with: nothing to announce. */
    private static final String ANNOUNCEMENTS = """
            SELECT 'CHARTER' AS what, version::text AS detail, at FROM moderation.charter
             WHERE space_id = :space AND version > 1
            UNION ALL
            SELECT 'MODE', mode_to, at FROM moderation.mode_change WHERE space_id = :space
             ORDER BY at DESC LIMIT 100
            """;

    private final DatabaseClient db;
    private final JsonMapper json;

    CharterStore(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Mono<Charter> current(SpaceId space) {
        return db.sql(CURRENT).bind("space", space.value()).map(this::toCharter).one();
    }

    Mono<Charter> version(SpaceId space, int version) {
        return db.sql(VERSION)
                .bind("space", space.value())
                .bind("version", version)
                .map(this::toCharter)
                .one();
    }

    Mono<Void> insert(SpaceId space, int version, CharterDraft draft, Person by, Instant at) {
        List<Article> articles = draft.articles();
        List<Motive> grounds = draft.grounds();
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("version", version)
                .bind("delay", draft.terms().delayHours())
                .bind("appeal", draft.terms().appealDays())
                .bind("answer", draft.terms().answerDays())
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("keys", texts(articles, Article::key))
                .bind("articleRanks", ranks(articles.size()))
                .bind("titlesFr", texts(articles, a -> a.title().fr()))
                .bind("titlesEn", texts(articles, a -> a.title().en()))
                .bind("textsFr", texts(articles, a -> a.text().fr()))
                .bind("textsEn", texts(articles, a -> a.text().en()))
                .bind("grounds", texts(grounds, g -> g.ground().name()))
                .bind("groundRanks", ranks(grounds.size()))
                .bind("articles", texts(grounds, Motive::article))
                .bind("groundsFr", texts(grounds, g -> g.title().fr()))
                .bind("groundsEn", texts(grounds, g -> g.title().en()))
                .bind("retired", grounds.stream().map(Motive::retired).toArray(Boolean[]::new))
                .then();
    }

    Mono<Void> insertModeChange(SpaceId space, ModeChange change, Person by) {
        return db.sql(INSERT_MODE)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("from", change.from())
                .bind("to", change.to())
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", change.at().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Announcement>> announcements(SpaceId space) {
        return db.sql(ANNOUNCEMENTS)
                .bind("space", space.value())
                .map(row -> new Announcement(
                        Rows.required(row, "what", String.class),
                        Rows.required(row, "detail", String.class),
                        Rows.instant(row, "at")))
                .all()
                .collectList();
    }

    private Charter toCharter(Readable row) {
        return new Charter(
                Rows.required(row, "version", Integer.class),
                Rows.instant(row, "at"),
                new Terms(
                        Rows.required(row, "delay_hours", Integer.class),
                        Rows.required(row, "appeal_days", Integer.class),
                        Rows.required(row, "answer_days", Integer.class)),
                json.readValue(Rows.required(row, "articles", String.class), ARTICLES),
                json.readValue(Rows.required(row, "grounds", String.class), MOTIVES));
    }

    private static Integer[] ranks(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static <T> String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
