package org.egide.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * Roles given by name (domain, 1.3): an officer of the commission invites, a guarantor declares to have no interest in
 * the project before anything else, and a mandate ends by resignation or impediment. Each is an event of the log. Who
 * may is asked by the caller ({@code Action.DESIGNATE}, {@code Action.DECLARE}).
 */
@Facade
public class Designations {

    private final DesignationStore store;
    private final Designating designating;
    private final Mandates mandates;
    private final Declarations declarations;
    private final Invitations invitations;

    Designations(
            DesignationStore store,
            Designating designating,
            Mandates mandates,
            Declarations declarations,
            Invitations invitations) {
        this.store = store;
        this.designating = designating;
        this.mandates = mandates;
        this.declarations = declarations;
        this.invitations = invitations;
    }

    /** Everybody who was ever given a role by name, in order; at most 500. */
    public Mono<List<Designation>> of(SpaceId space) {
        return store.of(space);
    }

    /**
     * A designation whose mandate lasts.
     *
     * <p>Fails with {@code NotFound} {@code unknown-designation}.
     */
    public Mono<Designation> live(SpaceId space, UUID id) {
        return store.find(space, id)
                .filter(Designation::isLive)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-designation")));
    }

    /**
     * Gives somebody a role and invites them; somebody who was invited already is invited again. The invitation is kept
     * whatever happens, and leaves at once if Keycloak answers.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Conflict} {@code owner-and-guarantor},
     * {@code too-many-guarantors}.
     */
    public Mono<Designation> invite(SpaceId space, Designee person, Person officer) {
        return designating.designate(space, person, officer).flatMap(id -> sent(space, id));
    }

    /**
     * Invites again somebody whose mandate lasts.
     *
     * <p>Fails as {@link #invite}, and with {@code NotFound} {@code unknown-designation}.
     */
    public Mono<Designation> inviteAgain(SpaceId space, UUID designation, Person officer) {
        return live(space, designation)
                .map(one -> new Designee(one.role(), one.name(), one.email(), one.language()))
                .flatMap(person -> invite(space, person, officer));
    }

    /**
     * Ends a mandate. A consultation that thereby loses its last guarantor, or whose guarantor is replaced, is
     * suspended until the day said, which the public reads.
     *
     * <p>Fails as {@link #invite} for the replacement, with {@code NotFound} {@code unknown-designation}, {@code
     * InvalidRequest} {@code resumption-out-of-range} for a day of resumption outside of the consultation.
     */
    public Mono<Designation> end(SpaceId space, UUID designation, Ending ending, Person officer) {
        return mandates.end(space, designation, ending, officer).then(Mono.defer(() -> sent(space, designation)));
    }

    /**
     * Says when a suspended consultation goes on, which the public reads.
     *
     * <p>Fails with {@code Conflict} {@code not-suspended}, {@code no-guarantor}, {@code InvalidRequest} {@code
     * resumption-out-of-range}.
     */
    public Mono<Void> resume(SpaceId space, LocalDate day) {
        return mandates.resume(space, day);
    }

    /**
     * What a guarantor has to declare before they see anything of a consultation.
     *
     * <p>Fails with {@code Conflict} {@code already-declared}.
     */
    public Mono<Declaration> toDeclare(Consultation consultation, Person guarantor, String language) {
        return Mono.justOrEmpty(awaited(consultation, guarantor))
                .switchIfEmpty(Mono.error(() -> new Conflict("already-declared")))
                .map(member -> declarations.in(language));
    }

    /**
     * Records the declaration of a guarantor, who may act from then on.
     *
     * <p>Fails as {@link #toDeclare}, and with {@code Conflict} {@code declaration-changed} when the text that was
     * read is no longer the one in force.
     */
    public Mono<Void> declare(Consultation consultation, int version, Person guarantor, String language) {
        return toDeclare(consultation, guarantor, language)
                .filter(text -> text.version() == version)
                .switchIfEmpty(Mono.error(() -> new Conflict("declaration-changed")))
                .flatMap(text -> designating.declare(
                        consultation.id(), awaited(consultation, guarantor).orElseThrow(), text, guarantor, language));
    }

    private static Optional<Member> awaited(Consultation consultation, Person guarantor) {
        return consultation.holding(Role.GUARANTOR).stream()
                .filter(member -> member.is(guarantor) && !member.inOffice())
                .findFirst();
    }

    /** A designation, for the mail that tells of it; empty when there is none. */
    public Mono<Designation> find(SpaceId space, UUID id) {
        return store.find(space, id);
    }

    /** What was just decided, once its invitation had its chance. */
    private Mono<Designation> sent(SpaceId space, UUID id) {
        return invitations.send().then(Mono.defer(() -> store.find(space, id)));
    }
}
