package org.egide.shared;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The same request sent twice is carried out once: a key, the fingerprint of its body, and what it created.
 *
 * <p>Kept for 24 hours (API conventions). It holds no personal data: the answer is rebuilt from what was created.
 */
@Component
public class Idempotency {

    private final IdempotencyStore store;

    Idempotency(IdempotencyStore store) {
        this.store = store;
    }

    /**
     * What a key created before; empty when it is new.
     *
     * <p>Fails with {@link Unprocessable} {@code idempotency-key-reused} when the body differs.
     */
    public Mono<UUID> find(SpaceId space, String key, String fingerprint) {
        return store.find(space, key).map(known -> known.forBody(fingerprint));
    }

    /** A fingerprint of a body in parts: SHA-256 of the SHA-256 of each, in hexadecimal. */
    public static String fingerprint(byte[]... parts) {
        try {
            MessageDigest whole = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                whole.update(MessageDigest.getInstance("SHA-256").digest(part));
            }
            return HexFormat.of().formatHex(whole.digest());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Remembers keys in the caller's transaction, which fails with {@code DuplicateKeyException} when one of them was
     * taken meanwhile.
     */
    public Mono<Void> remember(List<Remembered> keys) {
        return keys.isEmpty() ? Mono.empty() : store.insert(keys);
    }

    /**
     * A key and what it created.
     *
     * @param space where
     * @param key the client's key, 1 to 200 characters
     * @param fingerprint a hash of the body
     * @param created the id of what was created
     */
    public record Remembered(SpaceId space, String key, String fingerprint, UUID created) {

        UUID forBody(String other) {
            if (!fingerprint.equals(other)) {
                throw new Unprocessable("idempotency-key-reused");
            }
            return created;
        }
    }
}
