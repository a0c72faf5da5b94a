package org.egide.accord;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.egide.accord.AnswerStore.Own;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What one person says of the arguments: asked one at a time, changed, taken back, forgotten. Nothing here tells what
 * others say.
 */
@Facade
public class OwnAnswers {

    private final AnswerStore store;
    private final CountStore counted;
    private final OfferStore offers;
    private final Participants participants;
    private final Consultations consultations;
    private final Arguments arguments;
    private final TransactionalOperator transaction;

    OwnAnswers(
            AnswerStore store,
            CountStore counted,
            OfferStore offers,
            Participants participants,
            Consultations consultations,
            Arguments arguments,
            TransactionalOperator transaction) {
        this.store = store;
        this.counted = counted;
        this.offers = offers;
        this.participants = participants;
        this.consultations = consultations;
        this.arguments = arguments;
        this.transaction = transaction;
    }

    /**
     * A token for somebody who begins; nothing is stored of it until they answer.
     *
     * <p>Fails with {@code NotFound} {@code agreement-not-offered}, {@code Conflict} {@code agreement-closed}.
     */
    public Mono<String> begin(Consultation consultation) {
        return requireOpen(consultation, offers.get(consultation.id()).map(Offer::open))
                .then(Mono.fromSupplier(participants::newToken));
    }

    /** Whether somebody has an account or a token of ours, and so may answer. */
    public boolean isKnown(SpaceId space, Voice voice) {
        return participants.of(space, voice).isPresent();
    }

    /**
     * What to ask somebody now.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}.
     *
     * @param later numbers of arguments that they left for later
     */
    public Mono<Progress> progress(SpaceId space, Voice voice, Set<Long> later) {
        return participant(space, voice)
                .flatMap(participant -> asked(space, participant).map(all -> progress(all, participant, later)));
    }

    /**
     * Asks somebody one argument of their choice, answered or not.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}, {@code NotFound} {@code unknown-argument}, also
     * for one that is not part of the synthesis any more.
     */
    public Mono<Progress> ask(SpaceId space, Voice voice, long number) {
        return participant(space, voice)
                .flatMap(participant -> asked(space, participant))
                .map(all -> all.stream()
                        .filter(one -> one.argument().number() == number)
                        .findFirst()
                        .map(one -> progress(all, one))
                        .orElseThrow(() -> new NotFound("unknown-argument")));
    }

    private static Progress progress(List<Asked> all, UUID participant, Set<Long> later) {
        return progress(all, Asked.next(all, participant, later).orElse(null));
    }

    private static Progress progress(List<Asked> all, @Nullable Asked one) {
        int answered = (int) all.stream().filter(Asked::done).count();
        return one == null
                ? new Progress(null, null, false, answered, all.size())
                : new Progress(one.argument(), one.answer(), one.reworded(), answered, all.size());
    }

    private Mono<List<Asked>> asked(SpaceId space, UUID participant) {
        return Mono.zip(arguments.all(space, Audience.PUBLIC), store.own(space, participant), counted.counts(space))
                .map(all -> Asked.of(all.getT1(), all.getT2(), all.getT3()));
    }

    /**
     * Everything that somebody said, by number of the argument.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}.
     */
    public Mono<List<Answered>> all(SpaceId space, Voice voice) {
        return participant(space, voice)
                .flatMap(participant -> store.own(space, participant))
                .flatMap(said -> arguments
                        .all(space, Audience.PUBLIC)
                        .flatMap(live -> Flux.fromIterable(said)
                                .concatMap(one -> answered(space, live, one))
                                .sort((one, other) -> Long.compare(
                                        one.argument().number(),
                                        other.argument().number()))
                                .collectList()));
    }

    private Mono<Answered> answered(SpaceId space, List<Argument> live, Own said) {
        return live.stream()
                .filter(one -> one.id().equals(said.argument()))
                .findFirst()
                .map(Mono::just)
                .orElseGet(() -> arguments.get(space, Audience.PUBLIC, said.number()))
                .map(one -> new Answered(one, said.answer(), counts(one, said)));
    }

