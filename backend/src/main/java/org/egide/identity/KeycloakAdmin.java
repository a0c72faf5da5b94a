package org.egide.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * The few calls of Keycloak's admin API that accounts need. Its own client library waits on the calling thread, which
 * is the event loop's here.
 *
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html">Keycloak Admin REST API</a>
 */
@Component
class KeycloakAdmin {

    private static final ParameterizedTypeReference<List<Account>> ACCOUNTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<RealmRole>> ROLES = new ParameterizedTypeReference<>() {};

    private final WebClient http = WebClient.create();
    private final AccountProperties properties;
    private final String realm;

    KeycloakAdmin(AccountProperties properties) {
        this.properties = properties;
        this.realm = properties.adminAddress();
    }

    /** A token that may manage users; invitations are too rare to keep one. */
    Mono<String> token() {
        return http.post()
                .uri(properties.tokenAddress())
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("client_id", properties.accountsClientId())
                        .with("client_secret", properties.accountsClientSecret()))
                .retrieve()
                .bodyToMono(Token.class)
                .map(Token::value);
    }

    /** The account of an address; empty for none. */
    Mono<Account> find(String token, String email) {
        return http.get()
                .uri(realm + "/users?exact=true&max=1&email={email}", email)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(ACCOUNTS)
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    /** Makes an account; one that somebody has just made is as good. */
    Mono<Void> create(String token, NewAccount account) {
        return http.post()
                .uri(realm + "/users")
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(account)
                .retrieve()
                .toBodilessEntity()
                .onErrorResume(
                        WebClientResponseException.class,
                        answer -> answer.getStatusCode() == HttpStatus.CONFLICT ? Mono.empty() : Mono.error(answer))
                .then();
    }

    /** Gives a realm role that the account does not have yet. */
    Mono<Void> giveRole(String token, String account, String role) {
        return http.get()
                .uri(realm + "/users/{id}/role-mappings/realm/available", account)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(ROLES)
                .flatMapIterable(available -> available)
                .filter(available -> available.name().equals(role))
                .next()
                .flatMap(found -> map(token, account, found));
    }

    private Mono<Void> map(String token, String account, RealmRole role) {
        return http.post()
                .uri(realm + "/users/{id}/role-mappings/realm", account)
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(List.of(role))
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    /** Lets Keycloak write what remains to be done, with a link that expires. */
    Mono<Void> write(String token, String account, List<String> actions) {
        return http.put()
                .uri(
                        realm + "/users/{id}/execute-actions-email?client_id={client}&lifespan={seconds}",
                        account,
                        properties.clientId(),
                        properties.invitationLife().toSeconds())
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(actions)
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    /**
     * What we read of a token's answer.
     *
     * @param value the token
     */
    record Token(@JsonProperty("access_token") String value) {}

    /**
     * What we read of an account.
     *
     * @param id Keycloak's id
     * @param emailVerified whether the address is confirmed
     * @param requiredActions what must be done at the next sign-in; null when Keycloak leaves it out
     */
    record Account(
            String id, boolean emailVerified, @Nullable List<String> requiredActions) {

        /** What must be done at the next sign-in. */
        @Override
        public List<String> requiredActions() {
            return requiredActions == null ? List.of() : requiredActions;
        }
    }

    /**
     * An account to make.
     *
     * @param username its name
     * @param email its address
     * @param firstName first name
     * @param lastName last name
     * @param enabled whether one can sign in
     * @param requiredActions what must be done first
     * @param attributes the language
     */
    record NewAccount(
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            List<String> requiredActions,
            Map<String, List<String>> attributes) {}

    /**
     * A realm role, as the mapping wants it back.
     *
     * @param id Keycloak's id
     * @param name its name
     */
    record RealmRole(String id, String name) {}
}
