package org.egide.consultation.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.consultation.Counted.Figures;
import org.egide.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The ETag of a consultation: its edit, its status and its figures; {@code If-Match} is about the edit alone. */
final class Version {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})(?:-[^\"]*)?\"\\s*");

    private Version() {}

    static String tag(Consultation consultation, Figures figures) {
        return "\"%d-%s-%x\"".formatted(consultation.version(), consultation.status(), figures.hashCode());
    }

    /**
     * The edit that a client starts from.
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
