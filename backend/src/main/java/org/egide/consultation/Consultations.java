package org.egide.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Consultations: found, read, prepared and edited. */
@Facade
public class Consultations {

    private final ConsultationStore store;
    private final CommuneStore communes;
    private final RegimeStore regimes;
    private final Editing editing;
    private final ThemeGrowth growth;
    private final DraftCheck check;
    private final RecentConsultations recent;
    private final Clock clock;

    Consultations(
            ConsultationStore store,
            CommuneStore communes,
            RegimeStore regimes,
            Editing editing,
            ThemeGrowth growth,
            DraftCheck check,
            RecentConsultations recent,
            Clock clock) {
        this.store = store;
        this.communes = communes;
        this.regimes = regimes;
        this.editing = editing;
        this.growth = growth;
        this.check = check;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * The consultations that the public may see (not drafts), those that close last first; at most 200.
     */
    public Mono<List<Consultation>> published() {
        return store.published();
    }

    /**
     * Every consultation, drafts included, in the order of their ids: those that come after one, at most 200. For what
     * is done by the clock.
     */
    public Mono<List<Consultation>> after(SpaceId space) {
        return store.after(space);
    }

    /** Every consultation that an officer sees, or those on which a person has a role; at most 200. */
    public Mono<List<Consultation>> workingOn(Person person) {
        if (Standing.of(person).may(Action.PREVIEW)) {
            return store.all();
        }
        String email = person.email();
        return email == null ? Mono.just(List.of()) : store.ofMember(email);
    }

    /**
     * A consultation by its name in addresses, drafts included: see {@link #published(String)} for the public.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> get(String slug) {
        return store.bySlug(slug).switchIfEmpty(Mono.error(Consultations::unknown));
    }

    /**
     * A consultation that the public may see.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}, also for a draft.
     */
    public Mono<Consultation> published(String slug) {
        return store.bySlug(slug)
                .filter(consultation -> consultation.status() != Status.DRAFT)
                .switchIfEmpty(Mono.error(Consultations::unknown));
    }

    /**
     * A consultation that the public may see, for somebody who contributes: as it stood at some moment of this second,
     * or later if it was edited on this node. {@link #lockForContribution} then tells whether it still is so.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}, also for a draft.
     */
    public Mono<Consultation> forContribution(String slug) {
        return recent.bySlug(slug)
                .filter(consultation -> consultation.status() != Status.DRAFT)
                .switchIfEmpty(Mono.error(Consultations::unknown));
    }

    /**
     * A consultation by its space.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> get(SpaceId id) {
        return store.byId(id).switchIfEmpty(Mono.error(Consultations::unknown));
    }

    /**
     * A consultation by the four characters that begin its receipts' codes.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}.
     */
    public Mono<Consultation> byReceiptPrefix(String prefix) {
        return store.byPrefix(prefix).switchIfEmpty(Mono.error(() -> new NotFound("unknown-receipt")));
    }

    /**
     * A consultation as it stands, locked in the caller's transaction ({@code FOR SHARE}): its calendar and themes
     * cannot change before that transaction ends.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> lockForContribution(SpaceId id) {
        return store.locked(id).switchIfEmpty(Mono.error(Consultations::unknown));
    }

    /**
     * A consultation, drafts included, for somebody whom the rights allow an action on it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}, also for a draft that they may not see, {@code
     * NotAllowed} {@code not-your-role}, {@code declaration-required}.
     */
    public Mono<Consultation> allowed(Action action, String slug, Person person) {
        return get(slug).flatMap(consultation -> allowed(action, consultation, person));
    }

    /**
     * A consultation for somebody who may judge appeals on it: its guarantors, and the commission where there is one
     * guarantor at most.
     *
     * <p>Fails as {@link #allowed}.
     */
    public Mono<Consultation> toJudge(String slug, Person judge) {
        return get(slug).flatMap(consultation -> allowed(consultation.judging(), consultation, judge));
    }

    private static Mono<Consultation> allowed(Action action, Consultation consultation, Person person) {
        Standing standing = consultation.standing(person);
        boolean known = standing.may(Action.PREVIEW) || standing.may(Action.DECLARE);
        boolean hidden = consultation.status() == Status.DRAFT && !known;
        return hidden ? Mono.error(unknown()) : standing.require(action).thenReturn(consultation);
    }

    /** The communes of a consultation's perimeter, by name; at most 2,000. */
    public Mono<List<Commune>> perimeter(SpaceId id) {
        return communes.perimeter(id);
    }

    /** Where the communes of a perimeter lie, by INSEE code; those of which that is not known are left out. */
    public Mono<Map<String, Centre>> centres(SpaceId id) {
        return communes.centres(id);
    }

    /** How many communes its perimeter has, and how many people live there. */
    public Mono<Extent> extent(SpaceId id) {
        return communes.extent(id);
    }

    /** The communes whose name begins so (accents and case ignored), at most 20: those named exactly so, then the most
     * populated. */
    public Mono<List<Commune>> communesNamed(String beginning) {
        return communes.named(beginning);
    }

    /** The communes of these INSEE codes; unknown codes are left out. At most 200 codes. */
    public Mono<List<Commune>> communes(List<String> insee) {
        return communes.ofCodes(insee);
    }

    /** The legal regimes in force at the clock's date. */
    public Mono<List<LegalRegime>> regimes() {
        return regimes.inForce(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE));
    }

