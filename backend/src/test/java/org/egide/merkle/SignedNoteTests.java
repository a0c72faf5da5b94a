package org.egide.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes are those of C2SP; what was changed is not accepted. */
class SignedNoteTests {

    private static final String NAME = "example.org/consultations/essai/log";
    private static final String TEXT = NAME + "\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private final SigningKey key = SigningKey.fromPem(SigningKey.newPem());

    /** The key and the note of the documentation of Go's package {@code golang.org/x/mod/sumdb/note}. */
    @Test
    void acceptsANoteThatGoSigned() {
        VerifierKey go = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FF\
                YC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);

        assertThat(go.accepts(note)).isTrue();
        assertThat(go.toString()).endsWith("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void acceptsWhatItSigned() {
        SignedNote note = SignedNote.parse(new SignedNote(TEXT, List.of(key.sign(NAME, TEXT))).toString());

        assertThat(key.verifier(NAME).accepts(note)).isTrue();
        assertThat(VerifierKey.parse(key.verifier(NAME).toString()).accepts(note))
                .isTrue();
    }

    @Test
    void refusesAnotherTextAnotherNameAndAnotherKey() {
        SignedNote.Signature line = key.sign(NAME, TEXT);

        assertThat(key.verifier(NAME).accepts(TEXT.replace("12", "13"), line)).isFalse();
        assertThat(key.verifier("example.org/other").accepts(TEXT, line)).isFalse();
        assertThat(SigningKey.fromPem(SigningKey.newPem()).verifier(NAME).accepts(TEXT, line))
                .isFalse();
    }

    @Test
    void readsTheCheckpointOfATextAndWritesItAgain() {
        assertThat(Checkpoint.parse(TEXT).text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT).size()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n\n",
                "text\n\nno dash\n",
                "text\n\n— name\n",
                "te\rxt\n\n— name AAAA\n",
                "text\n\n— name AAAA"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\nAAAA\n",
                "a\n1\nAAAA\n",
                "a\n1\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n****\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNote.class);
    }
}
