package org.egide.response;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.response.Opinion.Point;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The opinion of the commission on the completeness and the quality of a response, for everybody. */
@Facade
public class Opinions {

    private static final int TEXT = 10_000;
    private static final int NOTE = 2_000;

    private final OpinionStore store;
    private final ResponseEditionStore responses;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Opinions(
            OpinionStore store,
            ResponseEditionStore responses,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.responses = responses;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The opinion as it stands; empty while there is none. */
    public Mono<Opinion> of(SpaceId space) {
        return store.get(space);
    }

    /**
     * Gives the opinion, or another one in its place: for an officer of the commission, who is asked before.
     *
     * <p>Fails with {@code Conflict} {@code response-not-published}, {@code InvalidRequest} naming every field at fault
     * ({@code field-required}, {@code text-too-long}), {@code Stale} {@code opinion-changed}.
     *
     * @param version the version that was read, 0 for none
     * @param points what it thinks of replies; those to requests that the response does not answer are left out
     */
    public Mono<Opinion> give(Consultation consultation, int version, String text, List<Point> points, Person officer) {
        SpaceId space = consultation.id();
        return responses
                .all(space)
                .flatMapMany(Flux::fromIterable)
                .next()
                .switchIfEmpty(Mono.error(() -> new Conflict("response-not-published")))
                .doOnNext(latest -> requireSaid(text, points))
                .flatMap(latest -> responses.given(space, latest.number()))
                .flatMap(given -> put(space, version, text.strip(), known(points, given), officer)
                        .as(transaction::transactional))
                .then(Mono.defer(() -> store.get(space)));
    }

    private static List<Point> known(List<Point> points, List<Given> given) {
        Set<Integer> requests = given.stream().map(Given::request).collect(Collectors.toSet());
        return points.stream().filter(one -> requests.contains(one.request())).toList();
    }

    private Mono<Void> put(SpaceId space, int version, String text, List<Point> points, Person officer) {
        return store.put(space, version, text, Times.now(clock), officer)
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("opinion-changed")))
                .flatMap(rows -> store.put(space, points)
                        .then(Mono.defer(() -> ledger.append(new Fact(
                                space, "response.opinion-given", space.value(), Map.of("version", version + 1))))));
    }

    private static void requireSaid(String text, List<Point> points) {
        List<Fault> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add(Fault.of("text", "field-required"));
        }
        faults.addAll(Texts.faults("text", text, TEXT));
        points.forEach(one -> faults.addAll(Texts.faults("note-" + one.request(), one.note(), NOTE)));
        InvalidRequest.ifAny(faults);
    }
}
