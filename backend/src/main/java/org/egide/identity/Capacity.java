package org.egide.identity;

/**
 * In which capacity somebody acts (design, section 2): the columns of the table of rights. Somebody may hold several at
 * once. What is held on a consultation counts there and nowhere else.
 */
public enum Capacity {
    /** Anybody, signed in or not. */
    PUBLIC(Given.TO_ALL),
    /** Whoever holds the code of a receipt or of a report: the code is the proof, no account is asked for. */
    AUTHOR(Given.BY_CODE),
    /** Anybody whom Keycloak vouches for. */
    SIGNED_IN(Given.TO_ALL),
    /** Designated by the commission for this consultation. */
    GUARANTOR(Given.ON_A_CONSULTATION),
    /** The same, before declaring to have no interest in the project: sees nothing yet. */
    DESIGNATED_GUARANTOR(Given.ON_A_CONSULTATION),
    /** Project owner of this consultation. */
    OWNER(Given.ON_A_CONSULTATION),
    /** Clerk of this consultation. */
    CLERK(Given.ON_A_CONSULTATION),
    /** Respondent of this consultation. */
    RESPONDENT(Given.ON_A_CONSULTATION),
    /** Officer of the national commission, for every consultation. */
    COMMISSION_OFFICER(Given.BY_KEYCLOAK),
    /** Whoever runs the platform: sees no more of a consultation than the public does. */
    PLATFORM_OPERATOR(Given.BY_KEYCLOAK);

    private final Given given;

    Capacity(Given given) {
        this.given = given;
    }

    /** Where it comes from. */
    public Given given() {
        return given;
    }

    /** Where a capacity comes from, and so how far it reaches. */
    public enum Given {
        /** Nobody has to give it. */
        TO_ALL,
        /** A code that only its holder knows: it reaches one contribution or one report. */
        BY_CODE,
        /** A row of one consultation: it reaches that consultation. */
        ON_A_CONSULTATION,
        /** A role of the realm: it reaches every consultation. */
        BY_KEYCLOAK
    }
}
