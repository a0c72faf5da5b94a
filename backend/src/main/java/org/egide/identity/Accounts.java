package org.egide.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.identity.KeycloakAdmin.Account;
import org.egide.identity.KeycloakAdmin.NewAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * Accounts of Keycloak, for people to whom a role is given on a consultation. What they may do there is a row of the
 * consultation; Keycloak only learns that they exist, and that their role asks for a second factor.
 */
@Component
public class Accounts {

    /** The realm role that production's sign-in looks at. */
    static final String SECOND_FACTOR = "second_factor";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NAME_LIMIT = 255;

    /** What Keycloak keeps a person's name from having. */
    private static final String UNFIT = "[^\\p{L}\\p{M}\\p{N} .,'’-]";

    private final KeycloakAdmin keycloak;

    Accounts(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Makes sure that somebody can come in: makes their account when they have none, and lets Keycloak write to them,
     * with a link that expires, as long as something remains to be done (an address to confirm, a password to choose).
     * Done again, it writes again and makes nothing twice.
     *
     * <p>Fails with {@link Unreachable} when Keycloak does not answer, {@link Refused} when it will not have this
     * person.
     */
    public Mono<Void> invite(Invitee invitee) {
        return keycloak.token()
                .flatMap(token -> account(token, invitee)
                        .flatMap(account -> withSecondFactor(token, account, invitee)
                                .then(Mono.defer(() -> write(token, account)))))
                .timeout(PATIENCE)
                .onErrorMap(WebClientResponseException.class, Accounts::failure)
                .onErrorMap(failure -> !(failure instanceof InvitationFailure), Unreachable::new);
    }

    private Mono<Account> account(String token, Invitee invitee) {
        Mono<Account> made = Mono.defer(() -> keycloak.create(token, newAccount(invitee)))
                .then(Mono.defer(() -> keycloak.find(token, invitee.email())));
        return keycloak.find(token, invitee.email()).switchIfEmpty(made);
    }

    private Mono<Void> withSecondFactor(String token, Account account, Invitee invitee) {
        return invitee.secondFactor() ? keycloak.giveRole(token, account.id(), SECOND_FACTOR) : Mono.empty();
    }

    private Mono<Void> write(String token, Account account) {
        List<String> remaining = new ArrayList<>(account.requiredActions());
        if (!account.emailVerified() && !remaining.contains("VERIFY_EMAIL")) {
            remaining.add("VERIFY_EMAIL");
        }
        return remaining.isEmpty() ? Mono.empty() : keycloak.write(token, account.id(), remaining);
    }

    private static NewAccount newAccount(Invitee invitee) {
        String name = invitee.name().replaceAll(UNFIT, "").strip();
        int space = name.indexOf(' ');
        return new NewAccount(
                invitee.email(),
                invitee.email(),
                part(space < 0 ? "" : name.substring(0, space)),
                part(space < 0 ? name : name.substring(space + 1)),
                true,
                List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"),
                Map.of("locale", List.of(invitee.language())));
    }

    private static String part(String name) {
        return name.length() > NAME_LIMIT ? name.substring(0, NAME_LIMIT) : name;
    }

    /** What it will not have will not be better later; everything else may. */
    private static InvitationFailure failure(WebClientResponseException answer) {
        HttpStatusCode status = answer.getStatusCode();
        URI address = answer.getRequest() == null ? null : answer.getRequest().getURI();
        boolean aboutPerson =
                status.value() == 400 && address != null && address.getPath().endsWith("/users");
        return aboutPerson ? new Refused(answer) : new Unreachable(answer);
    }

    /**
     * Whom to invite.
     *
     * @param email their address, which also is the name of a new account
     * @param name what the public reads
     * @param language {@code fr} or {@code en}, for the mail and the first pages
     * @param secondFactor whether their role asks for a second factor
     */
    public record Invitee(String email, String name, String language, boolean secondFactor) {

        /** Somebody to invite; addresses are compared in lower case. */
        public Invitee {
            email = email.toLowerCase(Locale.ROOT);
        }
    }

    /** An invitation that did not leave. */
    public abstract static sealed class InvitationFailure extends RuntimeException permits Unreachable, Refused {

        InvitationFailure(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** Keycloak does not answer, or cannot write: it may in a moment. */
    public static final class Unreachable extends InvitationFailure {

        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    /** Keycloak does not take this address. */
    public static final class Refused extends InvitationFailure {

        Refused(Throwable cause) {
            super(cause);
        }
    }
}
