package org.egide.register;

/** Neutral orders of a list: never by support (design, decision 10). */
public enum Order {
    NEWEST,
    OLDEST,
    /** A shuffle that stays the same for one seed. */
    SHUFFLE
}
