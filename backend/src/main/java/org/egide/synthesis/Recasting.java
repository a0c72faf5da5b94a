package org.egide.synthesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.synthesis.AttachmentStore.Dealt;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.egide.synthesis.Placing.Draft;
import org.egide.synthesis.Placing.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes arguments out of arguments: what they rest on goes along, and the lineage is kept. */
@Component
class Recasting {

    private static final int MOST = 20;

    private final ArgumentStore arguments;
    private final OutlineStore store;
    private final AttachmentStore attachments;
    private final TermStore terms;
    private final Placing placing;
    private final Ledger ledger;

    Recasting(
            ArgumentStore arguments,
            OutlineStore store,
            AttachmentStore attachments,
            TermStore terms,
            Placing placing,
            Ledger ledger) {
        this.arguments = arguments;
        this.store = store;
        this.attachments = attachments;
        this.terms = terms;
        this.placing = placing;
        this.ledger = ledger;
    }

    /** Several arguments, held; each must be live, and the version that was read. */
    Mono<List<Argument>> liveOnes(SpaceId space, List<Version> asked, Mono<Void> lock) {
        List<Version> distinct = asked.stream().distinct().toList();
        if (distinct.stream().map(Version::number).distinct().count() < 2) {
            return Mono.error(new InvalidRequest("too-few-arguments"));
        }
        if (distinct.size() > MOST) {
            return Mono.error(Placing.fault("arguments", "too-many", MOST, distinct.size()));
        }
        return lock.then(Mono.defer(() ->
                        store.hold(space, distinct.stream().map(Version::number).toList())))
                .thenMany(Flux.fromIterable(distinct))
                .concatMap(one -> live(space, one))
                .collectList();
    }

    private Mono<Argument> live(SpaceId space, Version asked) {
        return arguments
                .get(space, Audience.GUARANTORS, asked.number())
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-argument")))
                .doOnNext(found -> Outline.requireLive(found, asked.version()));
    }

    /** No argument may stand under itself: the outline is held, so that two moves at once never make a ring. */
    Mono<Void> requireNotUnder(SpaceId space, List<UUID> ids, @Nullable Argument parent) {
        return parent == null
                ? Mono.empty()
                : store.under(space, ids)
                        .filter(branch -> !branch.contains(parent.id()))
                        .switchIfEmpty(Mono.error(() -> new Conflict("argument-under-itself")))
                        .then();
    }

    /** Files an argument and whatever stands under it in a theme. */
    Mono<Void> fileUnder(SpaceId space, UUID id, UUID theme) {
        return store.under(space, List.of(id)).flatMap(branch -> store.file(space, branch, theme));
    }

    Mono<Made> group(SpaceId space, List<Argument> before, Draft draft, Instant at, Person by) {
        List<UUID> ids = before.stream().map(Argument::id).toList();
        return requireNotUnder(space, ids, draft.parent())
                .then(Mono.defer(() -> placing.make(space, draft, at, by)))
                .flatMap(made -> attachments
                        .carry(space, ids, made.id(), at)
                        .then(Mono.defer(() -> replace(space, ids, List.of(made.id()), Lineage.How.GROUPED, at)))
                        .then(Mono.defer(() -> fileUnder(space, made.id(), draft.theme())))
                        .then(ledger.append(Acts.grouped(
                                space,
                                made.id(),
                                made.number(),
                                before.stream().map(Argument::number).toList())))
                        .thenReturn(made));
    }

    Mono<List<Long>> split(Consultation consultation, Argument before, List<Part> parts, Instant at, Person by) {
        SpaceId space = consultation.id();
        List<Draft> drafts = check(before, parts);
        return parent(space, before)
                .flatMapMany(parent -> Flux.fromIterable(drafts).map(draft -> draft.under(parent.orElse(null))))
                .concatMap(draft -> placing.make(space, draft, at, by))
                .collectList()
                .flatMap(made -> deal(space, before, parts, made, at)
                        .thenReturn(made.stream().map(Made::number).toList()));
    }

    private Mono<Optional<Argument>> parent(SpaceId space, Argument argument) {
        Long parent = argument.parent();
        return parent == null
                ? Mono.just(Optional.empty())
                : arguments.get(space, Audience.GUARANTORS, parent).map(Optional::of);
    }

    private static List<Draft> check(Argument before, List<Part> parts) {
        if (parts.size() < 2) {
            throw new InvalidRequest("too-few-parts");
        }
        if (parts.size() > MOST) {
            throw Placing.fault("parts", "too-many", MOST, parts.size());
        }
        List<Fault> faults = new ArrayList<>();
        List<Draft> drafts = parts.stream()
                .map(part -> new Draft(
                        Placing.wording(part.wording(), faults),
                        before.theme(),
                        Objects.requireNonNullElse(part.stance(), before.stance()),
                        null))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return drafts;
    }

    private Mono<Void> deal(SpaceId space, Argument before, List<Part> parts, List<Made> made, Instant at) {
        List<Dealt> dealt = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            UUID part = made.get(i).id();
            parts.get(i).excerpts().stream()
                    .map(excerpt -> new Dealt(excerpt, part))
                    .forEach(dealt::add);
        }
        List<UUID> after = made.stream().map(Made::id).toList();
        return attachments
                .deal(space, before.id(), after.getFirst(), dealt, at)
                .then(Mono.defer(() -> replace(space, List.of(before.id()), after, Lineage.How.SPLIT, at)))
                .then(ledger.append(Acts.split(
                        space, before, made.stream().map(Made::number).toList())));
    }

    /** Ends arguments in favour of those that carry on what they rested on; their children go to the first of these. */
    private Mono<Void> replace(SpaceId space, List<UUID> before, List<UUID> after, Lineage.How how, Instant at) {
        return attachments
                .end(space, before, at)
                .then(store.adopt(space, before, after.getFirst(), at))
                .then(store.end(space, before, ArgumentState.REPLACED, null, at))
                .then(store.keepLineage(space, before, after, how, at))
                .then(count(space, before, after, at));
    }

    Mono<Void> retire(SpaceId space, Argument before, String reason, Instant at) {
        List<UUID> ids = List.of(before.id());
        return parent(space, before)
                .flatMap(parent ->
                        store.adopt(space, ids, parent.map(Argument::id).orElse(null), at))
                .then(attachments.end(space, ids, at))
                .then(store.end(space, ids, ArgumentState.RETIRED, reason, at))
                .then(count(space, ids, List.of(), at))
                .then(ledger.append(Acts.retired(space, before)));
    }

    /** What spoke for it when it was retired speaks for it again; what stood under it stays where it went. */
    Mono<Void> restore(SpaceId space, Argument before, Instant at) {
        return attachments
                .resume(space, before.id(), at)
                .then(store.restore(space, before.id(), at))
                .then(count(space, List.of(before.id()), List.of(), at))
                .then(ledger.append(Acts.restored(space, before)));
    }

    private Mono<Void> count(SpaceId space, List<UUID> before, List<UUID> after, Instant at) {
        List<UUID> all = new ArrayList<>(before);
        all.addAll(after);
        return terms.rebuild(space, all).then(attachments.recount(space, all, at));
    }
}
