package org.egide.accord;

import java.util.Map;

/** What somebody says of an argument. */
public enum Answer {
    /** They agree with it. */
    AGREE(1),
    /** They do not. */
    DISAGREE(-1),
    /** They have seen it and say neither. */
    PASS(0);

    private static final Map<Integer, Answer> BY_VALUE = Map.of(1, AGREE, -1, DISAGREE, 0, PASS);

    private final int value;

    Answer(int value) {
        this.value = value;
    }

    /** 1, -1 or 0, as it is kept and computed with. */
    int value() {
        return value;
    }

    static Answer of(int value) {
        return BY_VALUE.getOrDefault(value, PASS);
    }
}
