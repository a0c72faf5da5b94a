package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class CursorTests {

    @Property
    void comesBackAsItWasGiven(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String order, @ForAll long key) {
        Cursor cursor = new Cursor(order, key);
        assertThat(Cursor.decode(order, cursor.encode())).isEqualTo(cursor);
    }

    @Property
    void refusesWhatItDidNotGive(@ForAll String forged) {
        assertThatThrownBy(() -> Cursor.decode("newest", forged))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, no -> assertThat(no.code()).isEqualTo("invalid-cursor"));
    }

    @Property
    void refusesTheCursorOfAnotherOrder(@ForAll long key) {
        String cursor = new Cursor("oldest", key).encode();
        assertThatThrownBy(() -> Cursor.decode("newest", cursor)).isInstanceOf(InvalidRequest.class);
    }
}
