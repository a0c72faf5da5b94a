package org.egide.consultation;

import org.egide.identity.Capacity;

/** Roles that are given on one consultation (design, section 2). */
public enum Role {
    /** Designated by the commission; independent; moderates and reports. */
    GUARANTOR,
    /** The project owner: publishes the file, answers; never moderates. */
    OWNER,
    /** Acts for the guarantors or the owner on limited tasks, such as entering letters. */
    CLERK,
    /** Answers what is addressed to it, such as a service of the State. */
    RESPONDENT;

    /** What its holder is to the rights, on that consultation. */
    Capacity capacity() {
        return switch (this) {
            case GUARANTOR -> Capacity.GUARANTOR;
            case OWNER -> Capacity.OWNER;
            case CLERK -> Capacity.CLERK;
            case RESPONDENT -> Capacity.RESPONDENT;
        };
    }
}