    /**
     * Creates a consultation.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role} unless a commission officer asks, {@code InvalidRequest}
     * with every field at fault, {@code Conflict} {@code slug-taken}.
     */
    public Mono<Consultation> create(Person officer, ConsultationDraft draft) {
        return create(officer, draft, null);
    }

    /**
     * Creates a consultation, once for a key: the same key with the same draft answers what it created before.
     *
     * <p>Fails as {@link #create(Person, ConsultationDraft)}, and with {@code Unprocessable} {@code
     * idempotency-key-reused} for a key that came with another draft in the last 24 hours.
     *
     * @param key the client's key, its own; null for none
     */
    public Mono<Consultation> create(Person officer, ConsultationDraft draft, @Nullable String key) {
        return Standing.of(officer)
                .require(Action.PREPARE)
                .then(Mono.defer(() -> editing.create(officer, draft, key)))
                .doOnSuccess(done -> recent.forget());
    }

    /**
     * Replaces what an officer said of a consultation.
     *
     * <p>Fails as {@link #create}, and with {@code Stale} {@code stale-version} when the version is no longer the
     * current one. What the public has seen stays: once the notice is published, the address ({@code Conflict} {@code
     * published-address}) and the notice itself ({@code published-notice}); a theme that the public or a contribution
     * knows ({@code theme-in-use}). Once it is open, its days and its mode take two keys ({@code two-keys-required},
     * {@link Keys}).
     */
    public Mono<Consultation> replace(Person officer, String slug, int version, ConsultationDraft draft) {
        return allowed(Action.PREPARE, slug, officer)
                .then(Mono.defer(() -> editing.replace(officer, slug, version, draft)))
                .doOnSuccess(done -> recent.forget());
    }

    /** Everything that {@link #create} and {@link #replace} would refuse of a draft, field by field. */
    public Mono<List<Fault>> faults(ConsultationDraft draft) {
        return check.look(draft).map(Perimeters.Resolved::faults);
    }

    /** What the law says against a draft: shown, never an obstacle. */
    public Mono<List<LegalWarning>> warnings(ConsultationDraft draft) {
        return check.warnings(draft);
    }

    /**
     * Adds the themes of these titles that do not exist yet, in the caller's transaction (bulk imports with
     * {@code "create": true}); an edit like another. A consultation that has its most themes gets no more.
     */
    public Mono<List<Theme>> ensureThemes(SpaceId id, List<String> titles) {
        return growth.ensure(id, titles).doOnSuccess(done -> recent.forget());
    }

    private static NotFound unknown() {
        return new NotFound("unknown-consultation");
    }
}
