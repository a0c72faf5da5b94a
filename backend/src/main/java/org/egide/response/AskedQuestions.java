package org.egide.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.register.Dependent;
import org.egide.register.Kind;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps up with the questions that the public reads. */
@Component
class AskedQuestions implements Dependent {

    private final QuestionStore store;
    private final Clock clock;

    AskedQuestions(QuestionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Void> stand(SpaceId space, List<Standing> contributions) {
        Instant now = Times.now(clock);
        Map<Boolean, List<Standing>> asked = contributions.stream()
                .collect(Collectors.partitioningBy(one -> one.published() && one.kind() == Kind.QUESTION));
        List<Standing> questions = asked.getOrDefault(true, List.of());
        List<Standing> others = asked.getOrDefault(false, List.of());
        Mono<Void> publish =
                questions.isEmpty() ? Mono.empty() : store.publish(space, ids(questions), numbers(questions), now);
        return others.isEmpty() ? publish : publish.then(store.hide(space, ids(others), now));
    }

    private static List<UUID> ids(List<Standing> some) {
        return some.stream().map(Standing::id).toList();
    }

    private static List<Long> numbers(List<Standing> some) {
        return some.stream().map(Standing::number).toList();
    }

    @Override
    public Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> erased(SpaceId space, UUID contribution) {
        return store.forget(space, contribution);
    }
}
