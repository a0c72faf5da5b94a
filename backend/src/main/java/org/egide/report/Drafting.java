package org.egide.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.report.SectionStore.Written;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The sections of a report as the guarantors write them, several at once. Whatever is saved is a version; one that was
 * not read is never written over. Who may is asked before.
 */
@Facade
public class Drafting {

    /** Sections of a report, at most. */
    public static final int MOST_SECTIONS = 200;

    /** The lowest heading of a section. */
    public static final int DEEPEST = 3;

    /** How long somebody says that they are writing; each save says it anew. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    /** How long each save is kept; then the last one of a sitting is. */
    static final Duration EVERY_SAVE = Duration.ofDays(1);

    /** Saves of one person that follow each other within this are one sitting. */
    static final Duration SITTING = Duration.ofMinutes(10);

    private final ReportingStore reports;
    private final SectionStore store;
    private final RevisionStore revisions;
    private final Typing typing;
    private final Arranging arranging;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Drafting(
            ReportingStore reports,
            SectionStore store,
            RevisionStore revisions,
            Typing typing,
            Arranging arranging,
            TransactionalOperator transaction,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.revisions = revisions;
        this.typing = typing;
        this.arranging = arranging;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The sections of a report, in order.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}.
     */
    public Mono<List<Section>> sections(SpaceId space, int report) {
        return reports.get(space, report)
                .switchIfEmpty(Mono.error(Reports::unknown))
                .then(Mono.defer(() -> store.list(space, report, false, Times.now(clock))));
    }

    /** The sections that were taken away, the last one first; at most 200. */
    public Mono<List<Section>> removed(SpaceId space, int report) {
        return store.list(space, report, true, Times.now(clock));
    }

    /**
     * One section.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, also for one that was taken away.
     */
    public Mono<Section> section(SpaceId space, UUID id) {
        return store.get(space, id, Times.now(clock)).switchIfEmpty(Mono.error(Drafting::unknown));
    }

    /**
     * The report that a section belongs to.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     */
    public Mono<Integer> reportOf(SpaceId space, UUID id) {
        return store.reportOf(space, id).switchIfEmpty(Mono.error(Drafting::unknown));
    }

    static NotFound unknown() {
        return new NotFound("unknown-section");
    }

    /**
     * Writes a section. The same words again change nothing, whatever version they come from: a save whose answer was
     * lost may be sent again. Whoever writes has the claim, unless somebody else has it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, {@code Stale} {@code section-changed} when somebody wrote
     * since, {@code InvalidRequest} naming the fields at fault ({@code field-required}, {@code text-too-long}, {@code
     * unreadable-character}) or {@code text-too-nested}, {@code TooLarge} {@code table-too-large}, {@code
     * document-too-large}.
     *
     * @param version the version that was read
     */
    public Mono<Section> write(
            SpaceId space, UUID id, int version, @Nullable String title, @Nullable String body, Person by) {
        return typing.check(new SectionDraft("", 1, Typing.line(title), Typing.text(body)))
                .flatMap(words ->
                        write(new Written(space, id, words.title(), words.body(), Times.now(clock), by), version));
    }

    private Mono<Section> write(Written written, int version) {
        return store.lock(written.space(), written.id())
                .switchIfEmpty(Mono.error(Drafting::unknown))
                .flatMap(before -> written.isAs(before) ? Mono.just(before) : keep(written, before, version))
                .then(Mono.defer(() -> store.claim(written, written.at().plus(CLAIM))))
                .as(transaction::transactional)
                .then(Mono.defer(() -> section(written.space(), written.id())));
    }

    private Mono<Section> keep(Written written, Section before, int version) {
        if (before.version() != version) {
            return Mono.error(new Stale("section-changed", before.changedBy()));
        }
        return store.write(written)
                .then(Mono.defer(() -> revisions.insert(written)))
                .then(Mono.defer(() -> revisions.thin(written, EVERY_SAVE, SITTING)))
                .thenReturn(before);
    }

    /**
     * What becomes of what somebody typed when another one wrote meanwhile: nothing is written by asking. A base that
     * is not kept any more counts as the empty text: then everything that differs is shown.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     *
     * @param baseVersion the version that they had read
     * @param typed their heading and their text
     */
    public Mono<ThreeWay> threeWay(SpaceId space, UUID id, int baseVersion, Typed typed) {
        String title = Typing.line(typed.title());
        String body = Typing.text(typed.body());
        return section(space, id)
                .flatMap(theirs -> revisions
                        .get(space, id, baseVersion)
                        .defaultIfEmpty(new Revision(0, "", "", theirs.changedAt(), "", ""))
                        .flatMap(base -> Typing.aside(() -> new ThreeWay(
                                base,
                                theirs,
                                title.equals(base.title()) || title.isEmpty() ? theirs.title() : title,
                                Merging.of(base.body(), theirs.body(), body)))));
    }

