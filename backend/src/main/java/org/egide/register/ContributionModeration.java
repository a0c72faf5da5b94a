package org.egide.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Appeal;
import org.egide.moderation.Decision;
import org.egide.moderation.Ground;
import org.egide.moderation.ModeratedContent;
import org.egide.moderation.Words;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contributions and replies, with their titles and the names they are signed with, as moderation handles them. */
@Component
class ContributionModeration implements ModeratedContent {

    static final String KIND = "contribution";

    private final FollowStore store;
    private final IdentityStore identities;
    private final Consultations consultations;
    private final Moves moves;
    private final Ledger ledger;

    ContributionModeration(
            FollowStore store, IdentityStore identities, Consultations consultations, Moves moves, Ledger ledger) {
        this.store = store;
        this.identities = identities;
        this.consultations = consultations;
        this.moves = moves;
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> apply(SpaceId space, UUID content, Decision decision, @Nullable Words words) {
        return moves.get(space, content)
                .flatMap(whole -> rewrite(space, whole, words)
                        .then(moves.move(space, whole, Entry.stateAfter(decision), stepOf(decision)))
                        .thenReturn(whole.state().name()));
    }

    /** The log commits to what the public may read from now on, under new salts: the earlier ones may open more. */
    private Mono<Void> rewrite(SpaceId space, Whole whole, @Nullable Words words) {
        if (words == null) {
            return Mono.empty();
        }
        Seal seal = whole.seal().renewed();
        Words kept = seal.trace() == null ? words : new Words(words.title(), words.body(), null);
        return moves.rewrite(space, whole, kept, seal)
                .then(Mono.defer(() -> ledger.append(reworded(space, whole, kept, seal))));
    }

    private static Fact reworded(SpaceId space, Whole whole, Words words, Seal seal) {
        Map<String, Object> detail = Map.of(
                "number", whole.number(),
                "revision", whole.revision(),
                "commitment",
                        whole.content(words.title(), words.body(), words.author())
                                .commitment(seal));
        return new Fact(space, "contribution.reworded", whole.id(), detail);
    }

    private static Step stepOf(Decision decision) {
        What what = switch (decision.outcome()) {
            case PUBLISH -> What.PUBLISHED;
            case PUBLISH_REDACTED -> What.REDACTED;
            case REFUSE -> What.REFUSED;
        };
        String ground =
                decision.grounds().stream().findFirst().map(Ground::name).orElse(null);
        return new Step(what, decision.at(), ground, decision.reason());
    }

    @Override
    public Mono<Void> takeBack(SpaceId space, UUID content, String before, @Nullable Words words, Instant at) {
        Step step = new Step(What.UNDONE, at, null, null);
        return moves.get(space, content)
                .flatMap(whole ->
                        rewrite(space, whole, words).then(moves.move(space, whole, State.valueOf(before), step)));
    }

    @Override
    public Mono<String> reclassify(SpaceId space, UUID content, Map<String, String> headings, Instant at) {
        return Mono.zip(moves.get(space, content), consultations.get(space))
                .flatMap(both -> reclassify(both.getT2(), both.getT1(), headings, at));
    }

    private Mono<String> reclassify(Consultation consultation, Whole whole, Map<String, String> headings, Instant at) {
        Theme before = consultation.theme(whole.theme()).orElseThrow();
        String key = headings.getOrDefault("theme", before.key());
        Theme theme = consultation.theme(key).orElseThrow(() -> fault("theme", "unknown-theme"));
        Kind kind = kindOf(headings.getOrDefault("kind", whole.kind().name()));
        String note = "%s, %s → %s, %s".formatted(before.key(), whole.kind(), theme.key(), kind);
        return moves.reclassify(consultation.id(), whole, theme.id(), kind, new Step(What.RECLASSIFIED, at, null, note))
                .thenReturn(note);
    }

    private static Kind kindOf(String name) {
        return Optional.of(name)
                .filter(one -> List.of(Kind.values()).stream().map(Kind::name).anyMatch(one::equals))
                .map(Kind::valueOf)
                .orElseThrow(() -> fault("kind", "invalid-value"));
    }

    private static InvalidRequest fault(String field, String code) {
        return new InvalidRequest(List.of(Fault.of(field, code)));
    }

    @Override
    public Mono<Void> appealed(SpaceId space, UUID content, Appeal appeal) {
        Appeal.Judgement judgement = appeal.judgement();
        Step step = judgement == null
                ? new Step(What.APPEALED, appeal.openedAt(), null, appeal.plea())
                : new Step(whatOf(judgement.result()), judgement.at(), null, judgement.answer());
        return store.addStep(space, content, step);
    }

    private static What whatOf(Appeal.Result result) {
        return switch (result) {
            case UPHELD -> What.APPEAL_UPHELD;
            case REVERSED -> What.APPEAL_REVERSED;
        };
    }

    @Override
    public Mono<Map<UUID, Set<String>>> authors(SpaceId space, List<UUID> contents) {
        return identities.keys(space, contents);
    }

    @Override
    public Mono<List<Reading>> read(SpaceId space, List<UUID> contents) {
        return store.byIds(space, contents)
                .map(all -> all.stream().map(ContributionModeration::toReading).toList());
    }

    private static Reading toReading(Whole whole) {
        return new Reading(
                whole.id(),
                String.valueOf(whole.number()),
                whole.title(),
                whole.body(),
                whole.author(),
                whole.theme().toString(),
                whole.kind().name(),
                whole.receivedAt(),
                whole.state().name());
    }
}
