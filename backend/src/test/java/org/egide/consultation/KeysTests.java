package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.KeyedAct.State;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.register.Contributions;
import org.egide.register.IdentityExport;
import org.egide.shared.Refusal;
import org.egide.shared.Rows;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Two keys: one act, two people, two roles, once. */
@DatabaseTest
class KeysTests {

    private static final Person GUARANTOR = person("garant");
    private static final Person OTHER_GUARANTOR = person("garante");
    private static final Person OWNER = person("maitre-ouvrage");
    private static final Person BOTH = person("double");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Keys keys;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Charters charters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private IdentityExport export;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PrivilegedReads journal;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation open;

    @SuppressWarnings("NullAway.Init")
    private String slug;

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

    @ParameterizedTest
    @CsvSource({"CLOSE_EARLY, 2021-04-10", "CLOSE_EARLY, 2021-04-01", "EXTEND, 2021-05-07"})
    void guarantorAndOwnerTogetherMoveTheLastDayWhicheverBegins(Kind kind, String day) {
        KeyedAct proposed = propose(kind, Map.of("closesOn", day), OWNER);
        assertThat(now().calendar().closesOn()).isEqualTo("2021-04-23");
        KeyedAct done = turn(proposed, GUARANTOR);

        assertThat(now().calendar().closesOn()).isEqualTo(LocalDate.parse(day));
        assertThat(done.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(done.first().name()).isEqualTo(OWNER.name());
        assertThat(Objects.requireNonNull(done.second()).name()).isEqualTo(GUARANTOR.name());
        assertThat(events()).contains("consultation.changed", "act.carried-out");
        assertThat(await(keys.carriedOut(open.id(), null, 10)).items()).containsExactly(done);
        assertThat(await(keys.waiting(open.id()))).isEmpty();
    }

    @Test
    void theModeChangesAndIsAnnounced() {
        KeyedAct act = propose(Kind.MODE, Map.of("mode", "AFTER_PUBLICATION"), GUARANTOR);
        turn(act, OWNER);
        assertThat(now().mode()).isEqualTo(ModerationMode.AFTER_PUBLICATION);
        assertThat(await(charters.announcements(open.id())))
                .extracting(Charters.Announcement::what)
                .contains("MODE");
        assertThat(events()).contains("moderation.mode-changed", "act.carried-out");
    }

    @Test
    void theCharterAndItsGroundsChange() {
        CharterDraft draft = CharterDraft.of(await(charters.current(open.id())));
        CharterDraft changed =
                new CharterDraft(new org.egide.moderation.Charter.Terms(24, 30, 15), draft.articles(), draft.grounds());
        KeyedAct act = propose(Kind.CHARTER, Map.of("charter", changed), GUARANTOR);
        turn(act, OWNER);
        assertThat(await(charters.current(open.id())).version()).isEqualTo(2);
        assertThat(await(charters.current(open.id())).terms().delayHours()).isEqualTo(24);
    }

    @Test
    void identitiesGoToThoseWhoTurnedAKeyForADayAndTheJournalSaysSo() {
        await(contributions.submit(open, signed("Un texte.", "Marc Démonstration", false, "marc@example.org")));
        KeyedAct act = propose(Kind.EXPORT_IDENTITIES, Map.of("purpose", "Inviter à la réunion de clôture."), OWNER);
        refused(export.open(open.id(), act.id(), OWNER), "unknown-act");
        turn(act, GUARANTOR);

        assertThat(await(export.open(open.id(), act.id(), OWNER)))
                .extracting(IdentityExport.Identity::email)
                .containsExactly("marc@example.org");
        refused(export.open(open.id(), act.id(), OTHER_GUARANTOR), "act-of-other");
        assertThat(await(journal.latest(open.id(), null, 10)).items())
                .extracting(PrivilegedReads.PrivilegedRead::name)
                .containsExactly(OWNER.name());
        clock.advance(java.time.Duration.ofHours(25));
        refused(export.open(open.id(), act.id(), OWNER), "act-expired");
    }

    @Test
    void nobodyTurnsBothKeys() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        refused(keys.turn(slug, act.id(), act.fingerprint(), GUARANTOR), "own-key");
        assertThat(now().calendar().closesOn()).isEqualTo("2021-04-23");
    }

