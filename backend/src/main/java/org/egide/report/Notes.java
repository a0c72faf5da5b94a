package org.egide.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.NoteStore.Kept;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What the guarantors write to each other beside the sections. Who may is asked before. */
@Facade
public class Notes {

    /** Notes beside a section, at most, settled ones included. */
    public static final int MOST = 200;

    private static final int MOST_TEXT = 2_000;

    private final NoteStore store;
    private final SectionStore sections;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Notes(
            NoteStore store,
            SectionStore sections,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.sections = sections;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The notes beside a section, in the order in which they were written.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, also for one that was taken away.
     */
    public Mono<List<Note>> of(SpaceId space, UUID section) {
        return sections.get(space, section, Times.now(clock))
                .switchIfEmpty(Mono.error(Drafting::unknown))
                .then(Mono.defer(() -> store.list(space, section)));
    }

    /** How many notes are open beside each section of a report that has some. */
    public Mono<Map<UUID, Integer>> open(SpaceId space, int report) {
        return store.open(space, report);
    }

    /**
     * Writes a note.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, {@code InvalidRequest} {@code too-many} or naming the
     * field ({@code field-required}, {@code text-too-long}), and as {@link Idempotency#once}.
     *
     * @param key the client's own, null for none
     */
    public Mono<Note> add(SpaceId space, UUID section, @Nullable String typed, Person by, @Nullable String key) {
        String text = Typing.text(typed).strip();
        List<Fault> faults =
                text.isEmpty() ? List.of(Fault.of("text", "field-required")) : Texts.faults("text", text, MOST_TEXT);
        if (!faults.isEmpty()) {
            return Mono.error(new InvalidRequest(faults));
        }
        Kept kept = new Kept(space, Ids.next(), section, text, Times.now(clock), by);
        Remembered asked = key == null
                ? null
                : new Remembered(space, key, Idempotency.fingerprint("note", section, text), kept.id());
        return idempotency.once(asked, Mono::just, insert(kept, asked)).flatMap(id -> store.get(space, id));
    }

    private Mono<UUID> insert(Kept kept, @Nullable Remembered asked) {
        return sections.lock(kept.space(), kept.section())
                .switchIfEmpty(Mono.error(Drafting::unknown))
                .then(Mono.defer(() -> store.count(kept.space(), kept.section())))
                .flatMap(many ->
                        many < MOST ? store.insert(kept) : Mono.error(new InvalidRequest("too-many", MOST, many + 1)))
                .then(Mono.defer(() -> idempotency.remember(asked)))
                .as(transaction::transactional)
                .thenReturn(kept.id());
    }

    /**
     * Says that a note is dealt with; once said, it stays said.
     *
     * <p>Fails with {@code NotFound} {@code unknown-note}.
     */
    public Mono<Note> settle(SpaceId space, UUID note, Person by) {
        return store.settle(space, note, Times.now(clock), by)
                .then(Mono.defer(() -> store.get(space, note)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-note")));
    }
}
