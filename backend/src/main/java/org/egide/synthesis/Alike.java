package org.egide.synthesis;

import java.util.List;
import org.egide.register.PublicContribution;

/**
 * A published contribution that resembles the one on the desk.
 *
 * @param contribution what anyone may read of it
 * @param because the words in common, the most telling first
 * @param arguments the numbers of the living arguments that it speaks for; none while the desk is read apart
 */
public record Alike(PublicContribution contribution, List<String> because, List<Long> arguments) {}
