package org.egide.qda;

import java.util.UUID;

/**
 * Somebody who gave codes.
 *
 * @param id a stable id
 * @param name how they are called, empty when the file does not say
 */
public record QdaUser(UUID id, String name) {}
