package org.egide.consultation;

import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import reactor.core.publisher.Mono;

/** The charter of a consultation, replaced by a new version; who may is asked by the caller. */
@Facade
public class CharterVersions {

    private final Charters charters;

    CharterVersions(Charters charters) {
        this.charters = charters;
    }

    /**
     * Puts a new version of the charter into force, from the one that was read.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Stale} {@code stale-version}, {@code
     * Conflict} {@code charter-while-open} while contributions are received.
     */
    public Mono<Charter> replace(Consultation consultation, int version, CharterDraft draft, Person person) {
        return requireKeys(consultation)
                .then(Mono.defer(() -> charters.replace(consultation.id(), version, draft, person)));
    }

    /**
     * People who write now read the rules as they stand: to change them takes two keys, a guarantor's and an owner's.
     */
    private static Mono<Void> requireKeys(Consultation consultation) {
        return switch (consultation.status()) {
            case OPEN, SUSPENDED -> Mono.error(new Conflict("charter-while-open"));
            case DRAFT, ANNOUNCED, REPORT_DUE, REPORT_LATE, RESPONSE_DUE, RESPONSE_LATE, ENDED -> Mono.empty();
        };
    }
}
