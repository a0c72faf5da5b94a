package org.egide.ledger;

import java.util.List;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.merkle.VerifierKey;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;

/** Names the logs and signs their checkpoints. */
@Component
class Signing {

    private final List<SigningKey> keys;
    private final String site;

    Signing(LedgerProperties properties) {
        this.keys = properties.keys();
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
