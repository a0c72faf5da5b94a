package org.egide.accord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.egide.identity.Person;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers, without knowing who they are (ADR 42). A token is 128 random bits and the platform's mark on them; what
 * is stored is a keyed hash of the consultation and the token, so that the database alone tells neither whose answers
 * these are nor that two consultations were answered by the same person.
 */
@Component
class Participants {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HALF = 16;
    private static final int TOKEN = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Participants(AccordProperties properties) {
        this.key = new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A new token, which nothing keeps. */
    String newToken() {
        byte[] random = new byte[HALF];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(2 * HALF)
                        .put(random)
                        .put(mark(random))
                        .array());
    }

    /** What a voice is known by on a consultation: its account, else its token; empty for one that has neither. */
    Optional<UUID> of(SpaceId space, Voice voice) {
        Person person = voice.person();
        return person != null ? Optional.of(ofAccount(space, person.account())) : ofToken(space, voice.token());
    }

    /** What the holder of a token is known by; empty for one that we did not give. */
    Optional<UUID> ofToken(SpaceId space, @Nullable String token) {
        return isOurs(token) ? Optional.of(hidden(space, "token:" + token)) : Optional.empty();
    }

    /** What the holder of an account is known by. */
    UUID ofAccount(SpaceId space, String account) {
        return hidden(space, "account:" + account);
    }

    private boolean isOurs(@Nullable String token) {
        if (token == null || token.length() != TOKEN) {
            return false;
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            byte[] random = Arrays.copyOf(whole, HALF);
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(whole)
                    .equals(token);
            return canonical && MessageDigest.isEqual(mark(random), Arrays.copyOfRange(whole, HALF, whole.length));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private byte[] mark(byte[] random) {
        return Arrays.copyOf(mac("mark:" + Base64.getEncoder().encodeToString(random)), HALF);
    }

    private UUID hidden(SpaceId space, String who) {
        ByteBuffer hash = ByteBuffer.wrap(mac(space.value() + "/" + who));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
