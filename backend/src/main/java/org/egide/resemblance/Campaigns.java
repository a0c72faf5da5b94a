package org.egide.resemblance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.resemblance.CampaignStore.Member;
import org.egide.resemblance.PlacingStore.Placing;
import org.egide.shared.Conflict;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.similarity.WordDifferences;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Campaigns: families of near-identical contributions, shown as what they are. A machine finds them, a guarantor
 * confirms or undoes them, takes texts out and puts texts in; no text is ever hidden or deleted for it. Every read is
 * bounded, whatever the size of a family.
 */
@Facade
public class Campaigns {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String ORDER = "campaign";

    private final CampaignStore store;
    private final TextStore texts;
    private final PlacingStore placings;
    private final CampaignTallyStore tallies;
    private final Indexing indexing;
    private final Contributions contributions;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            TextStore texts,
            PlacingStore placings,
            CampaignTallyStore tallies,
            Indexing indexing,
            Contributions contributions,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.placings = placings;
        this.tallies = tallies;
        this.indexing = indexing;
        this.contributions = contributions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The families of two texts and more, the largest first, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<Campaign>> list(SpaceId space, @Nullable String after, int limit) {
        return Mono.fromSupplier(() -> Place.read(after))
                .flatMap(place -> store.list(space, place.texts(), place.id(), limit + 1))
                .map(rows -> Slice.of(rows, limit, last -> new Place(last.texts(), last.id()).encode()));
    }

    /**
     * A family.
     *
     * <p>Fails with {@code NotFound} {@code unknown-campaign}.
     */
    public Mono<Campaign> get(SpaceId space, UUID campaign) {
        return store.get(space, campaign).switchIfEmpty(Mono.error(Campaigns::unknown));
    }

    /**
     * The families of contributions, at most 200; those in none are left out. Whoever attaches a contribution of a
     * confirmed family to an argument attaches the whole family by its id: one argument, with {@link Campaign#texts()}
     * as its support.
     */
    public Mono<Map<UUID, Campaign>> of(SpaceId space, List<UUID> contributions) {
        return contributions.isEmpty() ? Mono.just(Map.of()) : store.of(space, contributions);
    }

    /** How many families there were at an instant, and their texts: the same whenever it is asked for. */
    public Mono<CampaignTally> tally(SpaceId space, Instant asOf) {
        return tallies.asOf(space, asOf).defaultIfEmpty(CampaignTally.NONE);
    }

    /** The text that most of a family share, as the public reads it; empty while none is settled. */
    public Mono<PublicContribution> shared(SpaceId space, Campaign campaign) {
        return Mono.justOrEmpty(campaign.model())
                .flatMap(model -> contributions.known(space, List.of(model)))
                .flatMapIterable(known -> known)
                .next();
    }

    /** When the texts of a family came, and by which channel, by day; at most 3,000 rows. */
    public Mono<List<Arrival>> arrivals(SpaceId space, UUID campaign) {
        return store.arrivals(space, campaign);
    }

    /**
     * The texts of a family in their order, each beside the text that they share, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     *
     * @param additions only those that add words to it
     */
    public Mono<Slice<CampaignText>> texts(
            SpaceId space, Campaign campaign, boolean additions, @Nullable String after, int limit) {
        return Mono.fromSupplier(
                        () -> after == null ? 0L : Cursor.decode(ORDER, after).key())
                .flatMap(from -> store.texts(space, campaign.id(), additions, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, last -> new Cursor(ORDER, last.number()).encode()))
                .zipWith(shared(space, campaign).map(Campaigns::bodyOf).defaultIfEmpty(""))
                .flatMap(both -> beside(space, both.getT1(), both.getT2()));
    }

