package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Unavailable;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Followers get every event of a log in its order, at least once, whatever fails. */
@DatabaseTest
class FollowersTests extends LedgerTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FollowerStore store;

    @Test
    void getsEveryEventOnceAndInOrder() {
        Recording follower = new Recording();
        append(250);

        follow(follower, 3);

        assertThat(follower.seen).containsExactlyElementsOf(positions(1, 250));
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        Recording follower = new Recording();
        append(3);
        follow(follower, 1);
        appendUnplaced(2);
        awaitSize(5);

        followers(follower).followAll().block();

        assertThat(follower.seen).containsExactlyElementsOf(positions(1, 5));
    }

    @Test
    void getsTheEventAgainWhoseHandlingFailed() {
        Recording follower = new Recording();
        follower.failing = Set.of(2L);
        append(3);
        follow(follower, 1);
        assertThat(follower.seen).containsExactly(1L, 2L);

        follower.failing = Set.of();
        clock.advance(Duration.ofSeconds(3));
        follow(follower, 1);

        assertThat(follower.seen).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailure() {
        Recording follower = new Recording();
        follower.failing = Set.of(1L);
        append(1);

        for (int attempt = 1; attempt < Followers.ATTEMPTS; attempt++) {
            follow(follower, 1);
            assertThat(follower.seen).hasSize(attempt);

            clock.advance(Duration.ofSeconds(1L << attempt).minusMillis(1));
            follow(follower, 1);
            assertThat(follower.seen).as("before its time, attempt %s", attempt).hasSize(attempt);
            clock.advance(Duration.ofMillis(1));
        }
    }

    @Test
    void setsAsideAnEventThatKeepsFailingAndGoesOnWithTheRest() {
        Recording follower = new Recording();
        follower.failing = Set.of(2L);
        append(4);

        for (int attempt = 1; attempt <= Followers.ATTEMPTS; attempt++) {
            follow(follower, 1);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(follower.seen.stream().filter(position -> position == 2)).hasSize(Followers.ATTEMPTS);
        assertThat(follower.seen).endsWith(2L, 3L, 4L);
        assertThat(deadLetters(follower)).containsExactly(2L);
    }

    @Test
    void waitsHoweverLongForWhatIsAwayWhichIsNothingAgainstTheEvent() {
        Recording follower = new Recording();
        follower.away = true;
        append(2);
        for (int attempt = 1; attempt <= 2 * Followers.ATTEMPTS; attempt++) {
            follow(follower, 1);
            clock.advance(Followers.AWAY);
        }
        assertThat(follower.seen).hasSize(2 * Followers.ATTEMPTS).containsOnly(1L);

        follower.away = false;
        follow(follower, 1);
        assertThat(follower.seen).endsWith(1L, 2L);
        assertThat(deadLetters(follower)).isEmpty();
    }

    @Test
    void oneLogThatFailsDoesNotHoldUpAnother() {
        Recording follower = new Recording();
        append(1);
        SpaceId failing = space;
        follower.failingSpace = failing;
        space = SpaceId.next();
        append(1);
        follower.spaces = Set.of(failing, space);

        follow(follower, 1);

        assertThat(follower.handled).containsExactly(space);
    }

    @Test
    void twoReplicasAtOnceNeitherRepeatNorReorder() {
        Recording follower = new Recording();
        follower.delay = Duration.ofMillis(1);
        Followers one = followers(follower);
        Followers other = followers(follower);
        append(300);

        while (follower.seen.size() < 300) {
            Mono.when(one.followAll(), other.followAll()).block();
        }

        assertThat(follower.seen).containsExactlyElementsOf(positions(1, 300));
    }

    @Test
    void anotherReplicaGoesOnAfterOneDied() {
        Recording follower = new Recording();
        append(2);
        store.hold(
                        follower.name(),
                        space,
                        UUID.randomUUID(),
                        clock.instant(),
                        clock.instant().plus(Followers.HOLD))
                .block();

        follow(follower, 1);
        assertThat(follower.seen).as("while the dead one is thought alive").isEmpty();

        clock.advance(Followers.HOLD);
        follow(follower, 1);
        assertThat(follower.seen).containsExactly(1L, 2L);
    }

    @Test
    void aReplicaThatLostItsHoldStopsAndMovesNothing() {
        Recording follower = new Recording();
        append(3);
        follower.onFirst = () -> {
            clock.advance(Followers.HOLD.plusSeconds(1));
            return store.hold(
                            follower.name(),
                            space,
                            UUID.randomUUID(),
                            clock.instant(),
                            clock.instant().plus(Followers.HOLD))
                    .then();
        };

        follow(follower, 1);

        assertThat(follower.seen).containsExactly(1L);
        clock.advance(Followers.HOLD);
        follow(follower, 1);
        assertThat(follower.seen).containsExactly(1L, 1L, 2L, 3L);
    }

    private void follow(Recording follower, int rounds) {
        Followers one = followers(follower);
        for (int i = 0; i < rounds; i++) {
            one.followAll().block();
        }
    }

    private Followers followers(Follower follower) {
        return new Followers(List.of(follower), store, ledger, clock);
    }

    private static List<Long> positions(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private List<Long> deadLetters(Follower follower) {
        return await(db.sql("SELECT position FROM ledger.dead_letter WHERE name = :name")
                .bind("name", follower.name())
                .map(row -> Rows.required(row, "position", Long.class))
                .all()
                .collectList());
    }

    /** Remembers what it was handed; other tests' logs do not count. */
    private final class Recording implements Follower {

        private final String name = "recording-" + UUID.randomUUID();
        private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        private final List<SpaceId> handled = Collections.synchronizedList(new ArrayList<>());
        private Set<SpaceId> spaces = Set.of();
        private boolean away;
        private Set<Long> failing = Set.of();
        private SpaceId failingSpace = new SpaceId(new UUID(0, 0));
        private Duration delay = Duration.ZERO;
        private java.util.function.Supplier<Mono<Void>> onFirst = Mono::empty;

        @Override
        public String name() {
            return name;
        }

        @Override
        public Mono<Void> handle(Event event) {
            if (!event.space().equals(space) && !spaces.contains(event.space())) {
                return Mono.empty();
            }
            seen.add(event.position());
            if (away) {
                return Mono.error(new Unavailable("mail-unavailable"));
            }
            if (failing.contains(event.position()) || event.space().equals(failingSpace)) {
                return Mono.error(new IllegalStateException("fails on purpose"));
            }
            handled.add(event.space());
            Mono<Void> first = seen.size() == 1 ? onFirst.get() : Mono.empty();
            return delay.isZero() ? first : first.then(Mono.delay(delay).then());
        }
    }
}
