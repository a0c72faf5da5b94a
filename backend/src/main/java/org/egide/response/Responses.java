package org.egide.response;

import java.time.Clock;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import reactor.core.publisher.Mono;

/**
 * The owner's response to the guarantors' report: a reply to each request, and a decision on the project (C. env.
 * L121-16, R121-24; domain, 1.6 and 2.3). Drafted part by part, published as a whole, never changed; a correction is
 * another edition.
 */
@Facade
public class Responses {

    static final int NOTE = 2_000;

    private final ReplyStore drafts;
    private final PreparedResponses prepared;
    private final ResponseEditionStore store;
    private final ResponsePublishing publishing;
    private final Clock clock;

    Responses(
            ReplyStore drafts,
            PreparedResponses prepared,
            ResponseEditionStore store,
            ResponsePublishing publishing,
            Clock clock) {
        this.drafts = drafts;
        this.prepared = prepared;
        this.store = store;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * What is asked, and what is replied so far: all of it for the owner, its own for another respondent; that it is
     * one is asked before.
     *
     * <p>Fails with {@code Conflict} {@code report-not-published} while there is nothing to reply to.
     */
    public Mono<PreparedResponse> prepared(Consultation consultation, Person person) {
        return prepared.of(consultation).map(all -> all.seenBy(Respondent.of(consultation, person)));
    }

    /**
     * What somebody is asked, who replies to it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-request}, {@code NotAllowed} {@code request-of-another}, and as
     * {@link #prepared}.
     */
    public Mono<Asked> asked(Consultation consultation, int request, Person person) {
        return prepared.of(consultation)
                .flatMap(one -> Mono.justOrEmpty(one.requests().stream()
                        .filter(asked -> asked.number() == request)
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-request")))
                .delayUntil(asked -> consultation
                        .standing(person)
                        .requireAddressed(asked.by().is(Respondent.of(consultation, person))));
    }

    /**
     * Replies to a request, in the draft: nobody for another.
     *
     * <p>Fails as {@link #asked}, with {@code InvalidRequest} naming every field at fault
     * ({@code field-required}, {@code justification-required}, {@code commitment-incomplete}, {@code text-too-long}),
     * {@code Stale} {@code reply-changed}, and as {@link #prepared}.
     *
     * @param version the version that was read, 0 for none
     */
    public Mono<PreparedResponse> reply(Consultation consultation, int request, int version, Reply reply, Person by) {
        return asked(consultation, request, by)
                .doOnNext(one -> InvalidRequest.ifAny(reply.faults()))
                .flatMap(one -> drafts.reply(consultation.id(), request, version, reply, Times.now(clock), by))
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("reply-changed")))
                .then(Mono.defer(() -> prepared(consultation, by)));
    }

    /**
     * Decides of the project, in the draft.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Stale} {@code reply-changed}, and as
     * {@link #prepared}.
     *
     * @param version the version that was read, 0 for none
     */
    public Mono<PreparedResponse> decide(Consultation consultation, int version, Decided decided, Person by) {
        return prepared.of(consultation)
                .doOnNext(one -> InvalidRequest.ifAny(decided.faults()))
                .doOnNext(one -> AnswerText.blocks(decided.reasons()))
                .flatMap(one -> drafts.decide(consultation.id(), version, decided, Times.now(clock), by))
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("reply-changed")))
                .then(Mono.defer(() -> prepared(consultation, by)));
    }

    /**
     * Publishes the draft as it stands, what others replied with it; where they have not replied yet, it says so and
     * does not wait. Late or not, it is published, and says so. The day of the first publication is that of the
     * calendar.
     *
     * <p>Fails with {@code Conflict} {@code response-incomplete} naming the owner's requests without a reply, {@code
     * decision-missing}, {@code InvalidRequest} {@code note-required} at {@code note} from the second edition on,
     * {@code Stale} {@code reply-changed} when somebody wrote or published meanwhile, and as {@link #prepared}.
     *
     * @param note what it corrects of the edition before, at most {@value #NOTE} UTF-16 units
     */
    public Mono<PublishedResponse> publish(Consultation consultation, String note, Person by) {
        return publishing.publish(consultation, note, by).flatMap(number -> get(consultation.id(), number));
    }

    /** The published editions, the newest first, without their replies. */
    public Mono<List<PublishedResponse>> all(SpaceId space) {
        return store.all(space);
    }

    /** The last one; empty while there is none. */
    public Mono<PublishedResponse> latest(SpaceId space) {
        return all(space)
                .flatMap(all -> Mono.justOrEmpty(all.stream().findFirst()))
                .flatMap(one -> store.given(space, one.number()).map(one::with));
    }

    /** One edition. Fails with {@code NotFound} {@code unknown-response}. */
    public Mono<PublishedResponse> get(SpaceId space, int number) {
        return all(space)
                .flatMap(all -> Mono.justOrEmpty(
                        all.stream().filter(one -> one.number() == number).findFirst()))
                .flatMap(one -> store.given(space, number).map(one::with))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-response")));
    }

    /** A file of an edition: html, pdf, docx. Fails with {@code NotFound} {@code unknown-response}. */
    public Mono<byte[]> file(SpaceId space, int number, String format) {
        return store.file(space, number, format).switchIfEmpty(Mono.error(() -> new NotFound("unknown-response")));
    }
}
