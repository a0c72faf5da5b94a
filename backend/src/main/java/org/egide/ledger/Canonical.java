package org.egide.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The one form of what is hashed: canonical JSON (<a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>). */
public final class Canonical {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Always six decimals, so that an instant has one form. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Canonical() {}

    /** The JSON object of these fields; values are text, numbers up to 2⁵³, truth values or null. */
    public static String json(Map<String, ? extends @Nullable Object> fields) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(fields)).getEncodedString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An instant to the microsecond, in UTC. */
    public static String instant(Instant instant) {
        return INSTANT.format(instant);
    }
}
