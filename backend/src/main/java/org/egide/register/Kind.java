package org.egide.register;

/** Kinds of contributions. */
public enum Kind {
    /** What somebody thinks of the project. */
    OPINION,
    /** Something asked; it must get an answer. */
    QUESTION,
    /** Something that could be done, or done otherwise. */
    PROPOSAL,
    /** The argued paper of an identified organisation (cahier d'acteurs). */
    STAKEHOLDER_PAPER
}
