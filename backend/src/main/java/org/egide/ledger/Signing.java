package org.egide.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.egide.ledger.LedgerProperties.RetiredKey;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.merkle.VerifierKey;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;

/** Names the logs and signs their checkpoints. */
@Component
class Signing {

    private static final String RETIRED = "retired keys";

    private final List<SigningKey> keys;
    private final List<RetiredKey> retired;
    private final String site;

    Signing(LedgerProperties properties) {
        this.keys = properties.keys();
        this.retired = properties.retiredKeys();
        this.site = properties.site();
    }

    /** The name of a log that nobody gave a better one. */
    String origin(SpaceId space) {
        return origin("logs/" + space.value());
    }

    /** The name of a log, from its address on the site. */
    String origin(String path) {
        return site + "/" + path;
    }

    /** Signs with every key: one, or two while they change. */
    SignedNote sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        return new SignedNote(
                text,
                keys.stream().map(key -> key.sign(checkpoint.origin(), text)).toList());
    }

    /** The current key's signature of a text that is no checkpoint, in base 64. */
    String signText(String origin, String text) {
        return keys.getFirst().sign(origin, text).base64();
    }

    /** What anyone checks a log's checkpoints with. */
    List<VerifierKey> verifiers(String origin) {
        return keys.stream().map(key -> key.verifier(origin)).toList();
    }

    /**
     * The keys that signed a log before, signed by those that sign it now: who was told the key of today learns from it
     * which earlier ones to believe, and until when. Its second line is no number: it is no checkpoint.
     */
    SignedNote signRetired(String origin) {
        String lines = retired.stream()
                .map(key -> key.verifier(origin) + " " + key.until() + "\n")
                .collect(Collectors.joining());
        String text = origin + "\n" + RETIRED + "\n" + lines;
        return new SignedNote(
                text, keys.stream().map(key -> key.sign(origin, text)).toList());
    }

    /** Whether we signed it, with a key that we still have. */
    boolean isOurs(SignedNote note) {
        String origin = Checkpoint.parse(note.text()).origin();
        return verifiers(origin).stream().anyMatch(key -> key.accepts(note));
    }

    /** Whether every key of ours signed it. */
    boolean isSignedByAll(SignedNote note) {
        String origin = Checkpoint.parse(note.text()).origin();
        return verifiers(origin).stream().allMatch(key -> key.accepts(note));
    }
}
