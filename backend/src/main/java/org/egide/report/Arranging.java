package org.egide.report;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.Drafting.Place;
import org.egide.report.Plan.Placed;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Gives sections their places; the report's row is held, so that of two moves at once the second sees the first. */
@Component
class Arranging {

    private final ReportingStore reports;
    private final SectionStore store;
    private final Typing typing;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Arranging(
            ReportingStore reports,
            SectionStore store,
            Typing typing,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.typing = typing;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers with the id of the section. */
    Mono<UUID> add(Place place, SectionDraft draft, Person by, @Nullable String key) {
        UUID id = Ids.next();
        Remembered asked = key == null ? null : new Remembered(place.space(), key, print(place, draft), id);
        Mono<UUID> work = typing.check(draft)
                .flatMap(checked -> insert(place, id, checked, by)
                        .then(Mono.defer(() -> idempotency.remember(asked)))
                        .as(transaction::transactional))
                .thenReturn(id);
        return idempotency.once(asked, Mono::just, work);
    }

    private static String print(Place place, SectionDraft draft) {
        return Idempotency.fingerprint(
                "section", place.report(), place.after(), draft.level(), draft.title(), draft.body());
    }

    private Mono<Void> insert(Place place, UUID id, SectionDraft draft, Person by) {
        SpaceId space = place.space();
        return order(space, place.report())
                .flatMap(Arranging::requireRoom)
                .flatMap(before -> store.insert(space, place.report(), id, draft, Times.now(clock), by)
                        .then(Mono.defer(() -> store.arrange(
                                space, Plan.insert(before, place.after(), new Placed(id, draft.level()))))));
    }

    Mono<Void> move(SpaceId space, int report, UUID id, Move move) {
        return order(space, report)
                .flatMap(before -> store.arrange(space, Plan.move(before, id, move)))
                .as(transaction::transactional);
    }

    Mono<Void> putBack(SpaceId space, int report, UUID id) {
        return order(space, report)
                .flatMap(Arranging::requireRoom)
                .flatMap(before -> store.putBack(space, id))
                .as(transaction::transactional);
    }

    private static Mono<List<Placed>> requireRoom(List<Placed> sections) {
        return sections.size() < Drafting.MOST_SECTIONS
                ? Mono.just(sections)
                : Mono.error(new InvalidRequest("too-many", Drafting.MOST_SECTIONS, sections.size() + 1));
    }

    /** The order as it stands, held until the transaction ends. */
    private Mono<List<Placed>> order(SpaceId space, int report) {
        return reports.lock(space, report)
                .switchIfEmpty(Mono.error(Reports::unknown))
                .then(Mono.defer(() -> store.order(space, report)));
    }
}
