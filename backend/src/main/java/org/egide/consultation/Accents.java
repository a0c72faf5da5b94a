package org.egide.consultation;

import java.util.List;

/** The accent colours that a consultation may take: the style sheet has a class {@code accent-<name>} for each. */
public final class Accents {

    /** Every name, in the order in which they are offered. */
    public static final List<String> NAMES = List.of("blue", "green", "plum", "brick", "teal", "ochre");

    /** The one of a consultation that names none. */
    static final String DEFAULT = "blue";

    private Accents() {}
}
