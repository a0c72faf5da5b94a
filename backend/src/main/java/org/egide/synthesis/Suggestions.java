package org.egide.synthesis;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.Suggester.Suggested;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is proposed to a guarantor who reads: each says why, each can be refused, none acts alone. */
@Facade
public class Suggestions {

    private final List<Suggester> suggesters;
    private final SuggestionStore store;
    private final ArgumentStore arguments;
    private final Clock clock;

    Suggestions(List<Suggester> suggesters, SuggestionStore store, ArgumentStore arguments, Clock clock) {
        this.suggesters = suggesters;
        this.store = store;
        this.arguments = arguments;
        this.clock = clock;
    }

    /**
     * Arguments proposed for a contribution, the likeliest of each suggester first; without those that it has and those
     * that were refused.
     */
    public Mono<List<Suggestion>> of(SpaceId space, OnDesk desk) {
        Set<Long> known = desk.attached().stream()
                .map(one -> one.argument().number())
                .collect(Collectors.toCollection(HashSet::new));
        return store.dismissed(space, desk.item().contribution())
                .doOnNext(known::addAll)
                .thenMany(Flux.fromIterable(suggesters))
                .concatMap(suggester -> suggester
                        .suggest(space, desk.title() + "\n" + desk.body())
                        .flatMapIterable(all -> all)
                        .filter(one -> known.add(one.number()))
                        .concatMap(one -> toSuggestion(space, suggester, one)))
                .collectList();
    }

    private Mono<Suggestion> toSuggestion(SpaceId space, Suggester suggester, Suggested one) {
        return arguments
                .get(space, Audience.GUARANTORS, one.number())
                .map(argument -> new Suggestion(argument, suggester.name(), one.because()));
    }

    /** Refuses a suggestion for a contribution: it is not made again. */
    public Mono<Void> dismiss(SpaceId space, OnDesk desk, long argument) {
        return store.dismiss(space, desk.item().contribution(), argument, Times.now(clock));
    }

    /**
     * Counts, for each suggester, whether it had proposed the argument to which a guarantor just attached something.
     *
     * @param argument the argument's number
     * @param proposed what was shown, by suggester and number ({@code lexical:12})
     */
    public Mono<Void> measure(SpaceId space, long argument, List<String> proposed) {
        return Flux.fromIterable(suggesters)
                .concatMap(one -> store.count(space, one.name(), proposed.contains(one.name() + ":" + argument)))
                .then();
    }

    /** How far each suggester agrees with the guarantors. Public. */
    public Mono<List<SuggesterAgreement>> agreement(SpaceId space) {
        return store.agreement(space);
    }
}
