package org.egide.synthesis.rest;

import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;

/** The ETag of an argument: its version, then what moves without an edit of it. */
final class ArgumentVersion {

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
        return VersionTag.read(ifMatch, () -> new Stale("argument-changed", argument));
    }
}
