package org.egide.register;

/** How a contribution came in (domain, 6.1). */
public enum Channel {
    WEB,
    API,
    EMAIL,
    LETTER,
    PAPER_REGISTER,
    MEETING,
    IMPORT
}
