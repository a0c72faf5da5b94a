package org.egide.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.moderation.Reports;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.register.TallyStore.Heading;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The register: contributions received, read and found. What the public may see is decided here and nowhere else. */
@Facade
public class Contributions {

    private final Submission submission;
    private final PublicList lists;
    private final PublicStore published;
    private final TallyStore tallies;
    private final Following following;
    private final Reports reports;
    private final ImportReception imports;
    private final ImportStore imported;

    Contributions(
            Submission submission,
            PublicList lists,
            PublicStore published,
            TallyStore tallies,
            Following following,
            Reports reports,
            ImportReception imports,
            ImportStore imported) {
        this.submission = submission;
        this.lists = lists;
        this.published = published;
        this.tallies = tallies;
        this.following = following;
        this.reports = reports;
        this.imports = imports;
        this.imported = imported;
    }

    /**
     * Receives a contribution: once this completes, it is durable, numbered, in the log and in the guarantors' queue.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Conflict} {@code
     * consultation-not-open-yet}, {@code consultation-suspended} or {@code consultation-closed}, {@code Unprocessable}
     * {@code idempotency-key-reused}.
     */
    public Mono<Receipt> submit(Consultation consultation, Deposit deposit) {
        return submission.submit(consultation, deposit);
    }

    /**
     * Receives what reached the platform by another road, such as an e-mail: in time or not by when it arrived, and
     * once however often it is handed over.
     *
     * <p>Fails as {@link #submit}.
     */
    public Mono<Receipt> submit(Consultation consultation, Deposit deposit, Arrival arrival) {
        return submission.submit(consultation, deposit, arrival);
    }

    /** Contributions that anyone may read, a page at a time. Bodies are whole. */
    public Mono<Slice<PublicContribution>> list(SpaceId space, Search search, @Nullable String after, int limit) {
        return lists.list(space, search, after, limit);
    }

    /**
     * One contribution as anyone may read it: whole when published, a stub when refused or withdrawn.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, also while it waits.
     */
    public Mono<PublicContribution> get(SpaceId space, long number) {
        return published.get(space, number).switchIfEmpty(Mono.error(() -> new NotFound("unknown-contribution")));
    }

    /** Of these contributions, at most 200, those that the public knows: whole when published, stubs otherwise. */
    public Mono<List<PublicContribution>> known(SpaceId space, List<UUID> contributions) {
        return contributions.isEmpty() ? Mono.just(List.of()) : published.byIds(space, contributions);
    }

    /**
     * Contributions as anyone may read them, by their ids: stubs for those refused or withdrawn; those that wait are
     * left out. In no order. At most 1,000 ids.
     */
    public Mono<List<PublicContribution>> get(SpaceId space, List<UUID> ids) {
        return ids.isEmpty() ? Mono.just(List.of()) : published.byIds(space, ids);
    }

    /** The same by their numbers, at most 2,000. */
    public Mono<List<PublicContribution>> numbered(SpaceId space, List<Long> numbers) {
        return numbers.isEmpty() ? Mono.just(List.of()) : published.byNumbers(space, numbers);
    }

    /**
     * Counts of a consultation, kept as contributions move, never scanned: by state, by theme of the published ones, by
     * kind of the published ones.
     */
    public Mono<Counts> counts(SpaceId space) {
        return tallies.read(space).map(Contributions::toCounts);
    }

    /** Published contributions of each consultation, replies excluded; those without any are left out. */
    public Mono<Map<SpaceId, Long>> published(List<SpaceId> spaces) {
        return tallies.published(spaces);
    }

    /** Published replies to a contribution by stance, counted up to 10,000; replies without a stance are left out. */
    public Mono<Map<Stance, Long>> stances(SpaceId space, long number) {
        return published.stances(space, number);
    }

    /**
     * How many contributions wait for a guarantor in each of these consultations, kept as they move; one that is left
     * out has none.
     */
    public Mono<Map<SpaceId, Long>> waiting(List<SpaceId> spaces) {
        return tallies.waiting(spaces);
    }

    /**
     * What became of a contribution, for the holder of its receipt.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}.
     */
    public Mono<Followed> follow(String code) {
        return following.follow(code);
    }

    /**
     * Replaces the title and words by those of the receipt's holder; it goes back to the guarantors. Earlier words are
     * kept.
     *
     * <p>Fails as {@link #submit}, and with {@code NotFound} {@code unknown-receipt}, {@code Conflict}
     * {@code already-withdrawn}.
     */
    public Mono<Followed> correct(String code, @Nullable String title, String body) {
        return following.correct(code, title, body);
    }

