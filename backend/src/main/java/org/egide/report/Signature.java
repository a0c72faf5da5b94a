package org.egide.report;

import java.time.Instant;

/**
 * That a guarantor signed an edition: the very bytes that they looked at.
 *
 * @param account of whom
 * @param email by which the consultation knows them
 * @param name the name that the public reads
 * @param at when
 * @param late whether that was after the day on which the report was due
 */
public record Signature(String account, String email, String name, Instant at, boolean late) {}
