package org.egide.consultation;

import java.util.List;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Consultations: found, read, prepared and edited. */
@Facade
public class Consultations {

    /**
     * The consultations that the public may see (not drafts), those that close last first; at most 200.
     */
    public Mono<List<Consultation>> published() {
        throw new UnsupportedOperationException();
    }

    /** Every consultation that an officer sees, or those on which a person has a role; at most 200. */
    public Mono<List<Consultation>> workingOn(Person person) {
        throw new UnsupportedOperationException();
    }

    /**
     * A consultation by its name in addresses, drafts included: see {@link #published(String)} for the public.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> get(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * A consultation that the public may see.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}, also for a draft.
     */
    public Mono<Consultation> published(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * A consultation by its space.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> get(SpaceId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * A consultation by the four characters that begin its receipts' codes.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}.
     */
    public Mono<Consultation> byReceiptPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    /**
     * A consultation as it stands, locked in the caller's transaction ({@code FOR SHARE}): its calendar and themes cannot
     * change before that transaction ends.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> lockForContribution(SpaceId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Refuses whoever does not hold one of the roles on a consultation.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role}.
     */
    public Mono<Consultation> requireRole(Consultation consultation, @Nullable Person person, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    /** The communes of a consultation's perimeter, by name; at most 2,000. */
    public Mono<List<Commune>> perimeter(SpaceId id) {
        throw new UnsupportedOperationException();
    }

    /** The communes whose name begins so (accents and case ignored), at most 20, the most populated first. */
    public Mono<List<Commune>> communesNamed(String beginning) {
        throw new UnsupportedOperationException();
    }

    /** The communes of these INSEE codes; unknown codes are left out. At most 200 codes. */
    public Mono<List<Commune>> communes(List<String> insee) {
        throw new UnsupportedOperationException();
    }

    /** The legal regimes in force at the clock's date. */
    public Mono<List<LegalRegime>> regimes() {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates a consultation.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role} unless a commission officer asks, {@code InvalidRequest} with
     * every field at fault, {@code Conflict} {@code slug-taken}.
     */
    public Mono<Consultation> create(Person officer, ConsultationDraft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces what an officer said of a consultation.
     *
     * <p>Fails as {@link #create}, and with {@code Stale} {@code stale-version} when the version is no longer the current
     * one; a theme that contributions use cannot be left out ({@code Conflict} {@code theme-in-use}).
     */
    public Mono<Consultation> replace(Person officer, String slug, int version, ConsultationDraft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds the themes of these titles that do not exist yet, in the caller's transaction (bulk imports with
     * {@code "create": true}).
     */
    public Mono<List<Theme>> ensureThemes(SpaceId id, List<String> titles) {
        throw new UnsupportedOperationException();
    }
}
