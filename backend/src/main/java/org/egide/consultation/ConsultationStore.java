package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Calendar.Suspension;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Consultations, each read whole in one round trip. */
@Repository
class ConsultationStore {

    private static final TypeReference<List<Theme>> THEMES = new TypeReference<>() {};
    private static final TypeReference<List<Holder>> MEMBERS = new TypeReference<>() {};

    /** Every list of consultations is this short. */
    private static final int MOST = 200;

    /** The rules of the day it opens; without any, the nearest: a consultation never disappears. */
    private static final String SELECT = """
            SELECT c.*, r.code, r.valid_from, r.valid_until, r.title_fr AS regime_fr, r.title_en AS regime_en,
                   r.min_days, r.max_months, r.notice_days, r.report_months, r.response_months, r.needs_guarantor,
                   r.source, r.most_guarantors,
                   (SELECT coalesce(json_agg(json_build_object('id', t.id, 'parent', t.parent, 'key', t.key,
                               'title', json_build_object('fr', t.title_fr, 'en', t.title_en),
                               'question', CASE WHEN t.question_fr IS NOT NULL
                                   THEN json_build_object('fr', t.question_fr, 'en', t.question_en) END,
                               'rank', t.rank) ORDER BY t.rank), '[]')::text
                      FROM consultation.theme t WHERE t.space_id = c.space_id) AS themes,
                   (SELECT coalesce(json_agg(json_build_object('role', m.role, 'name', m.name, 'email', m.email,
                               'inOffice', m.role <> 'GUARANTOR' OR EXISTS (SELECT 1 FROM consultation.designation d
                                   WHERE d.space_id = m.space_id AND d.role = m.role AND d.email = m.email
                                     AND d.declared_at IS NOT NULL AND d.ended_at IS NULL))
                               ORDER BY m.rank), '[]')::text
                      FROM consultation.member m WHERE m.space_id = c.space_id) AS members,
                   (SELECT coalesce(json_agg(json_build_object('suspendedOn', s.suspended_on, 'resumedOn', s.resumed_on)
                               ORDER BY s.suspended_on), '[]')::text
                      FROM consultation.suspension s WHERE s.space_id = c.space_id) AS earlier_suspensions
              FROM consultation.consultation c
              JOIN LATERAL (SELECT * FROM consultation.regime
                             WHERE code = c.regime
                             ORDER BY valid_from <= c.opens_on AND coalesce(valid_until >= c.opens_on, true) DESC,
                                      valid_from <= c.opens_on DESC, valid_from DESC
                             LIMIT 1) r ON true
            """;

    private static final TypeReference<List<Suspension>> SUSPENSIONS = new TypeReference<>() {};

    private static final String PUBLISHED = SELECT + """
             WHERE c.notice_on <= :today
             ORDER BY c.closes_on DESC, c.space_id
             LIMIT :most
            """;

    private static final String ALL = SELECT + " ORDER BY c.closes_on DESC, c.space_id LIMIT :most";

    /** Served by the primary key. */
    private static final String AFTER = SELECT + " WHERE c.space_id > :after ORDER BY c.space_id LIMIT :most";

    /** Served by {@code member_email}. */
    private static final String OF_MEMBER = SELECT + """
             WHERE c.space_id IN (SELECT space_id FROM consultation.member WHERE email = :email)
             ORDER BY c.closes_on DESC, c.space_id
             LIMIT :most
            """;

    private static final String BY_SLUG = SELECT + " WHERE c.slug = :slug";
    private static final String BY_PREFIX = SELECT + " WHERE c.receipt_prefix = :prefix";
    private static final String BY_ID = SELECT + " WHERE c.space_id = :space";
    private static final String LOCKED = BY_ID + " FOR SHARE OF c";

    private final DatabaseClient db;
    private final Clock clock;
    private final JsonMapper json;

    ConsultationStore(DatabaseClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    Mono<List<Consultation>> published() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return db.sql(PUBLISHED)
                .bind("today", today)
                .bind("most", MOST)
                .map(this::toConsultation)
                .all()
                .collectList();
    }

    Mono<List<Consultation>> all() {
        return db.sql(ALL).bind("most", MOST).map(this::toConsultation).all().collectList();
    }

    Mono<List<Consultation>> after(SpaceId space) {
        return db.sql(AFTER)
                .bind("after", space.value())
                .bind("most", MOST)
                .map(this::toConsultation)
                .all()
                .collectList();
    }

    Mono<List<Consultation>> ofMember(String email) {
        return db.sql(OF_MEMBER)
                .bind("email", email)
                .bind("most", MOST)
                .map(this::toConsultation)
                .all()
                .collectList();
    }

    Mono<Consultation> bySlug(String slug) {
        return db.sql(BY_SLUG).bind("slug", slug).map(this::toConsultation).one();
    }

    Mono<Consultation> byPrefix(String prefix) {
        return db.sql(BY_PREFIX)
                .bind("prefix", prefix)
                .map(this::toConsultation)
                .one();
    }

    Mono<Consultation> byId(SpaceId id) {
        return db.sql(BY_ID).bind("space", id.value()).map(this::toConsultation).one();
    }

    /** Locked in the caller's transaction against any edit. */
    Mono<Consultation> locked(SpaceId id) {
        return db.sql(LOCKED)
                .bind("space", id.value())
                .map(this::toConsultation)
                .one();
    }

    private Consultation toConsultation(Readable row) {
        Calendar calendar = calendar(row);
        LegalRegime regime = RegimeStore.toRegime(row, "regime_fr", "regime_en");
        return new Consultation(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "slug", String.class),
                Rows.required(row, "receipt_prefix", String.class),
                text(row, "title"),
                text(row, "summary"),
                text(row, "asked"),
                Rows.required(row, "accent", String.class),
                regime,
                ModerationMode.valueOf(Rows.required(row, "mode", String.class)),
                calendar,
                StatusRule.at(clock.instant(), calendar, regime),
                json.readValue(Rows.required(row, "themes", String.class), THEMES),
                members(row),
                Rows.optional(row, "breach_reason", String.class),
                Rows.required(row, "version", Integer.class),
                Rows.instant(row, "updated_at"));
    }

    private List<Member> members(Readable row) {
        return json.readValue(Rows.required(row, "members", String.class), MEMBERS).stream()
                .map(holder -> new Member(holder.role(), holder.name(), holder.email(), holder.inOffice()))
                .toList();
    }

    private static Bilingual text(Readable row, String name) {
        return new Bilingual(
                Rows.required(row, name + "_fr", String.class), Rows.optional(row, name + "_en", String.class));
    }

    private Calendar calendar(Readable row) {
        return new Calendar(
                Rows.optional(row, "notice_on", LocalDate.class),
                Rows.required(row, "opens_on", LocalDate.class),
                Rows.required(row, "closes_on", LocalDate.class),
                Rows.optional(row, "suspended_on", LocalDate.class),
                Rows.optional(row, "resumes_on", LocalDate.class),
                Rows.optional(row, "report_published_on", LocalDate.class),
                Rows.optional(row, "response_published_on", LocalDate.class),
                json.readValue(Rows.required(row, "earlier_suspensions", String.class), SUSPENSIONS));
    }

    /** A member as the query builds it. */
    private record Holder(Role role, String name, @Nullable String email, boolean inOffice) {}
}
