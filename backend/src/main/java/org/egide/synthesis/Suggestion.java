package org.egide.synthesis;

import java.util.List;

/**
 * An argument that somebody or something proposes for a contribution; nothing happens unless a guarantor says so.
 *
 * @param argument which
 * @param suggester by what it is proposed
 * @param because the words in common, the most telling first
 */
public record Suggestion(Argument argument, String suggester, List<String> because) {}
