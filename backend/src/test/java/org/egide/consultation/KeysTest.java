package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.moderation.Charters;
import org.egide.register.Contributions;
import org.egide.register.IdentityExport;
import org.egide.shared.Refusal;
import org.egide.shared.Rows;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What the tests of acts with two keys share: an open consultation, two guarantors, an owner. */
@DatabaseTest
abstract class KeysTest {

    static final Person GUARANTOR = person("garant");
    static final Person OTHER_GUARANTOR = person("garante");
    static final Person OWNER = person("maitre-ouvrage");
    static final Person BOTH = person("double");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Keys keys;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Charters charters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    IdentityExport export;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PrivilegedReads journal;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    Consultation open;

    @SuppressWarnings("NullAway.Init")
    String slug;

    @BeforeEach
    void aConsultationOpensUntilThe23rdOfApril() {
        clock.reset();
        open = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        member(Role.GUARANTOR, "garant"),
                        member(Role.GUARANTOR, "garante"),
                        member(Role.OWNER, "maitre-ouvrage"))));
        slug = open.slug();
    }

    KeyedAct propose(Kind kind, Map<String, Object> asked, Person by) {
        return await(keys.propose(slug, kind, asked, by));
    }

    KeyedAct turn(KeyedAct act, Person by) {
        return await(keys.turn(slug, act.id(), act.fingerprint(), by));
    }

    Consultation now() {
        return await(consultations.get(open.id()));
    }

    List<String> events() {
        return await(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space ORDER BY id")
                        .bind("space", open.id().value())
                        .map(row -> Rows.required(row, "kind", String.class))
                        .all()
                        .collectList());
    }

    static void refused(Mono<?> asked, String code) {
        StepVerifier.create(asked)
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(code)))
                .verify();
    }

    static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }

    static Member member(Role role, String user) {
        return new Member(role, "Inventé " + user, user + "@example.org");
    }

    static Person person(String user) {
        return new Person(user, "Inventé " + user, user + "@example.org", Set.of());
    }
}