    /**
     * Withdraws a contribution at the will of its receipt's holder: its number stays, the public sees a stub.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code Conflict} {@code already-withdrawn}.
     */
    public Mono<Followed> withdraw(String code) {
        return following.withdraw(code);
    }

    /**
     * Destroys what is known of the author of a contribution, or the words too, at the will of its receipt's holder.
     * Without its words it is withdrawn. Its number and its entries in the log stay: what was destroyed cannot be
     * opened any more, what was not can still be proved. Asked again, it changes nothing more.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code Conflict} {@code changed-meanwhile}.
     */
    public Mono<Followed> erase(String code, Erasure what) {
        return following.erase(code, what);
    }

    /**
     * Reports a published contribution to the guarantors.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}, {@code Conflict} {@code not-published} for one that
     * the public does not read, {@code InvalidRequest} naming every field at fault, {@code Unprocessable} {@code
     * idempotency-key-reused}.
     *
     * @param key the client's own, null for none
     * @return the code with which the reader follows the report
     */
    public Mono<String> report(SpaceId space, long number, ReportDraft draft, @Nullable String key) {
        return Mono.fromRunnable(() -> DepositRules.checkReport(draft))
                .then(get(space, number))
                .filter(contribution -> contribution.state() == State.PUBLISHED)
                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                .flatMap(contribution -> reports.report(space, contribution.id(), draft, key));
    }

    /**
     * Appeals against what a guarantor decided of a contribution, for its receipt's holder.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code InvalidRequest} {@code reason-required}, {@code
     * Conflict} {@code nothing-to-appeal}, {@code appeal-too-late}, {@code already-appealed}, {@code Unprocessable}
     * {@code idempotency-key-reused}.
     *
     * @param key the client's own, null for none
     */
    public Mono<Followed> appeal(String code, @Nullable String plea, @Nullable String key) {
        return following.appeal(code, plea, key);
    }

    /**
     * Receives contributions that come from elsewhere, in the caller's transaction: those whose source and original id
     * are already known are left as they are.
     *
     * @return for each, in order, the id of the contribution it is or was
     */
    public Mono<List<ImportResult>> receiveImported(SpaceId space, List<Imported> imported) {
        return imports.receive(space, imported);
    }

    /** Contributions already imported from a source, by original id; unknown ones are left out. */
    public Mono<Map<String, ImportedBefore>> findImported(SpaceId space, String source, List<String> originalIds) {
        return this.imported.known(space, source, originalIds).map(known -> {
            Map<String, ImportedBefore> found = new HashMap<>();
            for (String originalId : originalIds) {
                ImportStore.Known is = known.get(ImportStore.key(source, originalId));
                if (is != null) {
                    found.put(originalId, new ImportedBefore(is.id(), is.theme()));
                }
            }
            return found;
        });
    }

    /** How far a contribution has come, for whoever asked to be told of it; empty when there is none. */
    public Mono<Followed> progress(SpaceId space, UUID contribution) {
        return following.progress(space, contribution);
    }

    /**
     * What a mail to the author of a contribution needs; empty when they left no address.
     */
    public Mono<Correspondence> correspondence(SpaceId space, UUID contribution) {
        return following.correspondence(space, contribution);
    }

    private static Counts toCounts(Map<Heading, Long> tally) {
        return new Counts(
                sum(tally, heading -> true, Heading::state),
                sum(tally, Contributions::isListed, Heading::theme),
                sum(tally, Contributions::isListed, Heading::kind),
                sum(tally, heading -> heading.reply() && heading.state() == State.PUBLISHED, Heading::state)
                        .getOrDefault(State.PUBLISHED, 0L));
    }

    private static boolean isListed(Heading heading) {
        return heading.state() == State.PUBLISHED && !heading.reply();
    }

    private static <K> Map<K, Long> sum(Map<Heading, Long> tally, Predicate<Heading> counted, Function<Heading, K> by) {
        return tally.entrySet().stream()
                .filter(entry -> counted.test(entry.getKey()))
                .collect(Collectors.groupingBy(
                        entry -> by.apply(entry.getKey()), Collectors.summingLong(Map.Entry::getValue)));
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
     * A contribution that was imported.
     *
     * @param id its id
     * @param theme its theme's id
     */
    public record ImportedBefore(UUID id, UUID theme) {}

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
