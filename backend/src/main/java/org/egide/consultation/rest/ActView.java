package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.KeyedAct;
import org.egide.consultation.KeyedAct.Key;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.KeyedAct.State;
import org.egide.identity.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * An act that takes two keys.
 *
 * @param id its id, the subject of its entry in the log
 * @param kind what
 * @param content exactly what, and from what
 * @param fingerprint SHA-256 of it, in hexadecimal: what the log keeps, what the second key agrees to
 * @param state where it stands
 * @param first who turned the first key
 * @param second who turned the second; null before
 * @param proposedAt when it was proposed
 * @param expiresAt from when the second key comes too late
 * @param endedAt when it was carried out or withdrawn; null before
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "kind": "EXTEND",
         "content": {"from": "2021-04-23", "to": "2021-05-07"},
         "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "state": "CARRIED_OUT",
         "first": {"as": "OWNER", "name": "Odile Exemple"}, "second": {"as": "GUARANTOR", "name": "Camille Exemple"},
         "proposedAt": "2021-04-02T08:20:00Z", "expiresAt": "2021-04-05T08:20:00Z",
         "endedAt": "2021-04-03T10:00:00Z"}""")
public record ActView(
        UUID id,
        Kind kind,
        Map<String, Object> content,
        String fingerprint,
        State state,
        KeyView first,
        @Nullable KeyView second,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    static ActView of(KeyedAct act) {
        Key second = act.second();
        return new ActView(
                act.id(),
                act.kind(),
                act.content(),
                act.fingerprint(),
                act.state(),
                KeyView.of(act.first()),
                second == null ? null : KeyView.of(second),
                act.proposedAt(),
                act.expiresAt(),
                act.endedAt());
    }

    /**
     * A key that was turned.
     *
     * @param as in which capacity
     * @param name by whom
     */
    @Schema(example = """
            {"as": "GUARANTOR", "name": "Camille Exemple"}""")
    public record KeyView(Capacity as, String name) {

        static KeyView of(Key key) {
            return new KeyView(key.as(), key.name());
        }
    }
}
