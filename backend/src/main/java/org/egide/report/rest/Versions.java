package org.egide.report.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The ETag of what is drafted: its version. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})\"\\s*");

    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a client starts from.
     *
     * <p>Fails with {@code precondition-required} (428) without a tag, {@code stale-version} (412) for one of another
     * making.
     */
    static int of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Stale("precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Stale("stale-version");
        }
        return Integer.parseInt(tag.group(1));
    }
}
