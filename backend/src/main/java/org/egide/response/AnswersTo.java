package org.egide.response;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What answers a contribution: directly, or through an argument that it makes. Asks nothing of the register. */
@Component
class AnswersTo {

    private final Arguments arguments;
    private final GivenAnswerStore store;

    AnswersTo(Arguments arguments, GivenAnswerStore store) {
        this.arguments = arguments;
        this.store = store;
    }

    Mono<List<Answer>> contribution(SpaceId space, UUID contribution) {
        return arguments
                .of(space, Audience.PUBLIC, contribution)
                .map(attached -> Stream.concat(
                                Stream.of(contribution),
                                attached.stream()
                                        .filter(one -> one.excerpt().until() == null)
                                        .map(one -> one.argument().id()))
                        .distinct()
                        .toList())
                .flatMap(targets -> store.to(space, targets));
    }
}
