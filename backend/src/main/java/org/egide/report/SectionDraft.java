package org.egide.report;

/**
 * A section that is to be.
 *
 * @param key what it is in the template; empty for one that is added
 * @param level of its heading, 1 to 3
 * @param title its heading
 * @param body its text, Markdown with citations
 */
public record SectionDraft(String key, int level, String title, String body) {}
