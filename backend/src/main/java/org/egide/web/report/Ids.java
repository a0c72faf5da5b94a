package org.egide.web.report;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as forms send them. */
final class Ids {

    /** The id of nothing. */
    static final UUID NONE = new UUID(0, 0);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    static @Nullable UUID read(@Nullable String typed) {
        return typed != null && ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }
}
