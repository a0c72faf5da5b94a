package org.egide.consultation;

import java.util.Map;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Stale;
import reactor.core.publisher.Mono;

/** The charter of a consultation, replaced by a new version; who may is asked by the caller. */
@Facade
public class CharterVersions {

    private final Charters charters;
    private final Keys keys;

    CharterVersions(Charters charters, Keys keys) {
        this.charters = charters;
        this.keys = keys;
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
     * Proposes a new version of the charter while contributions are received, from the one that was read, and turns
     * the first key.
     *
     * <p>Fails as {@link Keys#propose}, and with {@code Stale} {@code stale-version}.
     */
    public Mono<KeyedAct> propose(Consultation consultation, int version, CharterDraft draft, Person person) {
        return charters.current(consultation.id())
                .filter(current -> current.version() == version)
                .switchIfEmpty(Mono.error(() -> new Stale("stale-version")))
                .flatMap(current ->
                        keys.propose(consultation.slug(), Kind.CHARTER, Map.of(CharterAct.FIELD, draft), person));
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
