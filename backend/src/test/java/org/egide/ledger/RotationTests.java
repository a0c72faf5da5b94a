package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** One key replaces another while both sign; a log that does not grow follows too. */
@DatabaseTest
class RotationTests extends LedgerTest {

    private static final String NEXT = SigningKey.newPem();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HeadStore heads;

    @Test
    void bothKeysSignDuringTheOverlapAndTheNewOneGoesOnAlone() {
        append(3);
        Signing overlap = signing(TestDatabase.LOG_KEY, NEXT);
        Signing afterwards = signing(NEXT, null);
        assertThat(afterwards.isOurs(note())).isFalse();

        new Resigning(heads, overlap).resignAll().block();
        assertThat(note().signatures()).hasSize(2);
        assertThat(afterwards.isOurs(note())).isTrue();
        assertThat(signing(TestDatabase.LOG_KEY, null).isOurs(note())).isTrue();

        new Resigning(heads, afterwards).resignAll().block();
        assertThat(note().signatures()).hasSize(2);
    }

    @Test
    void aKeyWithoutOverlapSignsNothingAgain() {
        append(3);
        String before = note().toString();

        new Resigning(heads, signing(SigningKey.newPem(), null)).resignAll().block();

        assertThat(note().toString()).isEqualTo(before);
    }

    @Test
    void twoVerifierKeysAreAnnouncedDuringTheOverlap() {
        assertThat(signing(TestDatabase.LOG_KEY, NEXT).verifiers("example.org/log"))
                .extracting(Object::toString)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsReadFromAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, NEXT);
        LedgerProperties properties =
                new LedgerProperties("example.org", null, file, null, null, Duration.ofHours(1), null, List.of());

        assertThat(properties.isSigned()).isTrue();
        assertThat(properties.keys().getFirst().verifier("a").toString())
                .isEqualTo(SigningKey.fromPem(NEXT).verifier("a").toString());
    }

    @Test
    void aLogWithoutKeyOrWithTwoIsRefusedAtTheStart() {
        assertThat(new LedgerProperties("example.org", null, null, null, null, Duration.ofHours(1), null, List.of())
                        .isSigned())
                .isFalse();
        assertThat(new LedgerProperties(
                                "example.org",
                                NEXT,
                                Path.of("key.pem"),
                                null,
                                null,
                                Duration.ofHours(1),
                                null,
                                List.of())
                        .isSigned())
                .isFalse();
    }

    private SignedNote note() {
        return await(heads.get(space)).note();
    }

    private static Signing signing(String key, @org.jspecify.annotations.Nullable String next) {
        return new Signing(
                new LedgerProperties("localhost:8080", key, null, next, null, Duration.ofHours(1), null, List.of()));
    }
}
