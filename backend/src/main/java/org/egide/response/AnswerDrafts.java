package org.egide.response;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers while they are prepared. The people of one respondent share its drafts, and nobody else sees them but the
 * guarantors, those that were shown to them: they say what they think, and neither rewrite nor hold back. Who may is
 * asked before.
 */
@Facade
public class AnswerDrafts {

    private static final int NOTE_LIMIT = 2_000;
    private static final int MOST = 50;

    private final AnswerDraftStore store;
    private final Targets targets;
    private final AnswerPublishing publishing;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    AnswerDrafts(
            AnswerDraftStore store,
            Targets targets,
            AnswerPublishing publishing,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.publishing = publishing;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The drafts of somebody's respondent, the latest first; at most 200.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role}.
     */
    public Mono<List<Draft>> of(Consultation consultation, Person by) {
        return respondent(consultation, by).flatMap(own -> store.of(consultation.id(), own));
    }

    /** The drafts that were shown to the guarantors, the oldest first; at most 200. */
    public Mono<List<Draft>> shown(SpaceId space) {
        return store.shown(space);
    }

    /**
     * A draft of one's respondent, with what the guarantors said of it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-draft}, also once it is published.
     */
    public Mono<Draft> get(Consultation consultation, UUID id, Person by) {
        return respondent(consultation, by)
                .flatMap(own -> store.get(consultation.id(), id)
                        .filter(draft -> draft.by().equals(own)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-draft")));
    }

    /**
     * A draft that was shown to the guarantors.
     *
     * <p>Fails with {@code NotFound} {@code unknown-draft}.
     */
    public Mono<Draft> shown(SpaceId space, UUID id) {
        return store.get(space, id).filter(Draft::shown).switchIfEmpty(Mono.error(() -> new NotFound("unknown-draft")));
    }

    /**
     * Begins an answer.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role}, {@code InvalidRequest} naming every field at fault
     * ({@code field-required}, {@code text-too-long}, {@code text-too-nested}, {@code nothing-to-answer}, {@code
     * too-many}, {@code contribution-not-public}, {@code argument-not-public}), {@code Unprocessable} {@code
     * idempotency-key-reused}.
     *
     * @param key the client's own, null for none
     */
    public Mono<Draft> begin(Consultation consultation, DraftText typed, Person by, @Nullable String key) {
        SpaceId space = consultation.id();
        UUID id = Ids.next();
        Remembered asked = key == null ? null : new Remembered(space, key, print(typed), id);
        Mono<UUID> work = respondent(consultation, by)
                .flatMap(own -> checked(space, typed)
                        .flatMap(to -> store.insert(space, id, own, typed, Times.now(clock), by)
                                .then(Mono.defer(() -> store.address(space, id, to))))
                        .then(Mono.defer(() -> idempotency.remember(asked)))
                        .as(transaction::transactional))
                .thenReturn(id);
        return idempotency.once(asked, Mono::just, work).flatMap(made -> get(consultation, made, by));
    }

    private static String print(DraftText typed) {
        return Idempotency.fingerprint("answer", typed.text(), typed.contributions(), typed.arguments());
    }

    /**
     * Changes an answer that is not published.
     *
     * <p>Fails as {@link #begin}, and with {@code NotFound} {@code unknown-draft}, {@code Stale} {@code draft-changed}.
     *
     * @param version the version that was read
     */
    public Mono<Draft> change(Consultation consultation, UUID id, int version, DraftText typed, Person by) {
        SpaceId space = consultation.id();
        return checked(space, typed)
                .flatMap(to -> held(consultation, id, version, by)
                        .flatMap(draft -> store.update(space, id, typed, Times.now(clock), by)
                                .then(Mono.defer(() -> store.address(space, id, to))))
                        .as(transaction::transactional))
                .then(Mono.defer(() -> get(consultation, id, by)));
    }

    /**
     * Shows a draft to the guarantors, who may say what they think of it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-draft}, {@code Stale} {@code draft-changed}.
     */
    public Mono<Draft> show(Consultation consultation, UUID id, int version, Person by) {
        return held(consultation, id, version, by)
                .flatMap(draft -> store.show(consultation.id(), id))
                .as(transaction::transactional)
                .then(Mono.defer(() -> get(consultation, id, by)));
    }

    /** Throws a draft away. Fails as {@link #show}. */
    public Mono<Void> drop(Consultation consultation, UUID id, int version, Person by) {
        return held(consultation, id, version, by)
                .flatMap(draft -> store.drop(consultation.id(), id))
                .as(transaction::transactional);
    }

    /**
     * Says what a guarantor thinks of a draft that was shown to them.
     *
     * <p>Fails with {@code NotFound} {@code unknown-draft}, {@code InvalidRequest} {@code note-required}, {@code
     * text-too-long} at {@code note}.
     */
    public Mono<Draft> note(SpaceId space, UUID id, String note, Person guarantor) {
        return store.hold(space, id)
                .filter(Draft::shown)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-draft")))
                .doOnNext(draft -> requireNote(note))
                .flatMap(draft -> store.note(space, id, Ids.next(), note.strip(), Times.now(clock), guarantor))
                .as(transaction::transactional)
                .then(Mono.defer(() -> shown(space, id)));
    }

    /**
     * Publishes drafts at one instant, all of them or none; each becomes an answer that never changes.
     *
     * <p>Fails with {@code InvalidRequest} {@code nothing-chosen}, {@code too-many} at {@code drafts}, or naming what
     * the public does not read any more; {@code NotFound} {@code unknown-draft}, {@code Stale} {@code draft-changed}.
     *
     * @param chosen 1 to {@value #MOST}; one that is named twice counts once
     */
    public Mono<List<Answer>> publish(Consultation consultation, List<Version> chosen, Person by) {
        if (chosen.isEmpty()) {
            return Mono.error(new InvalidRequest("nothing-chosen"));
        }
        if (chosen.size() > MOST) {
            return Mono.error(new InvalidRequest(List.of(Fault.of("drafts", "too-many", MOST, chosen.size()))));
        }
        return Mono.defer(() -> {
            var at = Times.now(clock);
            return publishing
                    .lock(consultation.id())
                    .thenMany(Flux.fromIterable(chosen).distinct())
                    .concatMap(one -> held(consultation, one.draft(), one.version(), by)
                            .flatMap(draft -> publishing.publish(consultation.id(), draft, at)))
                    .collectList()
                    .as(transaction::transactional)
                    .flatMap(numbers -> publishing.published(consultation.id(), numbers));
        });
    }

    private Mono<Draft> held(Consultation consultation, UUID id, int version, Person by) {
        return respondent(consultation, by)
                .flatMap(own -> store.hold(consultation.id(), id)
                        .filter(draft -> draft.by().equals(own)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-draft")))
                .filter(draft -> draft.version() == version)
                .switchIfEmpty(Mono.error(() -> new Stale("draft-changed")));
    }

    private Mono<List<Address>> checked(SpaceId space, DraftText typed) {
        return Mono.fromRunnable(() -> {
                    InvalidRequest.ifAny(typed.faults());
                    AnswerText.blocks(typed.text());
                })
                .then(Mono.defer(() -> targets.of(space, typed.contributions(), typed.arguments())));
    }

    private static void requireNote(String note) {
        List<Fault> faults = new ArrayList<>();
        if (note.isBlank()) {
            faults.add(Fault.of("note", "note-required", NOTE_LIMIT));
        }
        faults.addAll(Texts.faults("note", note, NOTE_LIMIT));
        InvalidRequest.ifAny(faults);
    }

    private static Mono<Respondent> respondent(Consultation consultation, Person by) {
        return consultation
                .standing(by)
                .require(Action.ANSWER_QUESTIONS)
                .then(Mono.fromCallable(() -> Respondent.of(consultation, by)));
    }

    /**
     * A draft as it was read.
     *
     * @param draft its id
     * @param version its version
     */
    public record Version(UUID draft, int version) {}
}
