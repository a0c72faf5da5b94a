package org.egide.consultation.rest;

import org.egide.consultation.Consultation;
import org.egide.consultation.Counted.Figures;
import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;

/** The ETag of a consultation: its edit, its status and its figures; {@code If-Match} is about the edit alone. */
final class Version {

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
        return VersionTag.read(ifMatch, () -> new Stale("stale-version"));
    }
}
