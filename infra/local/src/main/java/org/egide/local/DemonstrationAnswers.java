package org.egide.local;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.egide.accord.Answer;
import org.egide.accord.OwnAnswers;
import org.egide.accord.PointsOfAgreement;
import org.egide.accord.Voice;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Invented answers to the arguments of the demonstration, by invented people of two minds: enough for groups to show.
 * Always the same ones.
 */
@Component
class DemonstrationAnswers {

    private static final int PEOPLE = 42;

    /** How many of a hundred of each mind agree with each argument, in the order of the file. */
    private static final List<List<Integer>> MINDS = List.of(
            List.of(95, 70, 92, 88, 60, 5, 85, 80, 60, 70, 80, 75, 12, 50, 85, 70, 70, 10, 95),
            List.of(25, 95, 95, 90, 40, 85, 80, 85, 97, 95, 88, 97, 92, 90, 8, 95, 85, 75, 97));

    private static final int ANSWERED = 65;
    private static final int PASSED = 10;

    private final Arguments arguments;
    private final PointsOfAgreement points;
    private final OwnAnswers answers;

    DemonstrationAnswers(Arguments arguments, PointsOfAgreement points, OwnAnswers answers) {
        this.arguments = arguments;
        this.points = points;
        this.answers = answers;
    }

    /** Offers the arguments of a consultation to answer, and answers them; nothing where there are none. */
    Mono<Void> load(Consultation made) {
        return arguments
                .all(made.id(), Audience.PUBLIC)
                .filter(all -> !all.isEmpty() && made.acceptsContributions())
                .flatMap(all -> points.offer(made, DemonstrationPeople.first(made, Role.GUARANTOR))
                        .then(Mono.defer(() -> answer(made, all))));
    }

    private Mono<Void> answer(Consultation made, List<Argument> all) {
        return Flux.range(0, PEOPLE)
                .concatMap(person -> answers.begin(made).flatMap(token -> answer(made, all, person, token)))
                .then();
    }

    private Mono<Void> answer(Consultation made, List<Argument> all, int person, String token) {
        Random random = new Random(person);
        List<Integer> mind = MINDS.get(person % 5 < 3 ? 0 : 1);
        List<Said> said = IntStream.range(0, Math.min(all.size(), mind.size()))
                .filter(n -> random.nextInt(100) < ANSWERED)
                .mapToObj(n -> new Said(all.get(n), drawn(random, mind.get(n))))
                .toList();
        return Flux.fromIterable(said)
                .concatMap(one -> answers.answer(
                        made,
                        new Voice(null, token),
                        one.argument().number(),
                        one.argument().version(),
                        one.answer()))
                .then();
    }

    private static Answer drawn(Random random, int agreeing) {
        if (random.nextInt(100) < PASSED) {
            return Answer.PASS;
        }
        return random.nextInt(100) < agreeing ? Answer.AGREE : Answer.DISAGREE;
    }

    /** What somebody invented says of an argument. */
    private record Said(Argument argument, Answer answer) {}
}
