package org.egide.synthesis;

/** Where an argument stands; none is ever deleted. */
public enum ArgumentState {
    /** It is part of the synthesis. */
    LIVE,
    /** It was split, or grouped with others: its lineage says by which. */
    REPLACED,
    /** The guarantors took it out, with a reason. */
    RETIRED
}
