package org.egide.register;

/** What a reply says of the contribution it answers. */
public enum Stance {
    FOR,
    AGAINST
}
