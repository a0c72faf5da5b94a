package org.egide.report;

import java.time.Instant;
import java.util.Locale;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A report being written, or written.
 *
 * @param space its consultation
 * @param number its number in the consultation, from 1: its permanent address
 * @param kind what it is about
 * @param language of its words
 * @param title its title, at most 300 UTF-16 units
 * @param openedAt when it was begun
 * @param requestsShownAt since when those who are asked something see its requests; null while they do not
 * @param version grows when its title changes: the value of the ETag
 */
public record Report(
        SpaceId space,
        int number,
        ReportKind kind,
        Locale language,
        String title,
        Instant openedAt,
        @Nullable Instant requestsShownAt,
        int version) {}
