package org.egide.register;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.egide.register.People.OfCommune;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts the contributions of a consultation as they stood at an instant. */
@Repository
class CensusStore {

    /** One pass over {@code contribution_census}, and the last step of each by the primary key; few groups. */
    private static final String CENSUS = """
            WITH held AS (
                SELECT one.channel, date_trunc('week', one.received_at AT TIME ZONE 'Europe/Paris')::date AS week,
                       coalesce(last.state, one.first_state) AS state, coalesce(last.theme, one.first_theme) AS theme,
                       coalesce(last.kind, one.first_kind) AS kind
                  FROM register.contribution AS one
                  LEFT JOIN LATERAL (
                           SELECT step.state, step.theme, step.kind FROM register.step
                            WHERE step.space_id = :space AND step.contribution = one.id AND step.at <= :at
                            ORDER BY step.rank DESC LIMIT 1) AS last ON true
                 WHERE one.space_id = :space AND one.entered_at <= :at
            )
            SELECT state, kind, theme, channel, week, count(*) AS count
              FROM held
             GROUP BY GROUPING SETS ((state), (kind), (theme), (channel), (week))
             LIMIT 20000
            """;

    private static final String MEETINGS = """
            SELECT (received_at AT TIME ZONE 'Europe/Paris')::date AS day, count(*) AS count
              FROM register.contribution
             WHERE space_id = :space AND entered_at <= :at AND channel = 'MEETING'
             GROUP BY day ORDER BY day LIMIT 1000
            """;

    private static final String APPEALS = """
            SELECT count(*) FILTER (WHERE what = 'APPEALED') AS opened,
                   count(*) FILTER (WHERE what IN ('APPEAL_UPHELD', 'APPEAL_REVERSED')) AS judged
              FROM register.step WHERE space_id = :space AND at <= :at
            """;

    /** Who wrote what: an account, an address, a name at the source of an import, or nobody knows. */
    private static final String SAID = """
            WITH said AS (
                SELECT one.number, one.commune,
                       coalesce('account:' || who.account, 'email:' || lower(who.email),
                                'source:' || one.source || ':' || one.author, one.id::text) AS person
                  FROM register.contribution AS one
                  LEFT JOIN register.identity AS who
                    ON who.space_id = one.space_id AND who.contribution = one.id
                 WHERE one.space_id = :space AND one.entered_at <= :at
            )
            """;

    private static final String PEOPLE = SAID + """
            SELECT count(DISTINCT person) AS people, count(commune) AS somewhere,
                   count(*) FILTER (WHERE commune IS NULL) AS nowhere
              FROM said
            """;

    /** Of each commune whole groups of people, in the order in which they came. */
    private static final String COMMUNES = SAID + """
            , arrivals AS (
                SELECT commune, min(number) AS number FROM said WHERE commune IS NOT NULL GROUP BY commune, person
            ), counted AS (
                SELECT commune, number, row_number() OVER (PARTITION BY commune ORDER BY number) AS people,
                       count(*) OVER (PARTITION BY commune) AS whole
                  FROM arrivals
            ), shown AS (
                SELECT commune, number, people FROM counted WHERE people = whole / :group * :group
            )
            SELECT shown.commune, shown.people, count(*) AS contributions
              FROM shown JOIN said ON said.commune = shown.commune AND said.number <= shown.number
             GROUP BY shown.commune, shown.people
             ORDER BY contributions DESC, shown.commune
             LIMIT 40000
            """;

    private final DatabaseClient db;

    CensusStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Census> census(SpaceId space, Instant at) {
        return Mono.zip(
                sql(CENSUS, space, at).map(Group::of).all().collectList(),
                sql(APPEALS, space, at)
                        .map(row -> new Appeals(
                                Rows.required(row, "opened", Long.class), Rows.required(row, "judged", Long.class)))
                        .one(),
                CensusStore::toCensus);
    }

    Mono<SortedMap<LocalDate, Long>> atMeetings(SpaceId space, Instant at) {
        return sql(MEETINGS, space, at)
                .map(row ->
                        Map.entry(Rows.required(row, "day", LocalDate.class), Rows.required(row, "count", Long.class)))
                .all()
                .collect(TreeMap::new, (days, one) -> days.put(one.getKey(), one.getValue()));
    }

    Mono<People> people(SpaceId space, Instant at) {
        return sql(COMMUNES, space, at)
                .bind("group", People.GROUP)
                .map(CensusStore::toCommune)
                .all()
                .collectList()
                .flatMap(communes -> sql(PEOPLE, space, at)
                        .map(row -> toPeople(row, communes))
                        .one());
    }

    private DatabaseClient.GenericExecuteSpec sql(String sql, SpaceId space, Instant at) {
        return db.sql(sql).bind("space", space.value()).bind("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Census toCensus(List<Group> groups, Appeals appeals) {
        Map<State, Long> byState = new EnumMap<>(State.class);
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        Map<UUID, Long> byTheme = new HashMap<>();
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        SortedMap<LocalDate, Long> byWeek = new TreeMap<>();
        for (Group group : groups) {
            put(byState, group.state() == null ? null : State.valueOf(group.state()), group.count());
            put(byKind, group.kind() == null ? null : Kind.valueOf(group.kind()), group.count());
            put(byTheme, group.theme(), group.count());
            put(byChannel, group.channel() == null ? null : Channel.valueOf(group.channel()), group.count());
            put(byWeek, group.week(), group.count());
        }
        return new Census(byState, byKind, byTheme, byChannel, byWeek, appeals.opened(), appeals.judged());
    }

    private static <K> void put(Map<K, Long> counts, @Nullable K key, long count) {
        if (key != null) {
            counts.put(key, count);
        }
    }

    private static OfCommune toCommune(Readable row) {
        return new OfCommune(
                Rows.required(row, "commune", String.class),
                Rows.required(row, "people", Long.class),
                Rows.required(row, "contributions", Long.class));
    }

    private static People toPeople(Readable row, List<OfCommune> communes) {
        long shown = communes.stream().mapToLong(OfCommune::contributions).sum();
        return new People(
                Rows.required(row, "people", Long.class),
                communes,
                Rows.required(row, "somewhere", Long.class) - shown,
                Rows.required(row, "nowhere", Long.class));
    }

    private record Appeals(long opened, long judged) {}

    /** A group of one of the five countings: of what it is counted by, one is there. */
    private record Group(
            @Nullable String state,
            @Nullable String kind,
            @Nullable UUID theme,
            @Nullable String channel,
            @Nullable LocalDate week,
            long count) {

        static Group of(Readable row) {
            return new Group(
                    Rows.optional(row, "state", String.class),
                    Rows.optional(row, "kind", String.class),
                    Rows.optional(row, "theme", UUID.class),
                    Rows.optional(row, "channel", String.class),
                    Rows.optional(row, "week", LocalDate.class),
                    Rows.required(row, "count", Long.class));
        }
    }
}
