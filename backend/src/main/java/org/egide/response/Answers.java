package org.egide.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The answers that the public reads. */
@Facade
public class Answers {

    private static final String ORDER = "answer";

    private final GivenAnswerStore store;
    private final AnswersTo answersTo;
    private final Targets targets;

    Answers(GivenAnswerStore store, AnswersTo answersTo, Targets targets) {
        this.store = store;
        this.answersTo = answersTo;
        this.targets = targets;
    }

    /** Answers, the latest first, a page at a time. Fails with {@code InvalidRequest} {@code invalid-cursor}. */
    public Mono<Slice<Answer>> list(SpaceId space, @Nullable String after, int limit) {
        return Mono.fromCallable(() -> after == null
                        ? Long.MAX_VALUE
                        : Cursor.decode(ORDER, after).key())
                .flatMap(before -> store.page(space, before, limit + 1))
                .map(rows -> Slice.of(rows, limit, one -> new Cursor(ORDER, one.number()).encode()));
    }

    /** One answer. Fails with {@code NotFound} {@code unknown-answer}. */
    public Mono<Answer> get(SpaceId space, long number) {
        return store.get(space, number).switchIfEmpty(Mono.error(Answers::unknown));
    }

    /** Answers by their numbers, at most 200; those that are none are left out. */
    public Mono<Map<Long, Answer>> get(SpaceId space, List<Long> numbers) {
        return numbers.isEmpty()
                ? Mono.just(Map.of())
                : store.get(space, numbers)
                        .map(all -> all.stream().collect(Collectors.toMap(Answer::number, Function.identity())));
    }

    /** An answer by its id, for whoever was told of it; empty for none. */
    public Mono<Answer> find(SpaceId space, UUID id) {
        return store.find(space, id);
    }

    /** What answers a contribution, or an argument that it makes, the oldest first; at most 200. */
    public Mono<List<Answer>> ofContribution(SpaceId space, UUID contribution) {
        return answersTo.contribution(space, contribution);
    }

    /** What answers an argument, the oldest first; at most 200. */
    public Mono<List<Answer>> ofArgument(SpaceId space, UUID argument) {
        return store.to(space, List.of(argument));
    }

    /** The ids of all the contributions that an answer reaches now, each once. */
    public Mono<List<UUID>> reached(SpaceId space, Answer answer) {
        return targets.reached(space, answer.to());
    }

    /**
     * Counts that an answer was useful to a reader, or was not. Nothing is kept of them.
     *
     * <p>Fails with {@code NotFound} {@code unknown-answer}.
     */
    public Mono<Answer> say(SpaceId space, long number, boolean useful) {
        return store.say(space, number, useful)
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(Answers::unknown))
                .then(Mono.defer(() -> get(space, number)));
    }

    private static NotFound unknown() {
        return new NotFound("unknown-answer");
    }
}
