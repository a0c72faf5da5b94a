package org.egide.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.similarity.SameWords;
import org.egide.similarity.SameWords.Range;
import org.egide.synthesis.QuotedSource.Text;
import org.egide.synthesis.SupportStore.Member;
import org.egide.synthesis.SupportStore.Put;
import org.egide.synthesis.SupportStore.Quote;
import org.egide.synthesis.Supports.Model;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Attaches texts of a campaign to an argument, some hundreds at a time, in the caller's transaction. */
@Component
class Supporting {

    private final Coding coding;
    private final ContributionSource source;
    private final SupportStore store;
    private final Ledger ledger;
    private final Clock clock;

    Supporting(Coding coding, ContributionSource source, SupportStore store, Ledger ledger, Clock clock) {
        this.coding = coding;
        this.source = source;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The argument is held before the items, as whoever attaches one does. */
    Mono<Supported> attach(SpaceId space, Model model, List<UUID> ids, Person by) {
        return coding.live(space, model.attaching())
                .flatMap(argument -> held(space, model, ids)
                        .filter(held -> !held.isEmpty())
                        .flatMap(held -> put(space, argument, model, held, by)))
                .defaultIfEmpty(Supported.none(model.campaign()));
    }

    /** Words are read once their item is held. */
    private Mono<List<Held>> held(SpaceId space, Model model, List<UUID> ids) {
        return store.hold(space, ids)
                .flatMap(members -> source.read(space, ids).map(texts -> copies(model, members, texts)));
    }

    private static List<Held> copies(Model model, List<Member> members, List<Text> texts) {
        Map<UUID, Text> byId = texts.stream().collect(Collectors.toMap(Text::id, Function.identity()));
        List<Held> held = new ArrayList<>();
        for (Member member : members) {
            Text text = byId.get(member.contribution());
            if (text != null) {
                held.add(new Held(member, text, model.known().computeIfAbsent(text.body(), body -> copy(model, body))));
            }
        }
        return held;
    }

    /** What a text has of the passages. */
    private static Copy copy(Model model, String body) {
        List<Span> spans = model.attaching().spans().stream()
                .map(span -> SameWords.follow(model.body(), new Range(span.from(), span.to()), body))
                .flatMap(Optional::stream)
                .map(range -> new Span(range.from(), range.to()).widened(body))
                .distinct()
                .toList();
        return new Copy(spans, SameWords.are(model.body(), body));
    }

    private Mono<Supported> put(SpaceId space, Argument argument, Model model, List<Held> held, Person by) {
        Instant at = Times.now(clock);
        List<Quote> quotes = held.stream().flatMap(one -> one.quotes().stream()).toList();
        List<UUID> same = held.stream()
                .filter(one -> one.copy().same() && !one.copy().spans().isEmpty())
                .map(one -> one.member().contribution())
                .toList();
        return store.insert(space, quotes, at, by)
                .then(Mono.defer(() -> store.speaking(space, argument.id(), quotes)))
                .flatMap(before -> store.attach(space, argument.id(), model.campaign(), quotes, at, by)
                        .flatMap(put -> count(space, argument, before, put, at)))
                .flatMap(fresh -> store.read(space, same, at, by)
                        .flatMap(read -> ledger.append(facts(space, argument, held, fresh, read))
                                .thenReturn(done(model, held, fresh, read))));
    }

    private Mono<Set<UUID>> count(SpaceId space, Argument argument, Set<UUID> before, List<Put> put, Instant at) {
        Set<UUID> items = put.stream().map(Put::item).collect(Collectors.toSet());
        Set<UUID> fresh = new HashSet<>(items);
        fresh.removeAll(before);
        return put.isEmpty()
                ? Mono.just(items)
                : store.count(space, argument.id(), fresh.size())
                        .then(store.addTerms(
                                space,
                                argument.id(),
                                put.stream().map(Put::excerpt).toList()))
                        .then(store.link(space, put, at))
                        .thenReturn(items);
    }

    private static List<Fact> facts(
            SpaceId space, Argument argument, List<Held> held, Set<UUID> attached, Set<UUID> read) {
        List<Fact> facts = new ArrayList<>();
        for (Held one : held) {
            Member member = one.member();
            if (attached.contains(member.contribution())) {
                facts.add(Acts.attached(space, member.contribution(), member.number(), argument.number()));
            }
            if (read.contains(member.contribution())) {
                facts.add(Acts.read(space, member.contribution(), member.number(), member.revision()));
            }
        }
        return facts;
    }

    private static Supported done(Model model, List<Held> held, Set<UUID> attached, Set<UUID> read) {
        long left = held.stream()
                .filter(one -> one.member().readers() == 0
                        && !read.contains(one.member().contribution()))
                .count();
        return new Supported(model.campaign(), attached.size(), read.size(), left);
    }

    /**
     * What a text of the family has.
     *
     * @param spans the passages, in its own words
     * @param same whether it says the very words that were read
     */
    record Copy(List<Span> spans, boolean same) {}

    private record Held(Member member, Text text, Copy copy) {

        List<Quote> quotes() {
            return copy.spans().stream()
                    .map(span -> new Quote(
                            Ids.next(),
                            member.contribution(),
                            text.label(),
                            member.revision(),
                            span,
                            span.of(text.body())))
                    .toList();
        }
    }
}
