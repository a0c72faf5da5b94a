package org.egide.resemblance;

import java.util.Arrays;
import org.egide.shared.NotFound;

/** By what the words of contributions are compared. */
public enum Axis {
    /** Themes, by id. */
    THEME,
    /** Weeks of reception, by their Monday. */
    WEEK,
    /** Channels. */
    CHANNEL,
    /** Communes, by INSEE code. */
    COMMUNE;

    /**
     * The axis of a name.
     *
     * <p>Fails with {@code NotFound} {@code unknown-cell}.
     */
    public static Axis named(String name) {
        return Arrays.stream(values())
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown-cell"));
    }

    /** One of its values, as the tables know it. */
    String cell(String value) {
        return name() + ":" + value;
    }

    /** After its last value. */
    String end() {
        return name() + ";";
    }
}
