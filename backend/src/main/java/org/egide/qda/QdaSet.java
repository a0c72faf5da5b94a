package org.egide.qda;

import java.util.List;
import java.util.UUID;

/**
 * Codes, or texts, that belong together.
 *
 * @param id a stable id
 * @param name what they have in common
 * @param codes the codes in it
 * @param sources the texts in it
 */
public record QdaSet(UUID id, String name, List<UUID> codes, List<UUID> sources) {}
