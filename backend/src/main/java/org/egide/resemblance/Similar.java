package org.egide.resemblance;

import org.egide.register.PublicContribution;
import org.egide.similarity.Bm25.Likeness;

/**
 * A published contribution that resembles a text.
 *
 * @param contribution what anyone may read of it
 * @param likeness how much, and the words in common that say so
 */
public record Similar(PublicContribution contribution, Likeness likeness) {}
