package org.egide.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.servers.Keycloaks;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/** What an administrator does in the realm of a real Keycloak. Whoever changes something puts it back. */
public final class KeycloakAdmin {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> ROWS =
            new ParameterizedTypeReference<>() {};

    private final String origin = Keycloaks.server().issuer().replace("/realms/egide", "");
    private final WebClient realm = WebClient.builder()
            .baseUrl(origin + "/admin/realms/egide")
            .defaultHeaders(headers -> headers.setBearerAuth(token()))
            .build();

    /** Gives a role of the realm. */
    public void give(String user, String role) {
        change(HttpMethod.POST, user, role);
    }

    /** Takes a role of the realm away. */
    public void takeAway(String user, String role) {
        change(HttpMethod.DELETE, user, role);
    }

    /** Lets somebody in, or no longer. */
    public void enable(String user, boolean enabled) {
        realm.put()
                .uri("/users/" + id(user))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("enabled", enabled))
                .retrieve()
                .toBodilessEntity()
                .block();
    }

    private void change(HttpMethod method, String user, String role) {
        Map<?, ?> known = Objects.requireNonNull(realm.get()
                .uri("/roles/" + role)
                .retrieve()
                .bodyToMono(Map.class)
                .block());
        realm.method(method)
                .uri("/users/" + id(user) + "/role-mappings/realm")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(List.of(known))
                .retrieve()
                .toBodilessEntity()
                .block();
    }

    private String id(String user) {
        return String.valueOf(Objects.requireNonNull(realm.get()
                        .uri("/users?exact=true&username=" + user)
                        .retrieve()
                        .bodyToMono(ROWS)
                        .block())
                .getFirst()
                .get("id"));
    }

    private String token() {
        Map<?, ?> answer = Objects.requireNonNull(WebClient.create()
                .post()
                .uri(origin + "/realms/master/protocol/openid-connect/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", "admin-cli")
                        .with("username", "admin")
                        .with("password", "admin"))
                .retrieve()
                .bodyToMono(Map.class)
                .block());
        return (String) Objects.requireNonNull(answer.get("access_token"));
    }
}
