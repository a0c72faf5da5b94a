package org.egide.report;

import java.util.List;
import java.util.Map;
import org.egide.consultation.Centre;
import org.egide.consultation.Commune;

/**
 * The perimeter of a consultation.
 *
 * @param communes by name
 * @param centres where they lie, by INSEE code; nothing of one of which that is not known
 */
record Places(List<Commune> communes, Map<String, Centre> centres) {}
