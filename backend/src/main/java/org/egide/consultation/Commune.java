package org.egide.consultation;

/**
 * A commune of France.
 *
 * @param insee its INSEE code, five characters
 * @param name its name
 * @param population inhabitants
 */
public record Commune(String insee, String name, int population) {}
