package org.egide.response.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The ETag of what is prepared here: its version. */
final class DraftTag {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})\"\\s*");

    private DraftTag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a client starts from.
     *
     * <p>Fails with {@code precondition-required} (428) without a tag, {@code draft-changed} (412) for one of another
     * making.
     */
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Stale("precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Stale("draft-changed");
        }
        return Integer.parseInt(tag.group(1));
    }
}
