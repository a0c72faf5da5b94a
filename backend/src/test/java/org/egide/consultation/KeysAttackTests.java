package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.shared.Refusal;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Two keys: two people, two roles, one content, once, whatever somebody tries. */
class KeysAttackTests extends KeysTest {

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

    /** Nobody can say afterwards that they never asked. */
    @Test
    void whatCameToNothingStaysReadable() {
        KeyedAct late = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-07"), GUARANTOR);
        KeyedAct back = propose(Kind.EXTEND, Map.of("closesOn", "2021-05-08"), OWNER);
        keys.withdraw(slug, back.id(), OWNER).block();
        assertThat(await(keys.lapsed(open.id()))).extracting(KeyedAct::id).containsExactly(back.id());
        clock.advance(java.time.Duration.ofHours(73));
        assertThat(await(keys.lapsed(open.id()))).extracting(KeyedAct::id).containsExactly(back.id(), late.id());
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
}
