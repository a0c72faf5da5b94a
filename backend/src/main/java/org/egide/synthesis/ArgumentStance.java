package org.egide.synthesis;

/** What an argument says of the project; never counted as votes. */
public enum ArgumentStance {
    FOR,
    AGAINST,
    CONDITION,
    QUESTION,
    INFORMATION
}
