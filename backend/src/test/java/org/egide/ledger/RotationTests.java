package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.egide.ledger.LedgerProperties.RetiredKey;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.MalformedNote;
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

    /** The list names them as the log does, under the signatures of every key of now, and is no checkpoint. */
    @Test
    void retiredKeysAreAnnouncedUntilWhenTheySigned() {
        String old = SigningKey.fromPem(TestDatabase.LOG_KEY).verifier("x").toString();
        Instant until = Instant.parse("2021-05-01T00:00:00Z");
        Signing signing = new Signing(properties(NEXT, SigningKey.newPem(), List.of(new RetiredKey(old, until))));

        SignedNote note = signing.signRetired("example.org/log");

        assertThat(note.text())
                .isEqualTo("example.org/log\nretired keys\n"
                        + SigningKey.fromPem(TestDatabase.LOG_KEY).verifier("example.org/log") + " " + until + "\n");
        assertThat(signing.verifiers("example.org/log")).hasSize(2).allMatch(key -> key.accepts(note));
        assertThatThrownBy(() -> Checkpoint.parse(note.text())).isInstanceOf(MalformedNote.class);
        assertThat(new RetiredKey(old.substring(old.indexOf('+', 2) + 1), until).verifier("y"))
                .asString()
                .as("the key alone, without what it was called")
                .startsWith("y+");
    }

    /** A retired key signs nothing new: a head that it alone signed is not ours. */
    @Test
    void aHeadThatOnlyARetiredKeySignedIsNotOurs() {
        append(3);
        String old = SigningKey.fromPem(TestDatabase.LOG_KEY).verifier("x").toString();

        assertThat(new Signing(properties(NEXT, null, List.of(new RetiredKey(old, Instant.MAX)))).isOurs(note()))
                .isFalse();
    }

    @Test
    void aKeyIsReadFromAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, NEXT);
        LedgerProperties properties = new LedgerProperties(
                "example.org", null, file, null, null, List.of(), Duration.ofHours(1), null, List.of());

        assertThat(properties.isSigned()).isTrue();
        assertThat(properties.keys().getFirst().verifier("a").toString())
                .isEqualTo(SigningKey.fromPem(NEXT).verifier("a").toString());
    }

    @Test
    void aLogWithoutKeyOrWithTwoIsRefusedAtTheStart() {
        assertThat(new LedgerProperties(
                                "example.org", null, null, null, null, List.of(), Duration.ofHours(1), null, List.of())
                        .isSigned())
                .isFalse();
        assertThat(new LedgerProperties(
                                "example.org",
                                NEXT,
                                Path.of("key.pem"),
                                null,
                                null,
                                List.of(),
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
        return new Signing(properties(key, next, List.of()));
    }

    private static LedgerProperties properties(
            String key, @org.jspecify.annotations.Nullable String next, List<RetiredKey> retired) {
        return new LedgerProperties(
                "localhost:8080", key, null, next, null, retired, Duration.ofHours(1), null, List.of());
    }
}
