package org.egide.web.synthesis;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Attached;

/**
 * An argument that a contribution speaks for, with the passage.
 *
 * @param argument which
 * @param excerpt by which passage
 */
record AttachedLine(ArgumentLine argument, ExcerptLine excerpt) {

    static List<AttachedLine> of(Consultation consultation, List<Attached> all, Locale locale) {
        return all.stream()
                .map(one -> new AttachedLine(
                        ArgumentLine.of(consultation, one.argument(), 0, locale),
                        ExcerptLine.of(one.excerpt(), locale)))
                .toList();
    }
}
