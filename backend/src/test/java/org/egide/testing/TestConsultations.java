package org.egide.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Consultations made up for a test, open from 25 February to 23 April 2021 unless it says otherwise. */
@TestComponent
public class TestConsultations {

    /** An invented officer of the commission. */
    public static final Person OFFICER =
            new Person("officer", "Olive Officière", "officer@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));

    /** An invented guarantor of every consultation made here. */
    public static final Person GUARANTOR = new Person("garant1", "Camille Exemple", "garant1@example.org", Set.of());

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Consultations consultations;
    private final DatabaseClient db;

    TestConsultations(Consultations consultations, DatabaseClient db) {
        this.consultations = consultations;
        this.db = db;
    }

    /** A consultation whose contributions wait for a guarantor. */
    public Consultation open() {
        return create(draft(calendar("2021-02-09", "2021-02-25", "2021-04-23"), ModerationMode.BEFORE_PUBLICATION));
    }

    /** A consultation whose contributions are published at once. */
    public Consultation openWithModerationAfterwards() {
        return create(draft(calendar("2021-02-09", "2021-02-25", "2021-04-23"), ModerationMode.AFTER_PUBLICATION));
    }

    /** Keeps a consultation whose guarantors are in office, as if they had declared long ago: no event tells of it. */
    public Consultation create(ConsultationDraft draft) {
        Consultation made = prepare(draft);
        db.sql("""
                INSERT INTO consultation.designation (space_id, id, role, name, email, language, declared_at,
                                                      declared_version, declared_text, declared_by)
                SELECT space_id, gen_random_uuid(), role, name, email, 'fr', '2021-02-01', 1, 'Je déclare.', email
                  FROM consultation.member WHERE space_id = :space AND role = 'GUARANTOR' AND email IS NOT NULL
                """).bind("space", made.id().value()).then().block();
        return Objects.requireNonNull(consultations.get(made.id()).block());
    }

    /** Keeps a consultation as an officer leaves it: its guarantors have yet to declare. */
    public Consultation prepare(ConsultationDraft draft) {
        return Objects.requireNonNull(consultations.create(OFFICER, draft).block());
    }

    /** Returns once the log holds everything that was accepted of a consultation. */
    public void awaitPlaced(Consultation consultation) {
        Instant end = Instant.now().plus(PATIENCE);
        while (waiting(consultation) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The events of " + consultation.slug() + " never got their positions.");
            }
            Mono.delay(Duration.ofMillis(20)).block();
        }
    }

    private long waiting(Consultation consultation) {
        return Objects.requireNonNull(
                db.sql("SELECT count(*) AS n FROM ledger.event WHERE space_id = :space AND position IS NULL")
                        .bind("space", consultation.id().value())
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block());
    }

    /** The three dates of a consultation without incident. */
    public static Calendar calendar(String notice, String opens, String closes) {
        return new Calendar(
                LocalDate.parse(notice), LocalDate.parse(opens), LocalDate.parse(closes), null, null, null, null);
    }

    /** A draft with three themes and a guarantor. */
    public static ConsultationDraft draft(Calendar calendar, ModerationMode mode) {
        return draft(
                calendar,
                mode,
                List.of(
                        new Member(Role.OWNER, "Société d'essai", null),
                        new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org")));
    }

    /** A draft with three themes and these people; without a guarantor, it says why it goes ahead. */
    public static ConsultationDraft draft(Calendar calendar, ModerationMode mode, List<Member> members) {
        return new ConsultationDraft(
                "essai-" + UUID.randomUUID(),
                new Bilingual("Une usine d'essai", "A test plant"),
                new Bilingual("Un projet inventé pour les essais.", null),
                new Bilingual("Faut-il le faire ?", "Should it be done?"),
                null,
                "CNDP_PRIOR",
                mode,
                calendar,
                List.of(
                        new ThemeDraft("why", null, new Bilingual("Pourquoi", "Why"), null),
                        new ThemeDraft("how", null, new Bilingual("Comment", "How"), null),
                        new ThemeDraft(
                                "water",
                                "how",
                                new Bilingual("L'eau", "Water"),
                                new Bilingual("Quelle eau, et combien ?", null))),
                members,
                List.of("62276", "62132"),
                members.stream().anyMatch(member -> member.role() == Role.GUARANTOR)
                        ? null
                        : "La commission désigne un garant ces jours-ci.");
    }

    /** The same draft under a name in addresses of one's choice. */
    public static ConsultationDraft named(String slug, ConsultationDraft draft) {
        return renamed(slug, draft.regime(), draft);
    }

    /** The same draft under another legal regime. */
    public static ConsultationDraft under(String regime, ConsultationDraft draft) {
        return renamed(draft.slug(), regime, draft);
    }

    private static ConsultationDraft renamed(String slug, String regime, ConsultationDraft draft) {
        return new ConsultationDraft(
                slug,
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                regime,
                draft.mode(),
                draft.calendar(),
                draft.themes(),
                draft.members(),
                draft.perimeter(),
                draft.breachReason());
    }
}
