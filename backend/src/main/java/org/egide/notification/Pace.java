package org.egide.notification;

/** How often somebody is written to. */
public enum Pace {
    /** Once a day at most, everything together. */
    DAILY,
    /** As it happens. */
    AT_ONCE
}
