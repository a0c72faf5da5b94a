package org.egide.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The production realm is the demonstration's with {@code production.patch.json} (RFC 6902) applied: what both share is
 * written once. {@code -Degide.renew=true} writes it anew.
 */
class ProductionRealmTests {

    private static final Path STORED = Path.of("production-realm.json");

    @Test
    void theStoredRealmIsTheDemonstrationsPatched() throws IOException {
        String made = text(patched());
        if (Boolean.getBoolean("egide.renew")) {
            Files.writeString(STORED, made);
        }
        assertThat(Files.readString(STORED))
                .as("infra/keycloak/production-realm.json: renew it with -Degide.renew=true")
                .isEqualTo(made);
    }

    @Test
    void nothingOfTheDemonstrationIsInIt() throws IOException {
        assertThat(text(patched())).doesNotContain("demo").doesNotContain("example.org");
        assertThat(patched().getJsonArray("users"))
                .singleElement()
                .extracting(user -> user.asJsonObject().getString("username"))
                .isEqualTo("service-account-egide-accounts");
    }

    /** A second factor that a mail could renew would be none. */
    @Test
    void noMailRenewsASecondFactor() throws IOException {
        assertThat(executions("egide password reset"))
                .containsExactly("reset-credentials-choose-user", "reset-credential-email", "reset-password");
    }

    private static Stream<String> executions(String flow) throws IOException {
        return patched().getJsonArray("authenticationFlows").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("alias").equals(flow))
                .flatMap(one -> one.getJsonArray("authenticationExecutions").getValuesAs(JsonObject.class).stream())
                .map(execution -> execution.getString("authenticator"));
    }

    private static JsonObject patched() throws IOException {
        try (JsonReader demonstration = Json.createReader(Files.newBufferedReader(Path.of("egide-realm.json")));
                JsonReader patch = Json.createReader(Files.newBufferedReader(Path.of("production.patch.json")))) {
            JsonArray operations = patch.readArray();
            return Json.createPatch(operations).apply(demonstration.readObject());
        }
    }

    private static String text(JsonObject realm) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(realm);
        }
        return text.toString().strip() + "\n";
    }
}
