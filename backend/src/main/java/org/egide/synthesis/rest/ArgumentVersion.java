package org.egide.synthesis.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The ETag of an argument: its version, then what moves without an edit of it. */
final class ArgumentVersion {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})(?:-[^\"]*)?\"\\s*");

    private ArgumentVersion() {}

    static String tag(ArgumentPageView view) {
        return "\"%d-%x\"".formatted(view.argument().version(), view.hashCode());
    }

    /**
     * The version that a client starts from.
     *
     * <p>Fails with {@code precondition-required} (428) without a tag, {@code argument-changed} (412) for one of
     * another making.
     */
    static int of(@Nullable String ifMatch, long argument) {
        if (ifMatch == null) {
            throw new Stale("precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Stale("argument-changed", argument);
        }
        return Integer.parseInt(tag.group(1));
    }
}
