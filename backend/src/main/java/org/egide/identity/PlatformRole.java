package org.egide.identity;

/** Roles that Keycloak gives for the whole platform; the others are given per consultation. */
public enum PlatformRole {
    /** An officer of the national commission: opens consultations, designates guarantors. */
    COMMISSION_OFFICER,
    /** Whoever runs the platform. */
    PLATFORM_OPERATOR
}
