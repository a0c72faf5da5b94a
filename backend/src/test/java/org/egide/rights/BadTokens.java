package org.egide.rights;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.egide.servers.Keycloaks;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/** Tokens of the same realm that are not good. */
final class BadTokens {

    private static final String OTHER_AUDIENCE = fetch();

    private BadTokens() {}

    /** A guarantor's, rightly signed, but not for our API. */
    static String ofAnotherAudience() {
        return OTHER_AUDIENCE;
    }

    /** The same claims, saying that no signature is needed. */
    static String unsigned(String token) {
        return encode("{\"alg\":\"none\"}") + "." + token.split("\\.", -1)[1] + ".";
    }

    /** Somebody else's name under the same signature. */
    static String altered(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = claims.replace("garant@example.org", "commission@example.org");
        return parts[0] + "." + encode(forged) + "." + parts[2];
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String fetch() {
        Map<?, ?> answer = Objects.requireNonNull(WebClient.create()
                .post()
                .uri(Keycloaks.server().issuer() + "/protocol/openid-connect/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", "admin-cli")
                        .with("username", "garant")
                        .with("password", "garant-demo"))
                .retrieve()
                .bodyToMono(Map.class)
                .block());
        return (String) Objects.requireNonNull(answer.get("access_token"));
    }
}
