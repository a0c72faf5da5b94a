package org.egide.accord;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.accord.CountStore.Row;
import org.egide.accord.CountStore.Tally;
import org.egide.agreement.Answers;
import org.egide.agreement.Landscape;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes who answers alike: the whole again, at most once a minute for a consultation, and only when an answer or an
 * argument changed. Bounded: so many people, drawn by chance if there are more, and so many arguments ({@link
 * AccordProperties}), on one thread of its own. Two nodes that do it at once come to the same.
 */
@Component
class Computing {

    private static final Logger log = LoggerFactory.getLogger(Computing.class);
    private static final Scheduler THREAD = Schedulers.newBoundedElastic(1, 1_000, "accord");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int SPACES = 200;
    private static final int PEOPLE = 500;

    private final OfferStore offers;
    private final CountStore store;
    private final LandscapeStore landscapes;
    private final Arguments arguments;
    private final AccordProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    Computing(
            OfferStore offers,
            CountStore store,
            LandscapeStore landscapes,
            Arguments arguments,
            AccordProperties properties,
            JsonMapper json,
            Clock clock) {
        this.offers = offers;
        this.store = store;
        this.landscapes = landscapes;
        this.arguments = arguments;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Computes whatever is out of date; one that fails is left for the next time. */
    @Scheduled(fixedDelayString = "${egide.accord.interval:PT1M}", initialDelayString = "${egide.accord.delay:PT5S}")
    Mono<Void> computeAll() {
        return offers.after(FIRST, SPACES)
                .expand(page -> page.size() < SPACES
                        ? Mono.empty()
                        : offers.after(page.getLast().value(), SPACES))
                .concatMapIterable(page -> page)
                .concatMap(space -> compute(space).onErrorResume(failure -> {
                    log.warn("Points of agreement of {} were not computed", space, failure);
                    return Mono.empty();
                }))
                .then();
    }

    /** Computes a consultation's answers; empty when nothing changed. */
    Mono<Computed> compute(SpaceId space) {
        return Mono.zip(arguments.all(space, Audience.PUBLIC), store.changes(space))
                .flatMap(now -> {
                    String seen = now.getT2() + "/" + fingerprint(now.getT1());
                    return landscapes
                            .seen(space)
                            .defaultIfEmpty("")
                            .filter(before -> !before.equals(seen))
                            .flatMap(before -> compute(space, now.getT1(), seen));
                });
    }

    private Mono<Computed> compute(SpaceId space, List<Argument> live, String seen) {
        return Mono.zip(store.counts(space).map(counts -> present(live, counts)), store.people(space))
                .flatMap(now -> {
                    List<Tally> of = now.getT1().stream()
                            .limit(properties.mostArguments())
                            .toList();
                    List<Tally> others = now.getT1().stream()
                            .skip(properties.mostArguments())
                            .toList();
                    return people(space, of).publishOn(THREAD).map(rows -> computed(of, others, rows, now.getT2()));
                })
                .flatMap(computed -> landscapes
                        .save(space, Times.now(clock), seen, json.writeValueAsString(computed))
                        .thenReturn(computed));
    }

    /** The counts of what stands now, those with the most answers first. */
    private static List<Tally> present(List<Argument> live, List<Tally> counts) {
        Map<UUID, UUID> wordings = new HashMap<>();
        live.forEach(one -> wordings.put(one.id(), Asked.wording(one.wording())));
        return counts.stream()
                .filter(one -> one.wording().equals(wordings.get(one.argument())) && one.answered() > 0)
                .sorted(Comparator.comparingLong(Tally::answered).reversed().thenComparing(Tally::argument))
                .toList();
    }

    /** One more than are computed from tells that there are more. */
    private Mono<List<Row>> people(SpaceId space, List<Tally> of) {
        int least = Math.max(1, Math.min(Landscape.LEAST_ANSWERS, of.size()));
        return store.rows(space, of, FIRST, least, PEOPLE)
                .expand(page -> page.size() < PEOPLE
                        ? Mono.empty()
                        : store.rows(space, of, page.getLast().participant(), least, PEOPLE))
                .concatMapIterable(page -> page)
                .take(properties.mostPeople() + 1L)
                .collectList();
    }

    private Computed computed(List<Tally> of, List<Tally> others, List<Row> rows, long participants) {
        boolean drawn = rows.size() > properties.mostPeople();
        List<Map<Integer, Integer>> people = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), properties.mostPeople()))) {
            Map<Integer, Integer> said = new HashMap<>();
            for (int i = 0; i < row.arguments().size(); i++) {
                said.put((int) (row.arguments().get(i) - 1), row.answers().get(i));
            }
            people.add(said);
        }
        return Computed.of(Landscape.of(new Answers(of.size(), people)), of, others, participants, drawn);
    }

    /** Of the arguments and their words, which come by number. */
    private static String fingerprint(List<Argument> live) {
        StringBuilder all = new StringBuilder();
        live.forEach(
                one -> all.append(one.id()).append(Asked.wording(one.wording())).append(' '));
        return Asked.wording(all.toString()).toString();
    }
}
