package org.egide.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as the entries of the log ({@link Canonical}): what is hashed and public for ever. */
@Component
class Entries {

    /** Not "kind", which says of a contribution whether it is a question. */
    private static final String EVENT = "event";

    private static final String SUBJECT = "subject";
    private static final String AT = "at";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    Entries(JsonMapper json) {
        this.json = json;
    }

    /** The entry of a fact accepted at an instant. */
    String write(Fact fact, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>(fact.detail());
        fields.put(EVENT, fact.kind());
        fields.put(SUBJECT, fact.subject().toString());
        fields.put(AT, Canonical.instant(at));
        if (fields.size() != fact.detail().size() + 3) {
            throw new IllegalArgumentException("a detail is named as a field of every entry: " + fact);
        }
        return Canonical.json(fields);
    }

    /** The event of an entry. */
    Event read(SpaceId space, long position, UUID id, String entry) {
        Map<String, Object> fields = new LinkedHashMap<>(json.readValue(entry, FIELDS));
        String kind = String.valueOf(fields.remove(EVENT));
        UUID subject = UUID.fromString(String.valueOf(fields.remove(SUBJECT)));
        Instant at = Instant.parse(String.valueOf(fields.remove(AT)));
        return new Event(space, position, id, kind, subject, fields, at);
    }
}
