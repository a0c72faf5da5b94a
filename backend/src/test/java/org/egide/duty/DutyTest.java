package org.egide.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.duty.Duty.State;
import org.egide.identity.Person;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What tests of duties share: a consultation whose owner and guarantor say what they did. */
@DatabaseTest
abstract class DutyTest {

    static final Person OWNER = new Person("owner", "Odile Exemple", "owner@example.org", Set.of());
    static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Duties duties;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void prepare() {
        clock.reset();
        consultation = of(TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"));
    }

    Consultation of(Calendar calendar) {
        return of("CNDP_PRIOR", calendar);
    }

    Consultation of(String regime, Calendar calendar) {
        return made.create(TestConsultations.under(
                regime,
                TestConsultations.draft(
                        calendar,
                        ModerationMode.BEFORE_PUBLICATION,
                        List.of(
                                new Member(Role.OWNER, OWNER.name(), OWNER.email()),
                                new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org")))));
    }

    static Calendar published(String report) {
        return answered(report, null);
    }

    static Calendar answered(String report, @Nullable String response) {
        return new Calendar(
                LocalDate.parse("2021-02-09"),
                LocalDate.parse("2021-02-25"),
                LocalDate.parse("2021-04-23"),
                null,
                null,
                LocalDate.parse(report),
                response == null ? null : LocalDate.parse(response));
    }

    void perform(String key, String day, String place, byte[] file) {
        duties.perform(
                        consultation,
                        key,
                        new PerformanceDraft(LocalDate.parse(day), place, "", "affiche.jpg", file),
                        OWNER)
                .block();
    }

    void performAs(Person who, String key, String day) {
        duties.perform(consultation, key, new PerformanceDraft(LocalDate.parse(day), "", "", "", new byte[0]), who)
                .block();
    }

    void waive(String reason) {
        duties.waive(consultation, "notice-in-the-press", reason, TestConsultations.OFFICER)
                .block();
    }

    State state(String key) {
        return duty(key).state();
    }

    Duty duty(String key) {
        return Objects.requireNonNull(all().get(key), key);
    }

    Map<String, Duty> all() {
        return Objects.requireNonNull(duties.of(consultation).block()).stream()
                .collect(Collectors.toMap(Duty::key, duty -> duty));
    }

    List<String> kinds() {
        return Objects.requireNonNull(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space")
                        .bind("space", consultation.id().value())
                        .map(row -> Objects.requireNonNull(row.get("kind", String.class)))
                        .all()
                        .collectList()
                        .block());
    }
}