    private static boolean counts(Argument one, Own said) {
        return one.state() == ArgumentState.LIVE && said.wording().equals(Asked.wording(one.wording()));
    }

    /**
     * Says something of an argument, or something else than before. What an account holder said with a token before
     * becomes their account's, so that nobody speaks twice without knowing.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}, {@code NotFound} {@code agreement-not-offered},
     * {@code unknown-argument}, {@code Conflict} {@code agreement-closed}, {@code argument-not-live}, {@code
     * wording-changed} when other words were read than those that stand.
     *
     * @param version the version of the argument that was read
     */
    public Mono<Answered> answer(Consultation consultation, Voice voice, long number, int version, Answer answer) {
        SpaceId space = consultation.id();
        return participant(space, voice)
                .flatMap(participant -> lockOpen(space)
                        .then(Mono.defer(() -> arguments.get(space, Audience.PUBLIC, number)))
                        .flatMap(argument -> requireSame(space, argument, version))
                        .flatMap(argument -> adopt(space, voice)
                                .then(Mono.defer(() -> store.put(space, participant, argument, answer)))
                                .thenReturn(new Answered(argument, answer, true))))
                .as(transaction::transactional);
    }

    /** Locked, so that nobody answers after the last second, nor once the guarantors have ended it. */
    private Mono<Void> lockOpen(SpaceId space) {
        return consultations
                .lockForContribution(space)
                .flatMap(consultation -> requireOpen(consultation, offers.hold(space)));
    }

    private static Mono<Void> requireOpen(Consultation consultation, Mono<Boolean> offered) {
        return offered.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-offered")))
                .filter(open -> open && consultation.acceptsContributions())
                .switchIfEmpty(Mono.error(() -> new Conflict("agreement-closed")))
                .then();
    }

    /** A move changes the version and no word: only other words are refused. */
    private Mono<Argument> requireSame(SpaceId space, Argument argument, int version) {
        if (argument.state() != ArgumentState.LIVE) {
            return Mono.error(new Conflict("argument-not-live", argument.number()));
        }
        return argument.version() == version
                ? Mono.just(argument)
                : arguments
                        .wordings(space, Audience.PUBLIC, argument.number())
                        .flatMapIterable(all -> all)
                        .filter(one -> one.version() == version)
                        .next()
                        .map(Wording::wording)
                        .filter(argument.wording()::equals)
                        .switchIfEmpty(Mono.error(() -> new Conflict("wording-changed", argument.number())))
                        .thenReturn(argument);
    }

    private Mono<Void> adopt(SpaceId space, Voice voice) {
        Person person = voice.person();
        @Nullable UUID before = participants.ofToken(space, voice.token()).orElse(null);
        return person == null || before == null
                ? Mono.empty()
                : store.adopt(space, before, participants.ofAccount(space, person.account()));
    }

    /**
     * Takes one answer back, also once nothing can be answered any more.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}, {@code NotFound} {@code no-answer}.
     */
    public Mono<Void> withdraw(SpaceId space, Voice voice, long number) {
        return participant(space, voice)
                .flatMap(participant -> store.delete(space, participant, number))
                .filter(deleted -> deleted > 0)
                .switchIfEmpty(Mono.error(() -> new NotFound("no-answer")))
                .then();
    }

    /**
     * Deletes everything that somebody said here, with their account and with their token; how many answers there were.
     *
     * <p>Fails with {@code InvalidRequest} {@code unknown-participant}.
     */
    public Mono<Long> forget(SpaceId space, Voice voice) {
        return participant(space, voice)
                .flatMap(participant -> store.forget(space, participant))
                .flatMap(forgotten -> participants
                        .ofToken(space, voice.token())
                        .map(before -> store.forget(space, before))
                        .orElse(Mono.just(0L))
                        .map(more -> forgotten + more))
                .as(transaction::transactional);
    }

    private Mono<UUID> participant(SpaceId space, Voice voice) {
        return Mono.justOrEmpty(participants.of(space, voice))
                .switchIfEmpty(Mono.error(() -> new InvalidRequest("unknown-participant")));
    }
}
