package org.egide.qda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code: what passages are gathered under.
 *
 * @param id a stable id
 * @param parent the code it stands under, null at the top
 * @param name its name
 * @param description what it means, empty when nothing is said
 * @param codable whether passages may be given it; a mere heading may not
 */
public record QdaCode(UUID id, @Nullable UUID parent, String name, String description, boolean codable) {}