    /**
     * The ids of the texts of a family in their order, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<UUID>> members(SpaceId space, UUID campaign, @Nullable String after, int limit) {
        return Mono.fromSupplier(
                        () -> after == null ? 0L : Cursor.decode(ORDER, after).key())
                .flatMap(from -> store.texts(space, campaign, false, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, last -> new Cursor(ORDER, last.number()).encode())
                        .map(Member::contribution));
    }

    private Mono<Slice<CampaignText>> beside(SpaceId space, Slice<Member> page, String shared) {
        List<UUID> ids = page.items().stream().map(Member::contribution).toList();
        return contributions.known(space, ids).map(known -> {
            Map<UUID, PublicContribution> byId =
                    known.stream().collect(Collectors.toMap(PublicContribution::id, Function.identity()));
            List<CampaignText> beside = ids.stream()
                    .filter(byId::containsKey)
                    .map(byId::get)
                    .map(text -> beside(shared, text))
                    .toList();
            return new Slice<>(beside, page.next());
        });
    }

    private static CampaignText beside(String shared, PublicContribution text) {
        String body = text.body();
        return new CampaignText(text, body == null ? List.of() : WordDifferences.between(shared, body));
    }

    private static String bodyOf(PublicContribution contribution) {
        String body = contribution.body();
        return body == null ? "" : body;
    }

    /**
     * Confirms a family, or undoes it, in the name of a guarantor; what is so already stays so without a trace.
     *
     * <p>Fails with {@code NotFound} {@code unknown-campaign}.
     *
     * @param confirmed whether it is one
     */
    public Mono<Campaign> rule(SpaceId space, UUID campaign, boolean confirmed, Person guarantor) {
        Campaign.State state = confirmed ? Campaign.State.CONFIRMED : Campaign.State.UNDONE;
        return texts.lock(space)
                .then(Mono.defer(() -> get(space, campaign)))
                .filter(current -> current.state() != state)
                .flatMap(current -> store.rule(space, campaign, state, guarantor, Times.now(clock))
                        .then(Mono.defer(() -> tallies.keep(space)))
                        .then(Mono.defer(() -> ledger.append(new Fact(
                                space,
                                confirmed ? "campaign.confirmed" : "campaign.undone",
                                campaign,
                                Map.of("texts", current.texts()))))))
                .then(Mono.defer(() -> get(space, campaign)))
                .as(transaction::transactional);
    }

    /**
     * Puts a published contribution into a family, whatever a machine thinks of it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-campaign}, {@code unknown-contribution}, {@code Conflict} {@code
     * not-published}.
     */
    public Mono<Void> putIn(SpaceId space, UUID campaign, long number, Person guarantor) {
        return texts.lock(space)
                .then(Mono.defer(() -> get(space, campaign)))
                .then(Mono.defer(() -> contributions.get(space, number)))
                .filter(text -> text.state() == State.PUBLISHED)
                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                .flatMap(text -> place(space, new Placing(text.id(), campaign, true), number, guarantor))
                .as(transaction::transactional);
    }

    /**
     * Takes a contribution out of its family: no machine puts it back.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution} when the family does not hold it.
     */
    public Mono<Void> takeOut(SpaceId space, UUID campaign, long number, Person guarantor) {
        return texts.lock(space)
                .then(Mono.defer(() -> contributions.get(space, number)))
                .filterWhen(text -> of(space, List.of(text.id()))
                        .map(its -> its.values().stream()
                                .anyMatch(family -> family.id().equals(campaign))))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-contribution")))
                .flatMap(text -> place(space, new Placing(text.id(), campaign, false), number, guarantor))
                .as(transaction::transactional);
    }

    private Mono<Void> place(SpaceId space, Placing placing, long number, Person guarantor) {
        String kind = placing.in() ? "campaign.text-put-in" : "campaign.text-taken-out";
        return placings.place(space, placing, guarantor, Times.now(clock))
                .then(Mono.defer(() -> indexing.refresh(space, List.of(placing.contribution()))))
                .then(Mono.defer(
                        () -> ledger.append(new Fact(space, kind, placing.family(), Map.of("number", number)))));
    }

    private static NotFound unknown() {
        return new NotFound("unknown-campaign");
    }

    /** Where a list of families was left. */
    private record Place(long texts, UUID id) {

        static Place read(@Nullable String after) {
            if (after == null) {
                return new Place(Long.MAX_VALUE, LAST);
            }
            try {
                int end = after.indexOf('.');
                return new Place(
                        Long.parseLong(after.substring(0, Math.max(0, end))),
                        UUID.fromString(after.substring(end + 1)));
            } catch (IllegalArgumentException unreadable) {
                throw new InvalidRequest("invalid-cursor");
            }
        }

        String encode() {
            return texts + "." + id;
        }
    }
}
