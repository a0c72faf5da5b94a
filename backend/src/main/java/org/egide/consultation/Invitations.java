package org.egide.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.egide.consultation.Designation.Failure;
import org.egide.consultation.DesignationStore.Due;
import org.egide.identity.Accounts;
import org.egide.identity.Accounts.InvitationFailure;
import org.egide.identity.Accounts.Invitee;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hands invitations to Keycloak: at once when they are decided, again later while it does not answer. They are rows, so
 * that none is lost; a replica that dies gives those it held back after a while.
 */
@Component
class Invitations {

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private static final int BATCH = 20;

    /** Longer than Keycloak is waited for. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE = 20;

    private final DesignationStore store;
    private final Accounts accounts;
    private final Clock clock;

    Invitations(DesignationStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Sends what is due; stops at the first that finds nobody, and leaves the others for the next time. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    Mono<Void> send() {
        Instant now = Times.now(clock);
        return store.claim(now, now.plus(HOLD), BATCH)
                .flatMapIterable(due -> due)
                .concatMap(this::send)
                .takeUntil(goesOn -> !goesOn)
                .then();
    }

    private Mono<Boolean> send(Due due) {
        boolean secondFactor =
                due.person().role() == Role.GUARANTOR || due.person().role() == Role.OWNER;
        Invitee invitee = new Invitee(
                due.person().email(), due.person().name(), due.person().language(), secondFactor);
        return accounts.invite(invitee)
                .then(Mono.defer(() -> store.sent(due, Times.now(clock))))
                .thenReturn(true)
                .onErrorResume(InvitationFailure.class, failure -> keep(due, failure));
    }

    private Mono<Boolean> keep(Due due, InvitationFailure failure) {
        log.warn("The invitation {} did not leave, attempt {}: {}", due.id(), due.attempts(), failure.getMessage());
        Instant later = Times.now(clock).plus(PAUSE.multipliedBy(Math.min(due.attempts(), LONGEST_PAUSE)));
        return switch (failure) {
            case Accounts.Unreachable away ->
                store.failed(due, Failure.UNREACHABLE, later).thenReturn(false);
            case Accounts.Refused refused ->
                store.failed(due, Failure.REFUSED, null).thenReturn(true);
        };
    }
}
