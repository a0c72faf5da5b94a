package org.egide.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.shared.Facade;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The register: contributions received, read and found. What the public may see is decided here and nowhere else. */
@Facade
public class Contributions {

    /**
     * Receives a contribution: once this completes, it is durable, numbered, in the log and in the guarantors' queue.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Conflict} {@code consultation-not-open-yet},
     * {@code consultation-suspended} or {@code consultation-closed}, {@code Unprocessable}
     * {@code idempotency-key-reused}.
     */
    public Mono<Receipt> submit(Consultation consultation, Deposit deposit) {
        throw new UnsupportedOperationException();
    }

    /** Contributions that anyone may read, a page at a time. Bodies are whole. */
    public Mono<Slice<PublicContribution>> list(SpaceId space, Search search, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * One contribution as anyone may read it: whole when published, a stub when refused or withdrawn.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, also while it waits.
     */
    public Mono<PublicContribution> get(SpaceId space, long number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts of a consultation, kept as contributions move, never scanned: by state, by theme of the published ones, by
     * kind of the published ones.
     */
    public Mono<Counts> counts(SpaceId space) {
        throw new UnsupportedOperationException();
    }

    /**
     * What became of a contribution, for the holder of its receipt.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}.
     */
    public Mono<Followed> follow(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces the title and words by those of the receipt's holder; it goes back to the guarantors. Earlier words are kept.
     *
     * <p>Fails as {@link #submit}, and with {@code NotFound} {@code unknown-receipt}, {@code Conflict}
     * {@code already-withdrawn}.
     */
    public Mono<Followed> correct(String code, @Nullable String title, String body) {
        throw new UnsupportedOperationException();
    }

    /**
     * Withdraws a contribution at the will of its receipt's holder: its number stays, the public sees a stub.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code Conflict} {@code already-withdrawn}.
     */
    public Mono<Followed> withdraw(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Receives contributions that come from elsewhere, in the caller's transaction: those whose source and original id are
     * already known are left as they are.
     *
     * @return for each, in order, the id of the contribution it is or was
     */
    public Mono<List<ImportResult>> receiveImported(SpaceId space, List<Imported> imported) {
        throw new UnsupportedOperationException();
    }

    /** The ids of contributions already imported from a source, by original id; unknown ones are left out. */
    public Mono<Map<String, UUID>> findImported(SpaceId space, String source, List<String> originalIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * What became of an imported contribution.
     *
     * @param id the contribution's id
     * @param number its number
     * @param created false when it was known before
     */
    public record ImportResult(UUID id, long number, boolean created) {}

    /**
     * Counts of a consultation.
     *
     * @param byState contributions, replies included, by state
     * @param byTheme published contributions, replies excluded, by theme id
     * @param byKind published contributions, replies excluded, by kind
     * @param replies published replies
     */
    public record Counts(Map<State, Long> byState, Map<UUID, Long> byTheme, Map<Kind, Long> byKind, long replies) {}
}
