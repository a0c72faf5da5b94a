package org.egide.register;

/**
 * What became of what arrived.
 *
 * @param receipt its receipt, that of the same contribution each time
 * @param created false when it was received before
 */
public record Arrived(Receipt receipt, boolean created) {}
