package org.egide.importing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens by which the command acts: one that was given, or fresh ones of Keycloak, renewed before they expire. */
interface Tokens {

    /** A token that is good now. */
    String current() throws IOException, InterruptedException;

    /** How the command signs in. Secrets come from the environment or a file, never from the command line. */
    final class Options {

        @Option(names = "--token-file", description = "File with a token (default: the variable EGIDE_TOKEN)")
        @Nullable
        Path file;

        @Option(
                names = "--issuer",
                description = "Or sign in at this realm, such as http://localhost:8180/realms/egide,")
        @Nullable
        URI issuer;

        @Option(names = "--client", description = "as this client (its secret: EGIDE_CLIENT_SECRET),")
        @Nullable
        String client;

        @Option(
                names = "--user",
                description = "and as this user (password: EGIDE_PASSWORD); else as the client itself")
        @Nullable
        String user;

        Tokens tokens() throws IOException {
            if (issuer != null) {
                return new Fresh(issuer, Objects.requireNonNullElse(client, "egide-import"), user);
            }
            String given = file == null ? System.getenv("EGIDE_TOKEN") : Files.readString(file);
            if (given == null || given.isBlank()) {
                throw new ApiRefusal(
                        401, "Give a token (EGIDE_TOKEN, --token-file) or sign in (--issuer); see --help.");
            }
            return given::strip;
        }
    }

    /** Tokens of Keycloak. */
    final class Fresh implements Tokens {

        private static final Duration EARLY = Duration.ofSeconds(20);

        private final HttpClient http = HttpClient.newHttpClient();
        private final JsonMapper json = new JsonMapper();
        private final URI endpoint;
        private final String form;
        private @Nullable String token;
        private long until;

        Fresh(URI issuer, String client, @Nullable String user) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("grant_type", user == null ? "client_credentials" : "password");
            fields.put("client_id", client);
            fields.put("client_secret", secret("EGIDE_CLIENT_SECRET"));
            fields.put("scope", "openid");
            if (user != null) {
                fields.put("username", user);
                fields.put("password", secret("EGIDE_PASSWORD"));
            }
            this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
            this.form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String current() throws IOException, InterruptedException {
            if (token == null || System.nanoTime() - until > 0) {
                renew();
            }
            return Objects.requireNonNull(token);
        }

        private void renew() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ApiRefusal(answer.statusCode(), "The accounts refused: " + answer.body());
            }
            JsonNode body = json.readTree(answer.body());
            token = body.get("access_token").asString();
            until = System.nanoTime()
                    + Duration.ofSeconds(body.get("expires_in").asLong())
                            .minus(EARLY)
                            .toNanos();
        }

        private static String secret(String variable) {
            return Objects.requireNonNullElse(System.getProperty(variable, System.getenv(variable)), "");
        }
    }
}
