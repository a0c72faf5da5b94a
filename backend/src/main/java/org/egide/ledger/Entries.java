package org.egide.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as the entries of the log: canonical JSON (<a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>). */
@Component
class Entries {

    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String AT = "at";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Always six decimals, so that an instant has one form. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonMapper json;

    Entries(JsonMapper json) {
        this.json = json;
    }

    /** The entry of a fact accepted at an instant. */
    String write(Fact fact, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>(fact.detail());
        fields.put(KIND, fact.kind());
        fields.put(SUBJECT, fact.subject().toString());
        fields.put(AT, INSTANT.format(at));
        if (fields.size() != fact.detail().size() + 3) {
            throw new IllegalArgumentException("a detail is named as a field of every entry: " + fact);
        }
        return canonical(json.writeValueAsString(fields));
    }

    /** The event of an entry. */
    Event read(SpaceId space, long position, UUID id, String entry) {
        Map<String, Object> fields = new LinkedHashMap<>(json.readValue(entry, FIELDS));
        String kind = String.valueOf(fields.remove(KIND));
        UUID subject = UUID.fromString(String.valueOf(fields.remove(SUBJECT)));
        Instant at = Instant.parse(String.valueOf(fields.remove(AT)));
        return new Event(space, position, id, kind, subject, fields, at);
    }

    /** The one form of a JSON value. */
    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
