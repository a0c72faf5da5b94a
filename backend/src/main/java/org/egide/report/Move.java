package org.egide.report;

/** Where a section goes, with those that stand under it. */
public enum Move {
    /** Before the one above it. */
    UP,
    /** After the one below it. */
    DOWN,
    /** One level up: a heading of more weight. */
    OUT,
    /** One level down: under the one above it. */
    IN
}
