package org.egide.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * The log's signed word that a commitment will be in it: given at once, before the tree has grown. Whoever holds it and
 * does not find the commitment in the log after {@code by} can show that the word was broken.
 *
 * @param origin the log
 * @param commitment what will be in it, in base 64 ({@link Commitments})
 * @param instant the entry's instant
 * @param by when it will be in the tree at the latest
 * @param signature under {@link #text()}: four bytes of the key's id and an Ed25519 signature, in base 64, as in a
 *     <a href="https://c2sp.org/signed-note">signed note</a>
 */
public record Promise(String origin, String commitment, Instant instant, Instant by, String signature) {

    /** What is signed: canonical JSON, which no checkpoint can be mistaken for. */
    public String text() {
        return text(origin, commitment, instant, by);
    }

    static String text(String origin, String commitment, Instant instant, Instant by) {
        return Canonical.json(Map.of(
                "origin",
                origin,
                "commitment",
                commitment,
                "instant",
                Canonical.instant(instant),
                "by",
                Canonical.instant(by)));
    }
}
