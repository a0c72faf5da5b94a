package org.egide.register;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody with an account wrote, also before they had one; nobody needs an account to contribute or follow. */
@Facade
public class OwnContributions {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final int PAGE = 50;

    private final OwnStore store;
    private final Following following;
    private final Consultations consultations;
    private final ReceiptCodes codes;
    private final List<Trace> traces;

    OwnContributions(
            OwnStore store, Following following, Consultations consultations, ReceiptCodes codes, List<Trace> traces) {
        this.store = store;
        this.following = following;
        this.consultations = consultations;
        this.codes = codes;
        this.traces = traces;
    }

    /**
     * Somebody's contributions, newest first, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<OwnContribution>> of(Person person, @Nullable String after, int limit) {
        return Mono.fromCallable(() -> after == null ? NEWEST : cursor(after))
                .flatMap(before -> store.own(person.account(), before, limit + 1))
                .flatMap(this::withCodes)
                .map(found -> Slice.of(found, limit, one -> one.id().toString()));
    }

    /**
     * Attaches a contribution that was made without the account, by the code of its receipt.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code Conflict} {@code attached-elsewhere}.
     */
    public Mono<Void> attach(Person person, String code, Locale locale) {
        String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
        return following
                .follow(code)
                .flatMap(followed ->
                        store.attach(followed.space(), followed.receipt().id(), person.account(), language))
                .filter(attached -> attached)
                .switchIfEmpty(Mono.error(() -> new Conflict("attached-elsewhere")))
                .then();
    }

    /**
     * Destroys what tells that somebody wrote what they wrote, or everything that they wrote, one contribution after
     * the other: stopped half-way, it can be asked again. What else the platform keeps of the account goes too ({@link
     * Trace}). How many contributions it was done to.
     */
    public Mono<Long> eraseAll(Person person, Erasure what) {
        return Mono.defer(() -> store.own(person.account(), NEWEST, PAGE))
                .flatMap(this::withCodes)
                .flatMap(page -> Flux.fromIterable(page)
                        .concatMap(one -> following.erase(one.code(), what))
                        .count())
                .repeat()
                .takeUntil(erased -> erased < PAGE)
                .reduce(0L, Long::sum)
                .flatMap(erased -> Flux.fromIterable(traces)
                        .concatMap(trace -> trace.erase(person))
                        .then(Mono.just(erased)));
    }

    private Mono<List<OwnContribution>> withCodes(List<OwnContribution> all) {
        return Flux.fromIterable(all)
                .concatMap(one -> consultations
                        .get(one.space())
                        .map(consultation -> one.withCode(codes.code(consultation.receiptPrefix(), one.id()))))
                .collectList();
    }

    private static UUID cursor(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidRequest("invalid-cursor");
        }
    }
}
