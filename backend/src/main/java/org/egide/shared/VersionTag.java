package org.egide.shared;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version as an {@code ETag}; what follows a hyphen moves without an edit, and is no part of it. */
public final class VersionTag {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})(?:-[^\"]*)?\"\\s*");

    private VersionTag() {}

    /** The tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a client starts from.
     *
     * <p>Fails with {@code Stale} {@code precondition-required} (428) without a tag.
     *
     * @param ifMatch the header, null for none
     * @param other the refusal (412) of a tag of another making
     */
    public static int read(@Nullable String ifMatch, Supplier<Stale> other) {
        if (ifMatch == null) {
            throw new Stale("precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw other.get();
        }
        return Integer.parseInt(tag.group(1));
    }
}
