package org.egide.report;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a report cites.
 *
 * @param token how it is cited, without {@code @}, such as {@code c12}
 * @param label what it is called in the report's language, such as “Contribution 12”
 * @param words what it says, or its beginning; empty for none
 * @param target its page in the site, from the root and in the report's language
 * @param subject the id of what is cited, under which its own page finds where it is cited: a UUID or a figure's id
 * @param redacted a sentence on what is blacked out in it, null for nothing
 */
public record Cited(
        String token,
        String label,
        String words,
        String target,
        String subject,
        @Nullable String redacted) {}
