package org.egide.consultation;

import static org.egide.testing.TestConsultations.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.register.Contributions;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What the tests of designations share: a consultation with a guarantor in office, while Keycloak does not answer. */
@DatabaseTest
abstract class DesignationTest {

    static final Designee SACHA = guarantor("Sacha Exemple", "sacha@example.org");
    static final Person SIGNED_IN = new Person("sacha", "Sacha Exemple", "sacha@example.org", Set.of());
    static final Person FIRST = TestConsultations.GUARANTOR;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    static Designee guarantor(String name, String email) {
        return new Designee(Role.GUARANTOR, name, email, "fr");
    }

    Designation invite(Designee person) {
        return await(designations.invite(consultation.id(), person, OFFICER));
    }

    void takeOffice(Designee person, Person account) {
        invite(person);
        designations.declare(now(), 1, account, "fr").block();
    }

    void end(Person person, Ending ending) {
        await(designations.end(consultation.id(), idOf(person), ending, OFFICER));
    }

    Mono<Void> resume(String day) {
        return designations.resume(consultation.id(), LocalDate.parse(day));
    }

    UUID idOf(Person person) {
        return people().stream()
                .filter(one -> one.isLive() && one.email().equals(person.email()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Designation designation(Designee person) {
        return people().stream()
                .filter(one -> one.email().equals(person.email()))
                .findFirst()
                .orElseThrow();
    }

    List<Designation> people() {
        return await(designations.of(consultation.id()));
    }

    Consultation now() {
        return await(consultations.get(consultation.id()));
    }

    /** The code of what the rights refuse somebody; {@code accepted} when they refuse nothing. */
    String may(Person person, Action action) {
        return codeOf(consultations.allowed(action, slug(), person));
    }

    String slug() {
        return consultation.slug();
    }

    String text(String column) {
        return await(db.sql("SELECT " + column + "::text AS text FROM consultation.designation"
                        + " WHERE space_id = :space AND email = 'sacha@example.org'")
                .bind("space", consultation.id().value())
                .map(row -> String.valueOf(row.get("text", String.class)))
                .one());
    }

    List<Event> events() {
        made.awaitPlaced(consultation);
        return await(ledger.read(consultation.id(), 0, 100));
    }

    List<String> kinds() {
        return events().stream().map(Event::kind).toList();
    }

    static String codeOf(Mono<?> work) {
        try {
            work.block();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
