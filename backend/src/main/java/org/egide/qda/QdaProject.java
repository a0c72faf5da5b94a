package org.egide.qda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts, the codes given to their passages, and who gave them: what a program for qualitative analysis calls a project
 * (<a href="https://www.qdasoftware.org/">REFI-QDA 1.5</a>). Pictures, sound, notes, links and graphs are left out.
 *
 * @param name its name
 * @param origin the program that wrote it, null when it does not say
 * @param createdAt when it was written, null when it does not say
 * @param users who gave codes
 * @param codes every code, each after its parent
 * @param sources the texts, with their coded passages
 * @param sets codes or texts that belong together
 */
public record QdaProject(
        String name,
        @Nullable String origin,
        @Nullable Instant createdAt,
        List<QdaUser> users,
        List<QdaCode> codes,
        List<QdaSource> sources,
        List<QdaSet> sets) {}
