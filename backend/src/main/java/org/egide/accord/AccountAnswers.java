package org.egide.accord;

import java.util.UUID;
import org.egide.identity.Person;
import org.egide.register.Trace;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody said with their account goes with them, wherever they said it. */
@Component
class AccountAnswers implements Trace {

    private static final int SPACES = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final OfferStore offers;
    private final AnswerStore answers;
    private final Participants participants;

    AccountAnswers(OfferStore offers, AnswerStore answers, Participants participants) {
        this.offers = offers;
        this.answers = answers;
        this.participants = participants;
    }

    @Override
    public Mono<Void> erase(Person person) {
        return offers.after(FIRST, SPACES)
                .expand(page -> page.size() < SPACES
                        ? Mono.empty()
                        : offers.after(page.getLast().value(), SPACES))
                .concatMapIterable(page -> page)
                .concatMap(space -> forget(space, person))
                .then();
    }

    private Mono<Long> forget(SpaceId space, Person person) {
        return answers.forget(space, participants.ofAccount(space, person.account()));
    }
}
