package org.egide.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.ledger.AuditedContent;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.register.CommittedStore.Wording;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says each night whether the contributions in the register are those that the log commits to. */
@Component
class ContributionAudit implements AuditedContent {

    private static final String COMMITMENT = "commitment";
    private static final Set<String> RECEPTIONS = Set.of("contribution.submitted", "contribution.imported");

    private final CommittedStore store;
    private final Ledger ledger;

    ContributionAudit(CommittedStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public Mono<List<String>> missing(SpaceId space, List<Event> events) {
        List<Event> receptions = events.stream()
                .filter(event -> RECEPTIONS.contains(event.kind()))
                .toList();
        return store.there(space, receptions.stream().map(Event::subject).toList())
                .map(there -> receptions.stream()
                        .filter(event -> !there.contains(event.subject()))
                        .map(event -> "contribution " + event.detail().get("number")
                                + " is in the log, and not in the register")
                        .toList());
    }

    @Override
    public Mono<List<String>> contradictions(SpaceId space) {
        return store.wordings(space, 0)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : store.wordings(space, page.getLast().number()))
                .concatMap(page -> compare(space, page))
                .collect(ArrayList::new, List::addAll);
    }

    /** What the log says of these contributions; one received since its last batch waits for another night. */
    private Mono<List<String>> compare(SpaceId space, List<Wording> wordings) {
        List<UUID> ids = wordings.stream().map(Wording::id).distinct().toList();
        return ledger.of(space, ids).map(events -> {
            Map<UUID, List<Event>> bySubject = events.stream().collect(Collectors.groupingBy(Event::subject));
            return wordings.stream()
                    .flatMap(wording -> compare(wording, bySubject.getOrDefault(wording.id(), List.of())))
                    .distinct()
                    .toList();
        });
    }

    private static Stream<String> compare(Wording wording, List<Event> events) {
        if (events.isEmpty()) {
            return Stream.of("contribution " + wording.number() + " is in the register and was never received");
        }
        if (events.stream().anyMatch(event -> event.kind().equals(Erasing.ERASED))) {
            return wording.isBlank()
                    ? Stream.empty()
                    : Stream.of("contribution " + wording.number() + " was erased, and has words again");
        }
        Map<Integer, Event> lastOfRevision = events.stream()
                .filter(event -> event.detail().containsKey(COMMITMENT))
                .collect(Collectors.toMap(ContributionAudit::revision, Function.identity(), (earlier, later) -> later));
        Event committing = lastOfRevision.get(wording.revision());
        return committing == null || !agrees(wording, committing)
                ? Stream.of("contribution " + wording.number() + " is not what was received: its number, words, date"
                        + " or signature were changed")
                : Stream.empty();
    }

    private static boolean agrees(Wording wording, Event event) {
        return event.detail().get("number") instanceof Number number
                && number.longValue() == wording.number()
                && wording.seal().words() != null
                && (wording.content().author() == null || wording.seal().author() != null)
                && wording.content()
                        .commitment(wording.seal())
                        .equals(event.detail().get(COMMITMENT));
    }

    private static int revision(Event event) {
        return event.detail().get("revision") instanceof Number number ? number.intValue() : 1;
    }
}
