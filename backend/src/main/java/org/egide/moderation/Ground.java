package org.egide.moderation;

/** Why a text is not published, or not wholly (domain, 3.3). Stable ids; the words are in the bundles. */
public enum Ground {
    INSULT,
    DISCRIMINATION_HATE,
    DEFAMATION,
    THREAT_VIOLENCE,
    PRIVATE_DATA_OF_THIRD_PARTY,
    OWN_PRIVATE_DATA,
    ADVERTISING,
    OFF_TOPIC,
    SPAM_ROBOT,
    DUPLICATE_SAME_AUTHOR,
    IMPERSONATION,
    COPYRIGHT,
    UNLAWFUL_OTHER,
    UNREADABLE,
    MINOR_PROTECTION,
    ON_AUTHOR_REQUEST
}