    @Test
    void theSameRoleTwiceIsNotTwoKeys() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        refused(keys.turn(slug, act.id(), act.fingerprint(), OTHER_GUARANTOR), "key-of-same-role");
    }

    /** Refused at designation; were there one all the same, they would hold no key at all. */
    @Test
    void whoeverIsBothGuarantorAndOwnerHoldsNoKey() {
        db.sql("INSERT INTO consultation.member (space_id, rank, role, name, email) VALUES"
                        + " (:space, 10, 'GUARANTOR', 'Double', 'double@example.org'),"
                        + " (:space, 11, 'OWNER', 'Double', 'double@example.org')")
                .bind("space", open.id().value())
                .then()
                .block();
        refused(keys.propose(slug, Kind.EXTEND, Map.of("closesOn", "2021-05-07"), BOTH), "not-your-role");
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        refused(keys.turn(slug, act.id(), act.fingerprint(), BOTH), "not-your-role");
    }

    @Test
    void theSecondKeyComesTooLate() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        clock.advance(java.time.Duration.ofHours(73));
        refused(keys.turn(slug, act.id(), act.fingerprint(), OWNER), "act-expired");
        assertThat(await(keys.waiting(open.id()))).isEmpty();
    }

    @Test
    void anActIsDoneOnce() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        turn(act, OWNER);
        refused(keys.turn(slug, act.id(), act.fingerprint(), OWNER), "act-ended");
        refused(keys.withdraw(slug, act.id(), GUARANTOR), "act-ended");
        assertThat(events()).filteredOn("act.carried-out"::equals).hasSize(1);
    }

    @Test
    void theSecondKeyIsForWhatWasRead() {
        KeyedAct read = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        KeyedAct other = propose(Kind.EXTEND, Map.of("closesOn", "2021-06-30"), GUARANTOR);
        refused(keys.turn(slug, other.id(), read.fingerprint(), OWNER), "act-changed");
    }

    /** Past the application, with the database's own hands. */
    @Test
    void whatWasProposedCannotBeChangedBetweenTheKeys() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        StepVerifier.create(tamper(act))
                .expectErrorMatches(refusal ->
                        refusal.getMessage() != null && refusal.getMessage().contains("never changes"))
                .verify();
        db.sql("ALTER TABLE consultation.keyed_act DISABLE TRIGGER keyed_act_stays")
                .then()
                .block();
        try {
            assertThat(await(tamper(act))).isEqualTo(1);
        } finally {
            db.sql("ALTER TABLE consultation.keyed_act ENABLE TRIGGER keyed_act_stays")
                    .then()
                    .block();
        }
        refused(keys.turn(slug, act.id(), act.fingerprint(), OWNER), "act-changed");
        assertThat(now().calendar().closesOn()).isEqualTo("2021-04-23");
    }

    private Mono<Long> tamper(KeyedAct act) {
        return db.sql("UPDATE consultation.keyed_act SET content = replace(content, '2021-05-07', '2021-04-02')"
                        + " WHERE space_id = :space AND id = :id")
                .bind("space", open.id().value())
                .bind("id", act.id())
                .fetch()
                .rowsUpdated();
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        KeyedAct first = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        KeyedAct second = propose(Kind.EXTEND, Map.of("closesOn", "2021-06-30"), OWNER);
        turn(first, OWNER);
        refused(keys.turn(slug, second.id(), second.fingerprint(), GUARANTOR), "act-outdated");
        assertThat(now().calendar().closesOn()).isEqualTo("2021-05-07");
    }

    @Test
    void ofThirtyTwoSecondKeysAtOnceOneCounts() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), OWNER);
        List<String> answers = atOnce(IntStream.range(0, 32)
                .mapToObj(i -> keys.turn(slug, act.id(), act.fingerprint(), i % 2 == 0 ? GUARANTOR : OTHER_GUARANTOR)
                        .map(done -> done.state().name())
                        .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.code())))
                .toList());
        assertThat(answers).filteredOn("CARRIED_OUT"::equals).hasSize(1);
        assertThat(answers).filteredOn("act-ended"::equals).hasSize(31);
        assertThat(events()).filteredOn("act.carried-out"::equals).hasSize(1);
    }

    private static List<String> atOnce(List<Mono<String>> all) {
        return await(Flux.merge(Flux.fromIterable(all), 32).collectList());
    }

    @Test
    void whoeverProposedTakesItBackAndNobodyElse() {
        KeyedAct act = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        refused(keys.withdraw(slug, act.id(), OTHER_GUARANTOR), "act-of-other");
        keys.withdraw(slug, act.id(), GUARANTOR).block();
        refused(keys.turn(slug, act.id(), act.fingerprint(), OWNER), "act-ended");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSE_EARLY, 2021-03-31",
        "CLOSE_EARLY, 2021-04-23",
        "EXTEND, 2021-04-23",
        "EXTEND, 2021-04-22",
        "EXTEND, demain"
    })
    void aDayThatMakesNoSenseIsRefusedAtOnce(Kind kind, String day) {
        refused(keys.propose(slug, kind, Map.of("closesOn", day), GUARANTOR), "invalid-fields");
    }

    @Test
    void anOfficerAloneNoLongerMovesTheDaysNorTheModeOnceItIsOpen() {
        ConsultationDraft longer = TestConsultations.named(
                slug,
                TestConsultations.draft(
                        TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-05-07"),
                        ModerationMode.BEFORE_PUBLICATION,
                        open.members()));
        ConsultationDraft other = TestConsultations.named(
                slug,
                TestConsultations.draft(
                        TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                        ModerationMode.AFTER_PUBLICATION,
                        open.members()));
        for (ConsultationDraft draft : List.of(longer, other)) {
            refused(consultations.replace(TestConsultations.OFFICER, slug, open.version(), draft), "two-keys-required");
        }
    }

    private KeyedAct propose(Kind kind, Map<String, Object> asked, Person by) {
        return await(keys.propose(slug, kind, asked, by));
    }

    private KeyedAct turn(KeyedAct act, Person by) {
        return await(keys.turn(slug, act.id(), act.fingerprint(), by));
    }

    private Consultation now() {
        return await(consultations.get(open.id()));
    }

    private List<String> events() {
        return await(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space ORDER BY id")
                        .bind("space", open.id().value())
                        .map(row -> Rows.required(row, "kind", String.class))
                        .all()
                        .collectList());
    }

    private static void refused(Mono<?> asked, String code) {
        StepVerifier.create(asked)
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(code)))
                .verify();
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }

    private static Member member(Role role, String user) {
        return new Member(role, "Inventé " + user, user + "@example.org");
    }

    private static Person person(String user) {
        return new Person(user, "Inventé " + user, user + "@example.org", Set.of());
    }
}
