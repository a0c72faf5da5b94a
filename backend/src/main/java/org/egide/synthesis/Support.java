package org.egide.synthesis;

import org.egide.resemblance.Campaign;

/**
 * A campaign that speaks for an argument: counted once as an argument, and by its texts as support.
 *
 * @param campaign which
 * @param texts how many of its texts, which the public reads, speak for it
 */
public record Support(Campaign campaign, long texts) {}
