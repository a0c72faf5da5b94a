package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.egide.moderation.OriginalCipher.Sealed;
import org.junit.jupiter.api.Test;

/** Words under black passages, at rest. */
class OriginalCipherTests {

    private static final String KEY = key('k');
    private static final String NEXT = key('n');

    private final OriginalCipher cipher = cipher(KEY);

    @Test
    void opensWhatItSealedAndNeverSealsTheSameTwice() {
        Sealed once = cipher.seal("Des mots.", "ici");
        Sealed twice = cipher.seal("Des mots.", "ici");

        assertThat(cipher.open(once, "ici")).isEqualTo("Des mots.");
        assertThat(once.bytes()).isNotEqualTo(twice.bytes());
        assertThat(new String(once.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("mots");
    }

    @Test
    void refusesWhatWasTouchedOrMovedElsewhere() {
        Sealed hidden = cipher.seal("Des mots.", "ici");
        assertThatThrownBy(() -> cipher.open(hidden, "ailleurs")).isInstanceOf(IllegalStateException.class);
        hidden.bytes()[20] ^= 1;
        assertThatThrownBy(() -> cipher.open(hidden, "ici")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensWithAnEarlierKeyAfterTheKeyChanged() {
        Sealed hidden = cipher.seal("Des mots.", "ici");
        assertThat(cipher(NEXT, KEY).open(hidden, "ici")).isEqualTo("Des mots.");
        assertThatThrownBy(() -> cipher(NEXT).open(hidden, "ici")).hasMessageContaining("earlier-keys");
    }

    private static OriginalCipher cipher(String key, String... earlier) {
        return new OriginalCipher(new ModerationProperties(key, List.of(earlier), Duration.ofMinutes(15)));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
