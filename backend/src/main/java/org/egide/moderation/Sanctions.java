package org.egide.moderation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Own;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Sanction.Measure;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Measures on persons, apart from those on texts. */
@Facade
public class Sanctions {

    private static final int LONGEST = 90;

    private final SanctionStore store;
    private final QueueStore queue;
    private final Contents contents;
    private final Charters charters;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Sanctions(
            SanctionStore store,
            QueueStore queue,
            Contents contents,
            Charters charters,
            Idempotency idempotency,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.contents = contents;
        this.charters = charters;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sanctions the author of a content.
     *
     * <p>Fails with {@code InvalidRequest} {@code out-of-bounds} beyond 1 to 90 days, {@code ground-retired}, {@code
     * reason-required}, {@code NotFound} {@code unknown-item}, {@code Conflict} {@code unknown-author} when the author
     * said nothing of themselves, {@code NotAllowed} {@code own-contribution}; and as {@link Idempotency#once}.
     *
     * @param key the client's own, null for none
     */
    public Mono<Sanction> impose(SpaceId space, UUID content, SanctionDraft draft, Person by, @Nullable String key) {
        if (draft.days() < 1 || draft.days() > LONGEST) {
            return Mono.error(new InvalidRequest("out-of-bounds", 1, LONGEST));
        }
        UUID id = Ids.next();
        Remembered request = key == null
                ? null
                : new Remembered(space, key, Idempotency.fingerprint("sanction", by.account(), content, draft), id);
        Mono<Sanction> work = idempotency
                .remember(request)
                .then(Mono.defer(() -> charters.current(space)))
                .doOnNext(charter ->
                        Verdict.refuse(draft.ground(), draft.reason(), null).check(charter))
                .then(Mono.defer(() -> author(space, content)))
                .doOnNext(persons -> requireOthers(persons, by))
                .flatMap(persons -> write(space, new Imposed(id, content, draft), persons, by))
                .as(transaction::transactional);
        return idempotency.once(request, before -> store.byId(space, before), work);
    }

    private Mono<Set<String>> author(SpaceId space, UUID content) {
        return queue.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> contents.author(space, standing.item().kind(), content))
                .filter(keys -> !keys.isEmpty())
                .switchIfEmpty(Mono.error(() -> new Conflict("unknown-author")));
    }

    private static void requireOthers(Set<String> persons, Person by) {
        Action.SANCTION.requireNotOwn(Own.CONTRIBUTION, persons.stream().anyMatch(by.keys()::contains));
    }

    private Mono<Sanction> write(SpaceId space, Imposed imposed, Set<String> persons, Person by) {
        SanctionDraft draft = imposed.draft();
        Instant now = Times.now(clock);
        Sanction sanction = new Sanction(
                imposed.id(),
                imposed.content(),
                draft.measure(),
                draft.ground(),
                draft.reason(),
                now,
                now.plus(Duration.ofDays(draft.days())),
                by.name(),
                null);
        return store.insert(space, sanction, hashes(persons), by)
                .then(ledger.append(new Fact(
                        space,
                        "sanction.imposed",
                        sanction.id(),
                        Map.of("measure", draft.measure().name()))))
                .thenReturn(sanction);
    }

    /**
     * Lifts a sanction before its end.
     *
     * <p>Fails with {@code NotAllowed} {@code own-contribution} when it is theirs, {@code Conflict} {@code
     * sanction-ended}.
     */
    public Mono<Void> lift(SpaceId space, UUID sanction, Person by) {
        return store.concerns(space, sanction, hashes(by.keys()))
                .doOnNext(own -> Action.SANCTION.requireNotOwn(Own.CONTRIBUTION, own))
                .then(Mono.defer(() -> store.lift(space, sanction, by, Times.now(clock))))
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("sanction-ended")))
                .then(ledger.append(new Fact(space, "sanction.lifted", sanction, Map.of())))
                .as(transaction::transactional);
    }

    /** The sanction that weighs on a person now, the heaviest; empty when none does. */
    public Mono<Sanction> on(SpaceId space, Collection<String> person) {
        return person.isEmpty() ? Mono.empty() : store.inForce(space, hashes(person), Times.now(clock));
    }

    /** A sanction by its id; empty when there is none. */
    public Mono<Sanction> get(SpaceId space, UUID sanction) {
        return store.byId(space, sanction);
    }

    /** The latest sanctions; at most 100. */
    public Mono<List<Sanction>> all(SpaceId space) {
        return store.all(space);
    }

    private static List<String> hashes(Collection<String> persons) {
        return persons.stream().map(Sanctions::hash).toList();
    }

    private static String hash(String person) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Imposed(UUID id, UUID content, SanctionDraft draft) {}

    /**
     * A sanction to impose.
     *
     * @param measure what
     * @param ground why
     * @param reason the sentence to the person
     * @param days for how long, 1 to 90
     */
    public record SanctionDraft(Measure measure, Ground ground, String reason, int days) {}
}
