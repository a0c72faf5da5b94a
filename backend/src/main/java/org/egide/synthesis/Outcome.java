package org.egide.synthesis;

/** What a guarantor did of a suggestion. */
enum Outcome {
    /** The contribution was attached to the argument. */
    TAKEN,
    /** It is not proposed for the contribution again. */
    REFUSED,
    /** Neither: the guarantor went on to the next contribution. */
    IGNORED
}
