package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.shared.SpaceId;
import org.egide.testing.DatabaseTest;
import org.egide.testing.HeardAlarms;
import org.egide.testing.Tampering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The sequencer leaves neither gap, nor double, nor fork, wherever it dies. */
@DatabaseTest
class SequencerTests extends LedgerTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Alarms alarms;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HeardAlarms heard;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Signing signing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Tree tree;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Test
    void positionsAreGaplessAndTheTreeIsThatOfTheEntries() {
        appendUnplaced(3);
        appendUnplaced(700);
        awaitSize(703);

        assertThat(events()).extracting(Event::position).containsExactlyElementsOf(positions(703));
        tree.assertWhole(space);
    }

    @Test
    void keepsTheOrderInWhichATransactionAppended() {
        append(500);

        assertThat(events())
                .extracting(
                        event -> ((Number) Objects.requireNonNull(event.detail().get("number"))).longValue())
                .containsExactlyElementsOf(positions(500));
    }

    @Test
    void twoReplicasAtOnceGiveEachEventOnePlace() {
        for (int i = 0; i < 10; i++) {
            appendUnplaced(50);
            Mono.when(sequencer.placeAll(), replica(Step.NONE).placeAll()).block();
        }
        awaitSize(500);

        assertThat(events()).extracting(Event::position).containsExactlyElementsOf(positions(500));
        tree.assertWhole(space);
    }

    /** The server ends the connection at that step, as it does when the process is killed there. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void dyingAtAStepLeavesNoTrace(Step step) {
        append(300);
        String before = await(logs.checkpoint(space));
        AtomicBoolean died = new AtomicBoolean();
        int appended = 300;
        while (!died.get()) {
            appendUnplaced(100);
            appended += 100;
            replica(step)
                    .placeAll()
                    .onErrorResume(failure -> {
                        died.set(true);
                        return Mono.empty();
                    })
                    .block();
        }
        awaitSize(appended);

        assertThat(events()).extracting(Event::position).containsExactlyElementsOf(positions(appended));
        tree.assertWhole(space);
        tree.assertBeginsWith(space, before);
    }

    @Test
    void theLogOpenedForASpaceHasItsNameAndAnEmptyTree() {
        ledger.open(space, "consultations/une-usine/log-" + space.value()).block();

        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(await(logs.checkpoint(space))).text());

        assertThat(checkpoint.origin()).isEqualTo("localhost:8080/consultations/une-usine/log-" + space.value());
        assertThat(checkpoint.size()).isZero();
        append(1);
        tree.assertWhole(space);
    }

    @Test
    void aLogWhoseTilesWereChangedIsHaltedAndTheOthersGoOn() {
        append(5);
        SpaceId spoiled = space;
        tamper("UPDATE ledger.tile SET hashes = overlay(hashes PLACING '\\x00' FROM 1) WHERE space_id = :space");
        appendUnplaced(2);
        space = SpaceId.next();
        append(3);

        sequencer.placeAll().block();

        assertThat(await(ledger.size(spoiled))).isEqualTo(5);
        assertThat(halted(spoiled)).contains("its tiles do not give the root that was signed");
        tree.assertWhole(space);
    }

    @Test
    void aHeadThatWeDidNotSignIsNotExtended() {
        append(5);
        tamper("UPDATE ledger.log SET note = replace(note, '5', '4') WHERE space_id = :space");
        appendUnplaced(1);

        sequencer.placeAll().block();
        sequencer.placeAll().block();

        assertThat(size()).isEqualTo(5);
        assertThat(halted(space)).contains("its head is not the one that was signed");
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsInTheLog() {
        append(1);

        assertThat(refused("UPDATE ledger.event SET entry = '{}' WHERE space_id = :space"))
                .isTrue();
        assertThat(refused("UPDATE ledger.event SET position = 2 WHERE space_id = :space"))
                .isTrue();
        assertThat(refused("DELETE FROM ledger.event WHERE space_id = :space")).isTrue();
        assertThat(refused("UPDATE ledger.tile SET hashes = sha256('x') WHERE space_id = :space"))
                .isTrue();
        assertThat(refused("DELETE FROM ledger.tile WHERE space_id = :space")).isTrue();
    }

    private boolean refused(String sql) {
        return await(db.sql(sql)
                .bind("space", space.value())
                .then()
                .thenReturn(false)
                .onErrorReturn(true));
    }

    private void tamper(String sql) {
        Tampering.with(db, transaction, sql, Map.of("space", space.value()));
    }

    private String halted(SpaceId log) {
        return await(db.sql("SELECT coalesce(halted, 'no') AS halted FROM ledger.log WHERE space_id = :space")
                .bind("space", log.value())
                .map(row -> String.valueOf(row.get("halted")))
                .one());
    }

    private static List<Long> positions(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }

    /** Another replica, which dies once it has done a step. */
    private Sequencer replica(Step dying) {
        TileStore tiles = new TileStore(db) {
            @Override
            Mono<Void> save(Map<Key, byte[]> changed) {
                return super.save(changed).then(dying == Step.TILES_SAVED ? kill() : Mono.empty());
            }
        };
        HeadStore heads = new HeadStore(db) {
            @Override
            Mono<Void> save(List<Head> all) {
                return super.save(all).then(dying == Step.HEAD_SAVED ? kill() : Mono.empty());
            }
        };
        return new Sequencer(new Dying(dying), heads, tiles, signing, transaction);
    }

    private final class Dying extends SequencerStore {

        private final Step dying;

        private Dying(Step dying) {
            super(db);
            this.dying = dying;
        }

        @Override
        Mono<Boolean> tryLock() {
            return die(Step.LOCKED, super.tryLock());
        }

        @Override
        Mono<List<Pending>> pending(int batch) {
            return super.pending(batch)
                    .flatMap(found ->
                            found.stream().anyMatch(event -> event.space().equals(space))
                                    ? die(Step.READ, Mono.just(found))
                                    : Mono.just(found));
        }

        @Override
        Mono<Long> place(List<Placed> placed) {
            return die(Step.PLACED, super.place(placed));
        }

        private <T> Mono<T> die(Step step, Mono<T> work) {
            return step == dying ? work.flatMap(done -> kill().thenReturn(done)) : work;
        }
    }

    private Mono<Void> kill() {
        return db.sql("SELECT pg_terminate_backend(pg_backend_pid())").then();
    }

    enum Step {
        NONE,
        LOCKED,
        READ,
        PLACED,
        TILES_SAVED,
        HEAD_SAVED
    }

    @Test
    void anEntryBeyondTheEndStopsThatLogAloneAndRaisesAnAlarm() {
        append(3);
        SpaceId broken = space;
        db.sql("INSERT INTO ledger.event (space_id, id, subject, entry, position)"
                        + " SELECT space_id, gen_random_uuid(), subject, entry, 5 FROM ledger.event"
                        + " WHERE space_id = :space AND position = 1")
                .bind("space", broken.value())
                .then()
                .block();
        heard.forget();
        appendUnplaced(4);

        space = SpaceId.next();
        append(2);

        assertThat(size()).isEqualTo(2);
        assertThat(await(ledger.size(broken))).isEqualTo(3);
        alarms.raiseHalted().block();
        alarms.raiseHalted().block();
        assertThat(heard.findings())
                .containsOnlyOnce("nothing is added to it any more: an entry stands beyond its end");
    }
}
