package org.egide.synthesis;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.QuotedSource.Text;
import org.egide.synthesis.Suggester.Suggested;
import org.egide.synthesis.Suggestion.Reason;
import org.egide.synthesis.SuggestionStore.Proposed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is proposed to a guarantor who reads: each says why, each can be refused, none acts alone. */
@Facade
public class Suggestions {

    /** What a suggester that asks elsewhere is given; the desk does not wait for it. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final List<Suggester> suggesters;
    private final SuggestionStore store;
    private final ArgumentStore arguments;
    private final ContributionSource source;
    private final Clock clock;

    Suggestions(
            List<Suggester> suggesters,
            SuggestionStore store,
            ArgumentStore arguments,
            ContributionSource source,
            Clock clock) {
        this.suggesters = suggesters;
        this.store = store;
        this.arguments = arguments;
        this.source = source;
        this.clock = clock;
    }

    /**
     * Living arguments proposed for a contribution, the likeliest of each suggester first; without those that it has
     * and those that were refused. One that several propose stands once, with the reason of each.
     */
    public Mono<List<Suggestion>> of(SpaceId space, OnDesk desk) {
        Set<Long> known = desk.attached().stream()
                .map(one -> one.argument().number())
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, List<Reason>> reasons = new LinkedHashMap<>();
        return store.dismissed(space, desk.item().contribution())
                .doOnNext(known::addAll)
                .thenMany(Flux.fromIterable(suggesters))
                .concatMap(suggester -> ask(suggester, space, text(desk))
                        .doOnNext(all -> all.stream()
                                .filter(one -> !known.contains(one.number()))
                                .forEach(one -> reasons.computeIfAbsent(one.number(), number -> new ArrayList<>())
                                        .add(new Reason(suggester.name(), one.because())))))
                .thenMany(Flux.defer(() -> Flux.fromIterable(reasons.keySet())))
                .concatMap(number -> arguments.get(space, Audience.GUARANTORS, number))
                .filter(argument -> argument.state() == ArgumentState.LIVE)
                .map(argument -> new Suggestion(argument, List.copyOf(reasons.get(argument.number()))))
                .collectList()
                .flatMap(all -> ahead(space, desk).thenReturn(all));
    }

    private static Mono<List<Suggested>> ask(Suggester suggester, SpaceId space, String text) {
        Mono<List<Suggested>> said = suggester.suggest(space, text);
        return suggester.isElsewhere()
                ? said.timeout(A_MOMENT).onErrorResume(Exception.class, away -> Mono.just(List.of()))
                : said;
    }

    private static String text(OnDesk desk) {
        return desk.title() + "\n" + desk.body();
    }

    /** What will probably be read next, for those that need time. */
    private Mono<Void> ahead(SpaceId space, OnDesk desk) {
        List<Suggester> elsewhere =
                suggesters.stream().filter(Suggester::isElsewhere).toList();
        return elsewhere.isEmpty()
                ? Mono.empty()
                : store.next(space, desk.item().number())
                        .filter(next -> !next.isEmpty())
                        .flatMap(next -> source.read(space, next))
                        .flatMapIterable(texts -> texts)
                        .concatMap(text -> prepare(elsewhere, space, text))
                        .then();
    }

    private static Mono<Void> prepare(List<Suggester> elsewhere, SpaceId space, Text text) {
        return Flux.fromIterable(elsewhere)
                .concatMap(one -> one.prepare(space, text.title() + "\n" + text.body())
                        .timeout(A_MOMENT)
                        .onErrorResume(Exception.class, away -> Mono.empty()))
                .then();
    }

    /** Refuses a suggestion for a contribution: it is not made again. What else was proposed with it is kept too. */
    public Mono<Void> dismiss(SpaceId space, OnDesk desk, long argument) {
        return of(space, desk)
                .flatMap(all -> store.propose(space, desk.item().contribution(), shown(all), Times.now(clock)))
                .then(Mono.defer(() -> decide(space, desk, argument, Outcome.REFUSED)))
                .then(Mono.defer(() -> store.dismiss(space, desk.item().contribution(), argument, Times.now(clock))));
    }

    private static List<Proposed> shown(List<Suggestion> all) {
        return all.stream()
                .flatMap(one -> one.reasons().stream()
                        .map(reason ->
                                new Proposed(reason.suggester(), one.argument().number())))
                .toList();
    }

    /**
     * Counts, for each suggester, whether it had proposed the argument to which a guarantor just attached something,
     * and that what it had proposed was taken.
     *
     * @param argument the argument's number
     * @param proposed what was shown, by suggester and number ({@code lexical:12})
     */
    public Mono<Void> measure(SpaceId space, OnDesk desk, long argument, List<String> proposed) {
        return Flux.fromIterable(suggesters)
                .concatMap(one -> store.count(space, one.name(), proposed.contains(one.name() + ":" + argument)))
                .then(Mono.defer(
                        () -> store.propose(space, desk.item().contribution(), parsed(proposed), Times.now(clock))))
                .then(Mono.defer(() -> decide(space, desk, argument, Outcome.TAKEN)));
    }

    /**
     * Keeps that a guarantor went on to the next contribution and left what was proposed as it is.
     *
     * @param proposed what was shown, by suggester and number
     */
    public Mono<Void> pass(SpaceId space, OnDesk desk, List<String> proposed) {
        return store.propose(space, desk.item().contribution(), parsed(proposed), Times.now(clock))
                .then(Mono.defer(() -> store.ignore(space, desk.item().contribution(), names(), Times.now(clock))));
    }

    private Mono<Void> decide(SpaceId space, OnDesk desk, long argument, Outcome outcome) {
        return store.decide(space, desk.item().contribution(), argument, outcome, names(), Times.now(clock));
    }

    private List<String> names() {
        return suggesters.stream().map(Suggester::name).toList();
    }

    /** What a form says was shown, as far as a suggester of ours may have said it. */
    private List<Proposed> parsed(List<String> proposed) {
        List<String> names = names();
        return proposed.stream()
                .filter(one -> one.matches(".+:[0-9]{1,9}"))
                .map(one -> new Proposed(
                        one.substring(0, one.lastIndexOf(':')),
                        Long.parseLong(one.substring(one.lastIndexOf(':') + 1))))
                .filter(one -> names.contains(one.suggester()))
                .distinct()
                .limit(50)
                .toList();
    }

    /** How far each suggester agrees with the guarantors. Public. */
    public Mono<List<SuggesterAgreement>> agreement(SpaceId space) {
        return store.agreement(space);
    }
}
