package org.egide.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.register.Milestone.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells how far a contribution has come, and what is still to come: received, queued, published, read, and so on. */
@Component
class Road {

    private static final List<Stage> SEQUELS =
            List.of(Stage.READ, Stage.ATTACHED, Stage.CITED, Stage.ANSWERED, Stage.COMMITTED);

    /** After these it waits for a guarantor (again). */
    private static final Set<What> QUEUEING = Set.of(What.CORRECTED, What.UNDONE, What.APPEAL_REVERSED);

    private static final Comparator<Milestone> IN_ORDER = Comparator.comparing(Milestone::stage)
            .thenComparing(Milestone::at, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Ledger ledger;
    private final List<Sequel> sequels;

    Road(Ledger ledger, List<Sequel> sequels) {
        this.ledger = ledger;
        this.sequels = sequels;
    }

    /** The milestones of a contribution, in the order of the road. */
    Mono<List<Milestone>> of(Consultation consultation, Whole whole, List<Step> steps) {
        return Flux.fromIterable(sequels)
                .concatMap(sequel -> sequel.of(consultation.id(), whole.id()))
                .collect(() -> new ArrayList<Milestone>(), List::addAll)
                .zipWith(ledger.history(consultation.id(), whole.id()))
                .map(both -> milestones(consultation, whole, steps, both.getT1(), both.getT2()));
    }

    private static List<Milestone> milestones(
            Consultation consultation, Whole whole, List<Step> steps, List<Milestone> done, List<Event> history) {
        String page = "/consultations/" + consultation.slug() + "/contributions/" + whole.number();
        List<Milestone> road = new ArrayList<>(done);
        road.add(new Milestone(Stage.RECEIVED, whole.receivedAt(), null, "#proof"));
        Instant queuedAt = queuedAt(whole, steps, history);
        if (queuedAt != null) {
            road.add(new Milestone(Stage.QUEUED, queuedAt, null, "/charter"));
        }
        road.add(decided(whole, steps, page));
        if (whole.state() == State.WAITING || whole.state() == State.PUBLISHED) {
            SEQUELS.stream()
                    .filter(stage -> done.stream().noneMatch(one -> one.stage() == stage))
                    .filter(stage ->
                            stage == Stage.READ || done.stream().noneMatch(one -> one.stage() == Stage.SET_ASIDE))
                    .map(Milestone::toCome)
                    .forEach(road::add);
        }
        return road.stream().sorted(IN_ORDER).toList();
    }

    /** When it last began to wait for a guarantor; null when it was published at once. */
    private static @Nullable Instant queuedAt(Whole whole, List<Step> steps, List<Event> history) {
        boolean waited = history.stream()
                .anyMatch(event -> State.WAITING.name().equals(event.detail().get("state")));
        return Stream.concat(
                        waited ? Stream.of(whole.receivedAt()) : Stream.empty(),
                        steps.stream()
                                .filter(step -> QUEUEING.contains(step.what()))
                                .map(Step::at))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Milestone decided(Whole whole, List<Step> steps, String page) {
        return switch (whole.state()) {
            case WAITING -> Milestone.toCome(Stage.PUBLISHED);
            case PUBLISHED -> published(whole, steps, page);
            case REFUSED -> new Milestone(Stage.REFUSED, last(steps, What.REFUSED, whole), null, page);
            case WITHDRAWN -> new Milestone(Stage.WITHDRAWN, last(steps, What.WITHDRAWN, whole), null, page);
        };
    }

    private static Milestone published(Whole whole, List<Step> steps, String page) {
        Step decision = steps.stream()
                .filter(step -> step.what() == What.PUBLISHED || step.what() == What.REDACTED)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return decision != null && decision.what() == What.REDACTED
                ? new Milestone(Stage.REDACTED, decision.at(), null, page)
                : new Milestone(Stage.PUBLISHED, decision == null ? whole.receivedAt() : decision.at(), null, page);
    }

    private static Instant last(List<Step> steps, What what, Whole whole) {
        return Objects.requireNonNull(steps.stream()
                .filter(step -> step.what() == what)
                .map(Step::at)
                .reduce((earlier, later) -> later)
                .orElse(whole.receivedAt()));
    }
}
