package org.egide.synthesis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.Campaigns;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.QuotedSource.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Campaigns as support of arguments: a whole confirmed family is attached in one gesture, counted once as an argument
 * and by all its texts as support. Each text keeps an excerpt of its own; what adds or changes words stays to be read.
 */
@Facade
public class Supports {

    /** Texts attached in one transaction. */
    private static final int AT_ONCE = 200;

    private final Campaigns campaigns;
    private final ItemStore items;
    private final ContributionSource source;
    private final Supporting supporting;
    private final SupportStore store;
    private final TransactionalOperator transaction;

    Supports(
            Campaigns campaigns,
            ItemStore items,
            ContributionSource source,
            Supporting supporting,
            SupportStore store,
            TransactionalOperator transaction) {
        this.campaigns = campaigns;
        this.items = items;
        this.source = source;
        this.supporting = supporting;
        this.store = store;
        this.transaction = transaction;
    }

    /** The family of near-identical texts that a contribution belongs to; empty for none, or one that was undone. */
    public Mono<Campaign> campaign(SpaceId space, UUID contribution) {
        return campaigns
                .of(space, List.of(contribution))
                .flatMap(all -> Mono.justOrEmpty(all.get(contribution)))
                .filter(one -> one.state() != Campaign.State.UNDONE && one.texts() > 1);
    }

    /**
     * Attaches the campaign of a contribution to an argument: in each of its texts, the passage that says the same
     * words. Texts that are word for word the one that was read are read by this; the others stay to be read. It is
     * done a part at a time: what was done stays when it is interrupted, and doing it again goes on.
     *
     * <p>Fails as {@link Desk#attach}, and with {@code NotFound} {@code unknown-campaign} for a contribution of none,
     * {@code Conflict} {@code campaign-not-confirmed}.
     *
     * @param attaching passages of that contribution
     */
    public Mono<Supported> attach(SpaceId space, long number, Attaching attaching, Person by) {
        if (attaching.spans().isEmpty()) {
            return Mono.error(new InvalidRequest("excerpt-required"));
        }
        return Desk.admissible(items.get(space, number))
                .flatMap(item -> confirmed(space, item.contribution())
                        .zipWith(source.read(space, List.of(item.contribution()))
                                .filter(texts -> !texts.isEmpty())
                                .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                                .map(List::getFirst)))
                .doOnNext(both -> Coding.check(both.getT2(), attaching))
                .flatMap(both -> attach(space, both.getT1(), both.getT2(), attaching, by));
    }

    /**
     * The confirmed campaign of a contribution.
     *
     * <p>Fails with {@code NotFound} {@code unknown-campaign} when it belongs to none, {@code Conflict} {@code
     * campaign-not-confirmed}.
     */
    public Mono<Campaign> confirmed(SpaceId space, UUID contribution) {
        return campaign(space, contribution)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-campaign")))
                .filter(one -> one.state() == Campaign.State.CONFIRMED)
                .switchIfEmpty(Mono.error(() -> new Conflict("campaign-not-confirmed")));
    }

    private Mono<Supported> attach(SpaceId space, Campaign campaign, Text read, Attaching attaching, Person by) {
        Model model = new Model(campaign.id(), read.body(), attaching, new HashMap<>());
        return members(space, campaign.id(), null)
                .expand(page -> page.next() == null ? Mono.empty() : members(space, campaign.id(), page.next()))
                .concatMap(page ->
                        supporting.attach(space, model, page.items(), by).as(transaction::transactional))
                .reduce(Supported.none(campaign.id()), Supported::plus);
    }

    private Mono<Slice<UUID>> members(SpaceId space, UUID campaign, @Nullable String after) {
        return campaigns.members(space, campaign, after, AT_ONCE);
    }

    /** The confirmed campaigns that speak for an argument, the largest first; at most 50. */
    public Mono<List<Support>> of(SpaceId space, UUID argument) {
        return store.of(space, argument)
                .filter(counts -> !counts.isEmpty())
                .flatMapMany(counts -> Flux.fromIterable(counts.entrySet()))
                .concatMap(one -> campaigns
                        .get(space, one.getKey())
                        .map(campaign -> new Support(campaign, one.getValue()))
                        .onErrorResume(NotFound.class, gone -> Mono.empty()))
                .filter(one -> one.campaign().state() == Campaign.State.CONFIRMED)
                .collectList();
    }

    /** Texts of a campaign that were attached with it and that nobody read yet, by number. */
    public Mono<List<Long>> toRead(SpaceId space, UUID campaign, int limit) {
        return store.toRead(space, campaign, limit);
    }

    /**
     * What is attached.
     *
     * @param campaign of which family
     * @param body the words that were read
     * @param attaching which of them, to which argument
     * @param known what was found in texts that are written alike
     */
    record Model(UUID campaign, String body, Attaching attaching, Map<String, Supporting.Copy> known) {}
}
