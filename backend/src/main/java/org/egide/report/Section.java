package org.egide.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report: a heading and a text. A paragraph that holds nothing but a citation is drawn as a block of its
 * own ({@code @a12}: the argument with its excerpts; {@code @chart:contributions-by-week}).
 *
 * @param id its id
 * @param key what it is in the template, such as {@code synthesis} (domain, 2.2); empty for one that was added
 * @param level of its heading, 1 to 3
 * @param title its heading, at most 300 UTF-16 units
 * @param body its text, Markdown, at most 200,000 UTF-16 units
 * @param status how far it is
 * @param version grows with each change of its words: the value of the ETag
 * @param changedAt when its words last changed
 * @param changedBy the name of who changed them
 * @param claim who says that they are writing it; null for nobody
 */
public record Section(
        UUID id,
        String key,
        int level,
        String title,
        String body,
        SectionStatus status,
        int version,
        Instant changedAt,
        String changedBy,
        @Nullable Claim claim) {

    /**
     * Somebody is writing it. Others are told, and may write all the same: nothing is overwritten in silence.
     *
     * @param account of whom
     * @param by their name
     * @param until when it ends by itself
     */
    public record Claim(String account, String by, Instant until) {}
}