    /**
     * Says that somebody is writing a section; when another one is, nothing changes, and the answer tells who.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     */
    public Mono<Section> claim(SpaceId space, UUID id, Person by) {
        Instant now = Times.now(clock);
        return store.claim(new Written(space, id, "", "", now, by), now.plus(CLAIM))
                .then(Mono.defer(() -> section(space, id)));
    }

    /** Ends somebody's own claim; one of another is left alone. */
    public Mono<Section> release(SpaceId space, UUID id, Person by) {
        return store.release(space, id, by).then(Mono.defer(() -> section(space, id)));
    }

    /**
     * Says how far a section is.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     */
    public Mono<Section> status(SpaceId space, UUID id, SectionStatus status) {
        return store.status(space, id, status).then(Mono.defer(() -> section(space, id)));
    }

    /**
     * Adds a section.
     *
     * <p>Fails as {@link #write}, with {@code NotFound} {@code unknown-guarantor-report}, {@code unknown-section},
     * {@code InvalidRequest} {@code too-many}, and as {@link Idempotency#once}.
     *
     * @param after the section that it stands after, with those under that; null for the end
     * @param key the client's own, null for none
     */
    public Mono<Section> add(Place place, SectionDraft draft, Person by, @Nullable String key) {
        return arranging.add(place, draft, by, key).flatMap(id -> section(place.space(), id));
    }

    /**
     * Moves a section with those that stand under it. Where it cannot go, nothing changes.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     *
     * @return the sections in their new order
     */
    public Mono<List<Section>> move(SpaceId space, UUID id, Move move) {
        return section(space, id)
                .then(Mono.defer(() -> reportOf(space, id)))
                .flatMap(report ->
                        arranging.move(space, report, id, move).then(Mono.defer(() -> sections(space, report))));
    }

    /**
     * Takes a section away; those under it stay. Its words and its history are kept, and it can be put back.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, {@code Stale} {@code section-changed}.
     *
     * @param version the version that was read
     */
    public Mono<Void> remove(SpaceId space, UUID id, int version, Person by) {
        return store.lock(space, id)
                .switchIfEmpty(Mono.error(Drafting::unknown))
                .filter(found -> found.version() == version)
                .switchIfEmpty(Mono.defer(() -> section(space, id)
                        .flatMap(found -> Mono.error(new Stale("section-changed", found.changedBy())))))
                .flatMap(found -> store.remove(space, id, Times.now(clock), by))
                .as(transaction::transactional);
    }

    /**
     * Puts a section back where it stood; nothing changes for one that stands.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}, {@code InvalidRequest} {@code too-many}.
     */
    public Mono<Section> putBack(SpaceId space, UUID id) {
        return reportOf(space, id)
                .flatMap(report -> arranging.putBack(space, report, id))
                .then(Mono.defer(() -> section(space, id)));
    }

    /**
     * How a section read, the latest first: the last save of each sitting; at most 500.
     *
     * <p>Fails with {@code NotFound} {@code unknown-section}.
     */
    public Mono<List<Sitting>> history(SpaceId space, UUID id) {
        return section(space, id).then(Mono.defer(() -> revisions.sittings(space, id, SITTING)));
    }

    /**
     * One wording of a section.
     *
     * <p>Fails with {@code NotFound} {@code unknown-revision}.
     */
    public Mono<Revision> revision(SpaceId space, UUID id, int version) {
        return revisions.get(space, id, version).switchIfEmpty(Mono.error(() -> new NotFound("unknown-revision")));
    }

    /**
     * Writes an earlier wording anew: a version like any other, so that this too can be taken back.
     *
     * <p>Fails as {@link #revision} and {@link #write}.
     *
     * @param version the version that was read
     * @param earlier the one to go back to
     */
    public Mono<Section> restore(SpaceId space, UUID id, int version, int earlier, Person by) {
        return revision(space, id, earlier)
                .flatMap(was -> write(new Written(space, id, was.title(), was.body(), Times.now(clock), by), version));
    }

    /**
     * What somebody typed.
     *
     * @param title the heading; null or blank for one that was left as it is
     * @param body the text
     */
    public record Typed(@Nullable String title, @Nullable String body) {}

    /**
     * Where a section is added.
     *
     * @param space its consultation
     * @param report its report
     * @param after the section that it stands after, with those under that; null for the end
     */
    public record Place(SpaceId space, int report, @Nullable UUID after) {}
}
