package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.egide.shared.InvalidRequest.Fault;
import org.junit.jupiter.api.Test;

/** What keeps a text from being kept is said once for all of them. */
class TextsTests {

    @Test
    void saysEverythingThatIsWrongWithAText() {
        assertThat(Texts.faults("note", null, 3)).isEmpty();
        assertThat(Texts.faults("note", "été", 3)).isEmpty();
        assertThat(Texts.faults("note", "étés", 3)).containsExactly(Fault.of("note", "text-too-long", 3, 4));
        assertThat(Texts.faults("note", "\ud83d", 3)).containsExactly(Fault.of("note", "unreadable-character"));
        assertThat(Texts.faults("note", "a\0bcd", 3))
                .extracting(Fault::code)
                .containsExactly("text-too-long", "unreadable-character");
    }
}
