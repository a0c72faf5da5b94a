package org.egide.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.moderation.Words;
import org.egide.register.Followed.Step;
import org.egide.register.TallyStore.Heading;
import org.egide.shared.Conflict;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves a contribution from state to state, with everything that counts it, in the caller's transaction. */
@Component
class Moves {

    private final FollowStore store;
    private final TallyStore tallies;
    private final Dependents dependents;

    Moves(FollowStore store, TallyStore tallies, Dependents dependents) {
        this.store = store;
        this.tallies = tallies;
        this.dependents = dependents;
    }

    /** The contribution of an id; fails with {@link NotFound} {@code unknown-item}. */
    Mono<Whole> get(SpaceId space, UUID id) {
        return store.byId(space, id).switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")));
    }

    /** Moves it; fails with {@link Conflict} {@code changed-meanwhile}. */
    Mono<Void> move(SpaceId space, Whole whole, State to, Step step) {
        return store.move(space, whole, to, to == State.REFUSED ? step.ground() : null, step.at())
                .flatMap(moved -> recount(space, whole, to, moved))
                .then(store.addStep(space, whole.id(), step))
                .then(Mono.defer(() -> dependents.stand(space, List.of(whole.standing(to)))));
    }

    /** Replaces what the public may read of it; fails with {@link Conflict} {@code changed-meanwhile}. */
    Mono<Void> rewrite(SpaceId space, Whole whole, Words words, Seal seal) {
        return store.rewrite(space, whole, words, seal)
                .flatMap(Moves::requireMoved)
                .then(Mono.defer(() -> dependents.reworded(space, whole.id(), whole.body(), words.body())))
                .then(Mono.defer(() -> retitled(space, whole, words.title())));
    }

    private Mono<Void> retitled(SpaceId space, Whole whole, @Nullable String title) {
        return Objects.equals(whole.title(), title) ? Mono.empty() : dependents.retitled(space, whole.id());
    }

    /** Files it elsewhere; fails with {@link Conflict} {@code changed-meanwhile}. */
    Mono<Void> reclassify(SpaceId space, Whole whole, UUID theme, Kind kind, Step step) {
        Heading before = whole.heading(whole.state());
        Heading after = new Heading(whole.state(), theme, kind, before.reply());
        return store.reclassify(space, whole, theme, kind)
                .flatMap(Moves::requireMoved)
                .then(before.equals(after) ? Mono.empty() : tallies.add(space, Map.of(before, -1L, after, 1L)))
                .then(store.addStep(space, whole.id(), step))
                .then(Mono.defer(() ->
                        dependents.stand(space, List.of(whole.filedUnder(theme).standing(whole.state())))));
    }

    private static Mono<Void> requireMoved(long moved) {
        return moved == 0 ? Mono.error(new Conflict("changed-meanwhile")) : Mono.empty();
    }

    /** Replaces its words and lets it wait again; fails with {@link Conflict} {@code changed-meanwhile}. */
    Mono<Void> correct(SpaceId space, Whole whole, @Nullable String title, String body, byte[] salt, Instant at) {
        return store.correct(space, whole, title, body, salt, at)
                .flatMap(moved -> recount(space, whole, State.WAITING, moved))
                .then(store.addStep(space, whole.id(), new Step(Followed.What.CORRECTED, at, null, null)))
                .then(Mono.defer(
                        () -> dependents.stand(space, List.of(whole.corrected().standing(State.WAITING)))))
                .then(Mono.defer(() -> dependents.reworded(space, whole.id(), whole.body(), body)))
                .then(Mono.defer(() -> retitled(space, whole, title)));
    }

    private Mono<Void> recount(SpaceId space, Whole whole, State to, long moved) {
        if (moved == 0 || whole.state() == to) {
            return requireMoved(moved);
        }
        Heading before = whole.heading(whole.state());
        Heading after = whole.heading(to);
        return tallies.add(space, Map.of(before, -1L, after, 1L)).then(countReply(space, whole, to));
    }

    private Mono<Void> countReply(SpaceId space, Whole whole, State to) {
        Long parent = whole.replyNumber();
        int change = (to == State.PUBLISHED ? 1 : 0) - (whole.state() == State.PUBLISHED ? 1 : 0);
        return parent == null || change == 0 ? Mono.empty() : store.countReply(space, parent, change);
    }
}
