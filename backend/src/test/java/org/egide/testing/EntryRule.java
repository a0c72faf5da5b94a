package org.egide.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.egide.ledger.Fact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * In every test, whatever enters the log is what its schema describes ({@code src/main/resources/log-entries}): an
 * entry is public for ever, so that nothing gets into it by accident. A new kind of event needs a schema.
 */
@Aspect
@Component
public class EntryRule {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    /** Compares each fact with the schema of its kind. */
    @Before("execution(* org.egide.ledger.LedgerStore.insert(java.util.List, ..)) && args(facts, ..)")
    public void check(List<Fact> facts) {
        facts.forEach(EntryRule::check);
    }

    private static void check(Fact fact) {
        Map<String, Object> entry = new java.util.HashMap<>(fact.detail());
        entry.put("event", fact.kind());
        entry.put("subject", fact.subject().toString());
        entry.put("at", "2021-04-01T10:00:00.000000Z");
        check(fact.kind(), JsonMapper.shared().writeValueAsString(entry));
    }

    /** Compares an entry with the schema of its kind. */
    public static void check(String kind, String entry) {
        List<Error> errors = SCHEMAS.computeIfAbsent(kind, EntryRule::read).validate(entry, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(
                    "The entry " + entry + " is not what log-entries/" + kind + ".json says: " + errors);
        }
    }

    private static Schema read(String kind) {
        try (InputStream schema = EntryRule.class.getResourceAsStream("/log-entries/" + kind + ".json")) {
            if (schema == null) {
                throw new AssertionError("No schema says what the log keeps of " + kind + ": log-entries/" + kind
                        + ".json is missing (docs/log.md).");
            }
            return REGISTRY.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
