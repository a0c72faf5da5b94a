package org.egide.response;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.merkle.Hashes;
import org.egide.response.Address.Kind;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes answers of drafts, in the caller's transaction: number, questions answered, entry of the log. */
@Component
class AnswerPublishing {

    private final GivenAnswerStore answers;
    private final QuestionStore questions;
    private final Targets targets;
    private final Ledger ledger;

    AnswerPublishing(GivenAnswerStore answers, QuestionStore questions, Targets targets, Ledger ledger) {
        this.answers = answers;
        this.questions = questions;
        this.targets = targets;
        this.ledger = ledger;
    }

    Mono<Void> lock(SpaceId space) {
        return answers.lock(space);
    }

    /** The number of the answer; what it answers must still be public. */
    Mono<Long> publish(SpaceId space, Draft draft, Instant at) {
        return targets.of(space, draft.numbers(Kind.CONTRIBUTION), draft.numbers(Kind.ARGUMENT))
                .flatMap(to -> targets.reached(space, to))
                .flatMap(reached -> answers.publish(space, draft.id(), at)
                        .flatMap(number -> questions
                                .answer(space, reached, number, at)
                                .then(Mono.defer(() -> ledger.append(List.of(fact(space, draft, number)), at)))
                                .thenReturn(number)));
    }

    /** Whoever has the words can show that they are those that were published. */
    private static Fact fact(SpaceId space, Draft draft, long number) {
        byte[] words = draft.text().getBytes(StandardCharsets.UTF_8);
        Map<String, Object> detail = new HashMap<>();
        detail.put("number", number);
        detail.put("contributions", draft.numbers(Kind.CONTRIBUTION));
        detail.put("arguments", draft.numbers(Kind.ARGUMENT));
        detail.put("sha256", HexFormat.of().formatHex(Hashes.sha256().digest(words)));
        return new Fact(space, "answer.published", draft.id(), detail);
    }

    Mono<List<Answer>> published(SpaceId space, List<Long> numbers) {
        return answers.get(space, numbers);
    }
}
