package org.egide.duty;

/** How sure a rule is. */
public enum Certainty {
    /** The text of the law says so. */
    LAW,
    /** It is what consultations do. */
    PRACTICE,
    /** The law may be read otherwise; an operator may mend the rule. */
    UNSETTLED
}
