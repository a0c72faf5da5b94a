package org.egide.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.ledger.AuditedContent;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.register.CommittedStore.Numbered;
import org.egide.register.CommittedStore.Wording;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says each night whether the contributions in the register are those that the log commits to. */
@Component
class ContributionAudit implements AuditedContent {

    private static final String COMMITMENT = "commitment";

    private final CommittedStore store;
    private final Ledger ledger;

    ContributionAudit(CommittedStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public Mono<List<String>> contradictions(SpaceId space, List<Event> events) {
        List<Event> committing = events.stream()
                .filter(event -> event.kind().startsWith("contribution.")
                        && event.detail().containsKey(COMMITMENT))
                .toList();
        if (committing.isEmpty()) {
            return Mono.just(List.of());
        }
        List<UUID> ids = committing.stream().map(Event::subject).distinct().toList();
        return store.wordings(space, ids)
                .flatMap(wordings -> erased(space, wordings).map(erased -> compare(committing, wordings, erased)));
    }

    /** Of those without a salt, those that the log says were erased; others lost it in another way. */
    private Mono<Set<UUID>> erased(SpaceId space, List<Wording> wordings) {
        return Flux.fromIterable(wordings)
                .filter(wording -> wording.seal().words() == null)
                .map(Wording::id)
                .distinct()
                .filterWhen(id -> ledger.of(space, id)
                        .map(events ->
                                events.stream().anyMatch(event -> event.kind().equals(Erasing.ERASED))))
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<List<String>> strangers(SpaceId space) {
        return store.numbered(space, 0)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : store.numbered(space, page.getLast().number()))
                .concatMap(page -> strangers(space, page))
                .collect(ArrayList::new, List::addAll);
    }

    private Mono<List<String>> strangers(SpaceId space, List<Numbered> page) {
        return ledger.known(space, page.stream().map(Numbered::id).toList())
                .map(known -> page.stream()
                        .filter(one -> !known.contains(one.id()))
                        .map(one -> "contribution " + one.number() + " is in the register and was never received")
                        .toList());
    }

    private static List<String> compare(List<Event> events, List<Wording> wordings, Set<UUID> erased) {
        Map<Key, Wording> byRevision =
                wordings.stream().collect(Collectors.toMap(w -> new Key(w.id(), w.revision()), Function.identity()));
        Set<String> findings = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (Event event : events) {
            int revision = event.detail().get("revision") instanceof Number number ? number.intValue() : 1;
            Wording wording = byRevision.get(new Key(event.subject(), revision));
            String finding = erased.contains(event.subject()) ? null : finding(event, wording);
            if (finding != null && findings.add(finding)) {
                inOrder.add(finding);
            }
        }
        return inOrder;
    }

    private static @Nullable String finding(Event event, @Nullable Wording wording) {
        Object number = event.detail().get("number");
        if (wording == null) {
            return "contribution " + number + " is in the log, and not in the register";
        }
        if (number instanceof Number is && is.longValue() != wording.number()) {
            return "contribution " + number + " has the number " + wording.number() + " in the register";
        }
        return wording.seal().words() != null
                        && wording.content()
                                .commitment(wording.seal())
                                .equals(event.detail().get(COMMITMENT))
                ? null
                : "contribution " + number + " is not as it was received: its words, date or origin were changed";
    }

    private record Key(UUID id, int revision) {}
}
