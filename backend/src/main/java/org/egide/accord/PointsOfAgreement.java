package org.egide.accord;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.accord.AnswerStore.Own;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Points of agreement of a consultation: whether the guarantors offer them, and what the answers say. Off until they
 * do; that they do, and that they end it, are events of the log. Single answers are not: whoever gave one can take it
 * back, and nothing is taken out of the log.
 */
@Facade
public class PointsOfAgreement {

    private final OfferStore offers;
    private final AnswerStore answers;
    private final LandscapeStore landscapes;
    private final Participants participants;
    private final Arguments arguments;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    PointsOfAgreement(
            OfferStore offers,
            AnswerStore answers,
            LandscapeStore landscapes,
            Participants participants,
            Arguments arguments,
            Ledger ledger,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.offers = offers;
        this.answers = answers;
        this.landscapes = landscapes;
        this.participants = participants;
        this.arguments = arguments;
        this.ledger = ledger;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the guarantors offer it; empty where nobody ever did. */
    public Mono<Offer> offer(SpaceId space) {
        return offers.get(space);
    }

    /** Whether arguments can be answered now: offered, and the consultation is open. */
    public Mono<Boolean> isOpen(Consultation consultation) {
        return offers.get(consultation.id())
                .map(offer -> offer.open() && consultation.acceptsContributions())
                .defaultIfEmpty(false);
    }

    /**
     * Offers to answer the arguments, from now on. Who may is asked before.
     *
     * <p>Fails with {@code Conflict} {@code synthesis-not-shown} while the public does not read the arguments, {@code
     * agreement-offered} when it is offered already.
     */
    public Mono<Offer> offer(Consultation consultation, Person by) {
        SpaceId space = consultation.id();
        return arguments
                .shown(space)
                .switchIfEmpty(Mono.error(() -> new Conflict("synthesis-not-shown")))
                .flatMap(shown -> offers.open(space, Times.now(clock), by.name()))
                .filter(changed -> changed > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("agreement-offered")))
                .flatMap(changed -> ledger.append(fact(space, "agreement.offered")))
                .as(transaction::transactional)
                .then(Mono.defer(() -> offers.get(space)));
    }

    /**
     * Ends it: nobody answers any more, and what was answered stays, its authors still able to take it back.
     *
     * <p>Fails with {@code Conflict} {@code agreement-not-open}.
     */
    public Mono<Offer> end(Consultation consultation, Person by) {
        SpaceId space = consultation.id();
        return offers.close(space, Times.now(clock), by.name())
                .filter(changed -> changed > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("agreement-not-open")))
                .flatMap(changed -> ledger.append(fact(space, "agreement.ended")))
                .as(transaction::transactional)
                .then(Mono.defer(() -> offers.get(space)));
    }

    private static Fact fact(SpaceId space, String kind) {
        return new Fact(space, kind, space.value(), Map.of());
    }

    /**
     * What the answers say, as far as somebody may see it: the arguments that they answered themselves; everything once
     * the consultation is over, and to the guarantors always.
     *
     * <p>Fails with {@code NotFound} {@code agreement-not-offered}.
     */
    public Mono<Picture> picture(Consultation consultation, Voice voice) {
        SpaceId space = consultation.id();
        boolean whole =
                isOver(consultation) || consultation.standing(voice.person()).may(Action.OFFER_AGREEMENT);
        return offers.get(space)
                .switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-offered")))
                .then(Mono.defer(() -> Mono.zip(arguments.all(space, Audience.PUBLIC), own(space, voice))))
                .map(all -> new Sight(all.getT1(), all.getT2(), whole))
                .flatMap(sight -> landscapes
                        .get(space)
                        .map(kept -> sight.of(json.readValue(kept.content(), Computed.class), kept.at()))
                        .switchIfEmpty(Mono.fromSupplier(sight::ofNothing)));
    }

    private Mono<List<Own>> own(SpaceId space, Voice voice) {
        return participants
                .of(space, voice)
                .map((UUID participant) -> answers.own(space, participant))
                .orElseGet(() -> Mono.just(List.of()));
    }

    /** A suspension is no end: those who come back are asked what they did not answer. */
    private static boolean isOver(Consultation consultation) {
        return switch (consultation.status()) {
            case DRAFT, ANNOUNCED, OPEN, SUSPENDED -> false;
            case REPORT_DUE, REPORT_LATE, RESPONSE_DUE, RESPONSE_LATE, ENDED -> true;
        };
    }
}
