package org.egide.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.egide.synthesis.ItemStore.Aside;
import org.egide.synthesis.ItemStore.Turn;
import org.egide.synthesis.QuotedSource.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The reading desk: guarantors take contributions in slices, read them, attach passages to arguments or set them aside.
 * Who may is asked before; every act is an event of the log.
 */
@Facade
public class Desk {

    private static final int MOST_NOTE = 1_000;

    private final ItemStore items;
    private final ContributionSource source;
    private final Arguments arguments;
    private final Coding coding;
    private final Ledger ledger;
    private final SynthesisProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Desk(
            ItemStore items,
            ContributionSource source,
            Arguments arguments,
            Coding coding,
            Ledger ledger,
            SynthesisProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.items = items;
        this.source = source;
        this.arguments = arguments;
        this.coding = coding;
        this.ledger = ledger;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The number of the next contribution that nobody read, of the slice that the guarantor has; when it is done, the
     * next slice becomes theirs. Empty when nothing is left, or others have it all.
     *
     * @param after the number just left, 0 for the first; the slice begins again once its end is reached
     */
    public Mono<Long> next(SpaceId space, long after, Person by) {
        Turn turn = turn();
        Mono<Long> own = items.next(space, by, after, turn);
        return items.prolong(space, by, turn)
                .then(own)
                .switchIfEmpty(Mono.defer(() ->
                        items.takeSlice(space, by, properties.slice(), turn).then(own)))
                .as(transaction::transactional);
    }

    /** The number of the next contribution of the sample that another guarantor read and this one did not; or empty. */
    public Mono<Long> nextOfSample(SpaceId space, long after, Person by) {
        return items.second(space, by, after).switchIfEmpty(Mono.defer(() -> items.second(space, by, 0)));
    }

    /** Leaves what remains of the guarantor's slice to the others. */
    public Mono<Void> release(SpaceId space, Person by) {
        return items.release(space, by);
    }

    private Turn turn() {
        Instant now = Times.now(clock);
        return new Turn(now, now.plus(properties.claim()));
    }

    /**
     * A contribution on the desk. Who reads one of the sample second does not see what the first one attached.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code Conflict} {@code not-published}.
     */
    public Mono<OnDesk> open(SpaceId space, long number, Person by) {
        return admissible(items.get(space, number)).flatMap(item -> open(space, item, by));
    }

    private Mono<OnDesk> open(SpaceId space, Item item, Person by) {
        return Mono.zip(
                        text(space, item),
                        arguments.of(space, Audience.GUARANTORS, item.contribution(), by.account()),
                        items.readers(space, item.contribution(), item.revision()))
                .map(all -> OnDesk.of(item, all.getT1(), all.getT2(), all.getT3(), by));
    }

    private Mono<Text> text(SpaceId space, Item item) {
        return source.read(space, List.of(item.contribution()))
                .filter(texts -> !texts.isEmpty())
                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                .map(List::getFirst);
    }

    static Mono<Item> admissible(Mono<Item> item) {
        return item.switchIfEmpty(Mono.error(() -> new NotFound("unknown-contribution")))
                .filter(Item::admissible)
                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")));
    }

    /**
     * Attaches passages of a contribution to an argument. What was set aside no longer is.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code unknown-argument}, {@code Conflict} {@code
     * not-published}, {@code words-changed}, {@code argument-not-live}, {@code Stale} {@code argument-changed}, {@code
     * InvalidRequest} {@code excerpt-required}, {@code excerpt-outside}, {@code excerpt-empty}, {@code
     * excerpt-splits-character}, {@code too-many}.
     */
    public Mono<Void> attach(SpaceId space, long number, Attaching attaching, Person by) {
        return coding.attach(space, number, attaching, by).as(transaction::transactional);
    }

    /**
     * Takes an excerpt back from an argument; the excerpt keeps its address, and the past stays told.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}, {@code unknown-excerpt}.
     */
    public Mono<Void> detach(SpaceId space, long argument, UUID excerpt, Person by) {
        return coding.detach(space, argument, excerpt).as(transaction::transactional);
    }

    /**
     * Sets a contribution aside: it makes no argument of this consultation.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code Conflict} {@code not-published}, {@code
     * already-attached}, {@code InvalidRequest} {@code note-required} for {@link AsideReason#OTHER}, {@code
     * text-too-long}.
     */
    public Mono<Void> setAside(SpaceId space, long number, AsideReason reason, @Nullable String note, Person by) {
        String said = note == null || note.isBlank() ? null : note.strip();
        if (said == null && reason == AsideReason.OTHER) {
            return Mono.error(new InvalidRequest("note-required", MOST_NOTE));
        }
        List<Fault> faults = Texts.faults("note", said, MOST_NOTE);
        if (!faults.isEmpty()) {
            return Mono.error(new InvalidRequest(faults));
        }
        return admissible(items.hold(space, number))
                .filter(item -> item.links() == 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("already-attached")))
                .flatMap(item -> items.setAside(space, item.contribution(), new Aside(reason, said), Times.now(clock))
                        .then(ledger.append(Acts.setAside(space, item, reason))))
                .as(transaction::transactional);
    }

    /**
     * Takes up again what was set aside; nothing when it was not.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code Conflict} {@code not-published}.
     */
    public Mono<Void> takeUp(SpaceId space, long number, Person by) {
        return admissible(items.hold(space, number))
                .filter(item -> item.aside() != null)
                .flatMap(item -> items.setAside(space, item.contribution(), null, Times.now(clock))
                        .then(ledger.append(Acts.takenUp(space, item))))
                .as(transaction::transactional);
    }

    /**
     * Keeps that a guarantor read a contribution, in its present wording; once, however often it is said.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code Conflict} {@code not-published}.
     */
    public Mono<Void> read(SpaceId space, long number, Person by) {
        return admissible(items.hold(space, number))
                .flatMap(item -> items.read(space, item, by, Times.now(clock))
                        .filter(kept -> kept > 0)
                        .flatMap(kept -> items.countReader(space, item.contribution(), Times.now(clock))
                                .then(ledger.append(
                                        Acts.read(space, item.contribution(), item.number(), item.revision())))))
                .as(transaction::transactional);
    }

    /** What tells one text from another: it travels with a form, so that no passage is taken out of other words. */
    public static String print(String body) {
        return Idempotency.fingerprint(body).substring(0, 32);
    }

    /**
     * Passages to attach.
     *
     * @param argument the number of the argument
     * @param version the version that was read, null not to ask
     * @param spans the passages, in UTF-16 units of the words as the public reads them; at most 50
     * @param print of the words that were read ({@link OnDesk#print}), null not to ask
     */
    public record Attaching(
            long argument,
            @Nullable Integer version,
            List<Span> spans,
            @Nullable String print) {}
}
