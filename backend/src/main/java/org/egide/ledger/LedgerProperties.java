package org.egide.ledger;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.egide.merkle.SigningKey;
import org.egide.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the public log. Keys are Ed25519 in PKCS #8 (PEM), each given as its text or as a file that holds it,
 * never kept in the database; without a default on purpose.
 *
 * @param site the site's public name without scheme, first part of the origin of each new log
 * @param signingKey signs checkpoints
 * @param signingKeyFile the same, in a file
 * @param nextSigningKey signs beside it while a change of keys is announced
 * @param nextSigningKeyFile the same, in a file
 * @param retiredKeys the keys that signed before, so that what they signed stays good
 * @param promise how long the log may take, by its signed word, to hold what was received
 * @param timeStampAuthority the address of a time-stamping authority (RFC 3161) for the daily checkpoints
 * @param witnesses verifier keys ({@code name+id+key}) of witnesses whose cosignatures are taken and served
 */
@Validated
@ConfigurationProperties("egide.ledger")
record LedgerProperties(
        @DefaultValue("localhost:8080") @NotBlank String site,
        @Nullable String signingKey,
        @Nullable Path signingKeyFile,
        @Nullable String nextSigningKey,
        @Nullable Path nextSigningKeyFile,
        @DefaultValue List<RetiredKey> retiredKeys,
        @DefaultValue("PT1H") Duration promise,
        @Nullable URI timeStampAuthority,
        @DefaultValue List<String> witnesses) {

    @AssertTrue(message = "egide.ledger.signing-key or egide.ledger.signing-key-file must be given, and only one")
    boolean isSigned() {
        return (signingKey == null) != (signingKeyFile == null);
    }

    /** The keys that sign, the current one first. */
    List<SigningKey> keys() {
        return Stream.of(read(signingKey, signingKeyFile), read(nextSigningKey, nextSigningKeyFile))
                .flatMap(List::stream)
                .map(SigningKey::fromPem)
                .toList();
    }

    /**
     * A key that signs no more.
     *
     * @param key its public part: a line of {@code /log/keys} as it was then, or the end of it alone
     * @param until when it was retired; what it would sign later is worth nothing
     */
    record RetiredKey(String key, Instant until) {

        /** What stands before the key in a line; the key may hold a {@code +} of its own. */
        private static final Pattern NAMED = Pattern.compile("^[^+]+\\+[0-9a-f]{8}\\+");

        /** The key under the name of a log. */
        VerifierKey verifier(String origin) {
            return VerifierKey.under(origin, NAMED.matcher(key).replaceFirst(""));
        }
    }

    List<VerifierKey> witnessKeys() {
        return witnesses.stream().map(VerifierKey::parse).toList();
    }

    private static List<String> read(@Nullable String text, @Nullable Path file) {
        if (text != null) {
            return List.of(text);
        }
        try {
            return file == null ? List.of() : List.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
