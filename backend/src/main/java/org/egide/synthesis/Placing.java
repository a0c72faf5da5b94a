package org.egide.synthesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.identity.Person;
import org.egide.ledger.Commitments;
import org.egide.ledger.Ledger;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.synthesis.OutlineStore.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Words an argument and gives it its place, in the caller's transaction. */
@Component
class Placing {

    private static final int LONGEST = 1_000;

    private final ArgumentStore arguments;
    private final OutlineStore store;
    private final TermStore terms;
    private final Ledger ledger;

    Placing(ArgumentStore arguments, OutlineStore store, TermStore terms, Ledger ledger) {
        this.arguments = arguments;
        this.store = store;
        this.terms = terms;
        this.ledger = ledger;
    }

    /** Every fault of a draft at once. */
    Mono<Draft> check(Consultation consultation, ArgumentDraft draft) {
        Long parent = draft.parent();
        return parent == null
                ? Mono.fromCallable(() -> resolve(consultation, draft, null))
                : arguments
                        .get(consultation.id(), Audience.GUARANTORS, parent)
                        .filter(found -> found.state() == ArgumentState.LIVE)
                        .switchIfEmpty(Mono.error(() -> fault("parent", "unknown-argument")))
                        .map(found -> resolve(consultation, draft, found));
    }

    private static Draft resolve(Consultation consultation, ArgumentDraft draft, @Nullable Argument parent) {
        List<Fault> faults = new ArrayList<>();
        String wording = wording(draft.wording(), faults);
        ArgumentStance stance = draft.stance();
        if (stance == null) {
            faults.add(Fault.of("stance", "field-required"));
        }
        String key = draft.theme() == null ? "" : draft.theme();
        UUID theme = parent != null
                ? parent.theme()
                : consultation.theme(key).map(Theme::id).orElse(null);
        if (theme == null) {
            faults.add(Fault.of("theme", "unknown-theme"));
        }
        if (!faults.isEmpty() || theme == null || stance == null) {
            throw new InvalidRequest(faults);
        }
        return new Draft(wording, theme, stance, parent);
    }

    /** The wording without blanks around it. */
    static String wording(@Nullable String typed, List<Fault> faults) {
        String wording = typed == null ? "" : typed.strip();
        if (wording.isEmpty()) {
            faults.add(Fault.of("wording", "field-required"));
        }
        faults.addAll(Texts.faults("wording", wording, LONGEST));
        return wording;
    }

    /** Makes an argument; its number. */
    Mono<Made> make(SpaceId space, Draft draft, Instant at, Person by) {
        Placed placed = draft.as(Ids.next());
        byte[] salt = Commitments.newSalt();
        return store.nextNumber(space)
                .flatMap(number -> store.insert(space, placed, number, at)
                        .then(store.keepWording(space, placed.id(), salt, at, by))
                        .then(terms.rebuild(space, List.of(placed.id())))
                        .then(ledger.append(Acts.made(space, placed, draft.parentNumber(), number, salt)))
                        .thenReturn(new Made(placed.id(), number)));
    }

    /** Changes an argument; its parent must not stand under it. */
    Mono<Void> change(SpaceId space, Argument before, Draft draft, Instant at, Person by) {
        Placed placed = draft.as(before.id());
        byte[] salt = Commitments.newSalt();
        boolean reworded = !before.wording().equals(placed.wording());
        boolean moved = before.stance() != placed.stance()
                || !before.theme().equals(placed.theme())
                || !Objects.equals(before.parent(), draft.parentNumber());
        return store.change(space, placed, at)
                .then(store.keepWording(space, placed.id(), salt, at, by))
                .then(reworded ? terms.rebuild(space, List.of(placed.id())) : Mono.empty())
                .then(reworded || !moved ? ledger.append(Acts.changed(space, placed, before, salt)) : Mono.empty())
                .then(moved ? ledger.append(Acts.moved(space, placed, draft.parentNumber(), before)) : Mono.empty());
    }

    static InvalidRequest fault(String field, String code, Object... arguments) {
        return new InvalidRequest(List.of(Fault.of(field, code, arguments)));
    }

    /** A draft whose theme and parent were found. */
    record Draft(
            String wording,
            UUID theme,
            ArgumentStance stance,
            @Nullable Argument parent) {

        Placed as(UUID id) {
            return new Placed(id, theme, stance, parent == null ? null : parent.id(), wording);
        }

        /** The same, a part of another argument. */
        Draft under(@Nullable Argument other) {
            return new Draft(wording, theme, stance, other);
        }

        @Nullable
        Long parentNumber() {
            return parent == null ? null : parent.number();
        }
    }

    /** What was made. */
    record Made(UUID id, long number) {}
}
