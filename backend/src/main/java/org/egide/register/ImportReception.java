package org.egide.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Decision;
import org.egide.moderation.Moderation;
import org.egide.moderation.Moderation.OfSource;
import org.egide.register.Contributions.ImportResult;
import org.egide.register.Entry.Origin;
import org.egide.register.ImportStore.Known;
import org.egide.register.ImportStore.Step;
import org.egide.register.TallyStore.Heading;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Contributions that come from elsewhere: kept whole, numbered in the same series, never twice. */
@Component
class ImportReception {

    private final ImportStore store;
    private final EntryStore entries;
    private final TallyStore tallies;
    private final Moderation moderation;
    private final Ledger ledger;
    private final Dependents dependents;
    private final JsonMapper json;
    private final Clock clock;

    ImportReception(
            ImportStore store,
            EntryStore entries,
            TallyStore tallies,
            Moderation moderation,
            Ledger ledger,
            Dependents dependents,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.tallies = tallies;
        this.moderation = moderation;
        this.ledger = ledger;
        this.dependents = dependents;
        this.json = json;
        this.clock = clock;
    }

    /** Receives those that are not known yet, in the caller's transaction; an id repeated in the list counts once. */
    Mono<List<ImportResult>> receive(SpaceId space, List<Imported> all) {
        if (all.isEmpty()) {
            return Mono.just(List.of());
        }
        return store.known(space, all).flatMap(known -> receiveNew(space, all, known));
    }

    private Mono<List<ImportResult>> receiveNew(SpaceId space, List<Imported> all, Map<String, Known> known) {
        Map<String, Imported> fresh = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !known.containsKey(ImportStore.key(one)))
                .forEach(one -> fresh.putIfAbsent(ImportStore.key(one), one));
        if (fresh.isEmpty()) {
            return Mono.just(results(all, known, Map.of()));
        }
        List<Imported> list = List.copyOf(fresh.values());
        return store.numbers(space, parentsOf(list))
                .zipWhen(parents -> entries.takeNumbers(space, list.size()))
                .map(both -> toEntries(list, both.getT1(), both.getT2() - list.size() + 1))
                .flatMap(rows -> write(space, rows, refusals(list, rows)).thenReturn(results(all, known, byKey(rows))));
    }

    private static List<UUID> parentsOf(List<Imported> list) {
        return list.stream()
                .map(Imported::replyTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Entry> toEntries(List<Imported> list, Map<UUID, Long> parents, long firstNumber) {
        Instant now = Times.now(clock);
        List<Entry> rows = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Imported one = list.get(i);
            Origin origin = new Origin(
                    one.source(),
                    one.originalId(),
                    one.replyTo(),
                    one.replyTo() == null ? null : Objects.requireNonNull(parents.get(one.replyTo()), "unknown parent"),
                    one.stance(),
                    one.postedOn(),
                    json.writeValueAsString(one.data()),
                    one.operator());
            String words = FrenchText.tsvector(one.title(), one.body());
            rows.add(Entry.of(one, Ids.next(), firstNumber + i, words, origin, now));
        }
        return rows;
    }

    private Mono<Void> write(SpaceId space, List<Entry> rows, Map<UUID, Decision> refusals) {
        List<UUID> waiting = rows.stream()
                .filter(row -> row.state() == State.WAITING)
                .map(Entry::id)
                .toList();
        return entries.insert(space, rows)
                .then(tallies.add(space, Heading.of(rows)))
                .then(dependents.received(space, rows))
                .then(store.countReplies(space, repliesOf(rows)))
                .then(store.addSteps(space, steps(rows, refusals)))
                .then(
                        waiting.isEmpty()
                                ? Mono.empty()
                                : moderation.enqueue(space, ContributionModeration.KIND, waiting, false))
                .then(ledger.append(rows.stream().map(row -> fact(space, row)).toList()))
                .then(moderation.recordImported(space, ContributionModeration.KIND, ofSource(rows, refusals)));
    }

    private static List<OfSource> ofSource(List<Entry> rows, Map<UUID, Decision> refusals) {
        return rows.stream()
                .filter(row -> refusals.containsKey(row.id()))
                .map(row -> new OfSource(
                        row.id(),
                        String.valueOf(row.number()),
                        row.state().name(),
                        Objects.requireNonNull(refusals.get(row.id()))))
                .toList();
    }

    /** What the source did to them before they came, for their page. */
    private static List<Step> steps(List<Entry> rows, Map<UUID, Decision> refusals) {
        return rows.stream()
                .filter(row -> row.state() == State.REFUSED || row.state() == State.WITHDRAWN)
                .map(row -> {
                    Decision refusal = refusals.get(row.id());
                    return new Step(
                            row.id(),
                            row.state(),
                            row.stateAt(),
                            row.ground(),
                            refusal == null ? null : refusal.reason());
                })
                .toList();
    }

    /** What the source had refused, with its ground and reason. */
    private static Map<UUID, Decision> refusals(List<Imported> list, List<Entry> rows) {
        Map<UUID, Decision> refusals = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Decision decision = list.get(i).decision();
            if (decision != null && rows.get(i).state() == State.REFUSED) {
                refusals.put(rows.get(i).id(), decision);
            }
        }
        return refusals;
    }

    /** Published replies by the contribution they answer. */
    private static Map<UUID, Long> repliesOf(List<Entry> rows) {
        return rows.stream()
                .filter(row -> row.isReply() && row.state() == State.PUBLISHED)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(
                                Objects.requireNonNull(row.origin()).replyTo()),
                        Collectors.counting()));
    }

    private static Fact fact(SpaceId space, Entry row) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "number", row.number(),
                "kind", row.kind().name(),
                "theme", row.theme().toString(),
                "channel", row.channel().name(),
                "state", row.state().name(),
                "commitment", row.content().commitment(row.seal())));
        String ground = row.ground();
        if (ground != null) {
            detail.put("ground", ground);
        }
        LocalDate postedOn = Objects.requireNonNull(row.origin()).postedOn();
        if (postedOn != null) {
            detail.put("postedOn", postedOn.toString());
        }
        return new Fact(space, "contribution.imported", row.id(), detail);
    }

    private static Map<String, Known> byKey(List<Entry> rows) {
        Map<String, Known> created = new HashMap<>();
        for (Entry row : rows) {
            Origin origin = Objects.requireNonNull(row.origin());
            created.put(
                    ImportStore.key(origin.source(), origin.originalId()),
                    new Known(row.id(), row.number(), row.theme()));
        }
        return created;
    }

    /** The first of a repeated id is the created one. */
    private static List<ImportResult> results(
            List<Imported> all, Map<String, Known> known, Map<String, Known> created) {
        Map<String, Known> unseen = new HashMap<>(created);
        return all.stream()
                .map(one -> {
                    String key = ImportStore.key(one);
                    boolean first = unseen.remove(key) != null;
                    Known is = Objects.requireNonNull(
                            first || !known.containsKey(key) ? created.get(key) : known.get(key));
                    return new ImportResult(is.id(), is.number(), first);
                })
                .toList();
    }
}
