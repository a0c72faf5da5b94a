package org.egide.consultation;

/**
 * How large a perimeter is.
 *
 * @param communes its communes
 * @param population inhabitants of these communes
 */
public record Extent(long communes, long population) {}
