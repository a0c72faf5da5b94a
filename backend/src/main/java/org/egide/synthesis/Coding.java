package org.egide.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.AttachmentStore.Quoted;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.QuotedSource.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Attaches excerpts to arguments, in the caller's transaction. Arguments are held before items: nobody waits in a ring.
 */
@Component
class Coding {

    private static final int MOST = 50;

    private final ArgumentStore arguments;
    private final OutlineStore outline;
    private final AttachmentStore store;
    private final ItemStore items;
    private final TermStore terms;
    private final ContributionSource source;
    private final Ledger ledger;
    private final Clock clock;

    Coding(
            ArgumentStore arguments,
            OutlineStore outline,
            AttachmentStore store,
            ItemStore items,
            TermStore terms,
            ContributionSource source,
            Ledger ledger,
            Clock clock) {
        this.arguments = arguments;
        this.outline = outline;
        this.store = store;
        this.items = items;
        this.terms = terms;
        this.source = source;
        this.ledger = ledger;
        this.clock = clock;
    }

    Mono<Void> attach(SpaceId space, long number, Attaching attaching, Person by) {
        if (attaching.spans().isEmpty()) {
            return Mono.error(new InvalidRequest("excerpt-required"));
        }
        if (attaching.spans().size() > MOST) {
            return Mono.error(
                    Placing.fault("spans", "too-many", MOST, attaching.spans().size()));
        }
        return live(space, attaching)
                .flatMap(argument -> Desk.admissible(items.hold(space, number))
                        .flatMap(item -> attach(space, argument, item, attaching, by)));
    }

    /** The argument that something is attached to, held; it must be live, and the version that was read. */
    Mono<Argument> live(SpaceId space, Attaching attaching) {
        return held(space, attaching.argument()).doOnNext(argument -> requireLive(argument, attaching));
    }

    private Mono<Argument> held(SpaceId space, long number) {
        return outline.hold(space, List.of(number))
                .then(Mono.defer(() -> arguments.get(space, Audience.GUARANTORS, number)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-argument")));
    }

    private static void requireLive(Argument argument, Attaching attaching) {
        Integer version = attaching.version();
        Outline.requireLive(argument, version == null ? argument.version() : version);
    }

    private Mono<Void> attach(SpaceId space, Argument argument, Item item, Attaching attaching, Person by) {
        return source.read(space, List.of(item.contribution()))
                .filter(texts -> !texts.isEmpty())
                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                .map(List::getFirst)
                .doOnNext(text -> check(text, attaching))
                .flatMapMany(text -> Flux.fromIterable(attaching.spans()).map(span -> quoted(item, text, span)))
                .concatMap(quoted -> attach(space, argument, quoted, by))
                .reduce(0L, Long::sum)
                .filter(attached -> attached > 0)
                .flatMap(attached ->
                        ledger.append(Acts.attached(space, item.contribution(), item.number(), argument.number())));
    }

    static void check(Text text, Attaching attaching) {
        String print = attaching.print();
        if (print != null && !print.equals(Desk.print(text.body()))) {
            throw new Conflict("words-changed");
        }
        attaching.spans().forEach(span -> span.check(text.body()));
    }

    private static Quoted quoted(Item item, Text text, Span span) {
        return new Quoted(
                ContributionSource.KIND,
                item.contribution(),
                text.label(),
                item.revision(),
                span,
                span.of(text.body()));
    }

    private Mono<Long> attach(SpaceId space, Argument argument, Quoted quoted, Person by) {
        Instant at = Times.now(clock);
        return store.find(space, quoted, by)
                .switchIfEmpty(Mono.defer(() -> make(space, quoted, at, by)))
                .flatMap(excerpt -> store.attach(space, argument.id(), excerpt, quoted.item(), at)
                        .flatMap(attached -> attached == 0
                                ? Mono.just(0L)
                                : terms.add(space, argument.id(), excerpt, 1)
                                        .then(items.link(space, quoted.item(), 1, at))
                                        .thenReturn(attached)));
    }

    private Mono<UUID> make(SpaceId space, Quoted quoted, Instant at, Person by) {
        UUID id = Ids.next();
        return store.insert(space, id, quoted, at, by).thenReturn(id);
    }

    Mono<Void> detach(SpaceId space, long number, UUID excerpt) {
        Instant at = Times.now(clock);
        return held(space, number)
                .flatMap(argument -> store.detach(space, argument.id(), excerpt, at)
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-excerpt")))
                        .flatMap(item -> terms.add(space, argument.id(), excerpt, -1)
                                .then(items.link(space, item, -1, at))
                                .then(ledger.append(Acts.detached(space, item, number)))));
    }
}
