package org.egide.register;

/** What somebody wants destroyed of what they wrote. */
public enum Erasure {
    /** What tells who wrote it: published name, address, link with an account. The words stay, under no name. */
    IDENTITY,
    /** The words too, and what opens their commitments; it is withdrawn. */
    EVERYTHING
}
