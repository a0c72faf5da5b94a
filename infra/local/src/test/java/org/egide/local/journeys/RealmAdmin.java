package org.egide.local.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.egide.servers.Keycloak.Realm;
import org.egide.servers.Keycloaks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes accounts in a realm of the tests' Keycloak, as an operator would. */
final class RealmAdmin {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String realm;

    RealmAdmin(Realm realm) {
        this.realm = Keycloaks.server().issuer(realm).replace("/realms/", "/admin/realms/");
    }

    /** An account whose address is verified, and whose password is its name followed by {@code -pass-phrase}. */
    void add(String user, List<String> roles) {
        send("POST", "/users", """
                {"username": "%1$s", "email": "%1$s@example.org", "emailVerified": true, "enabled": true,
                 "firstName": "Sacha", "lastName": "Exemple",
                 "credentials": [{"type": "password", "value": "%1$s-pass-phrase", "temporary": false}]}
                """.formatted(user));
        String id = get("/users?exact=true&username=" + user).get(0).get("id").asString();
        for (String role : roles) {
            send("POST", "/users/" + id + "/role-mappings/realm", "[" + get("/roles/" + role) + "]");
        }
    }

    private JsonNode get(String path) {
        return JSON.readTree(send("GET", path, ""));
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String token() {
        String master = Keycloaks.server().issuer().replace("/realms/egide", "/realms/master");
        HttpRequest request = HttpRequest.newBuilder(URI.create(master + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return String.valueOf(
                JSON.readValue(exchange(request).body(), Map.class).get("access_token"));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
