package org.egide.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The same request sent twice is carried out once: a key, the fingerprint of its body, and what it created.
 *
 * <p>Kept for 24 hours (API conventions). It holds no personal data: the answer is rebuilt from what was created.
 */
@Component
public class Idempotency {

    private static final int KEY_LIMIT = 200;

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

    /**
     * Carries a request out once: answers with what its key created before, or with the work, which remembers the
     * request in its own transaction. Of two equal requests at once, the second answers as the first.
     *
     * <p>Fails with {@link InvalidRequest} {@code invalid-idempotency-key}, {@link Unprocessable} {@code
     * idempotency-key-reused}.
     *
     * @param request the key with what it would create; null to carry the work out without one
     * @param before answers with what was created before
     */
    public <T> Mono<T> once(@Nullable Remembered request, Function<UUID, Mono<T>> before, Mono<T> work) {
        if (request == null) {
            return work;
        }
        if (request.key().isBlank() || request.key().length() > KEY_LIMIT) {
            return Mono.error(new InvalidRequest("invalid-idempotency-key", KEY_LIMIT));
        }
        Mono<T> known = Mono.defer(() -> find(request.space(), request.key(), request.fingerprint()))
                .flatMap(before);
        return known.switchIfEmpty(work)
                .onErrorResume(DuplicateKeyException.class, twin -> known.switchIfEmpty(Mono.error(twin)));
    }

    /** Remembers a key, if there is one, as {@link #remember(List)} does. */
    public Mono<Void> remember(@Nullable Remembered key) {
        return remember(key == null ? List.of() : List.of(key));
    }

    /** A fingerprint of a body in words; null is a word of its own. */
    public static String fingerprint(@Nullable Object... words) {
        return fingerprint(Arrays.stream(words)
                .map(word -> String.valueOf(word).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
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
