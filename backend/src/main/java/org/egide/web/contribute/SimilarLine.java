package org.egide.web.contribute;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.resemblance.Similar;
import org.egide.similarity.Bm25.SharedWord;
import org.egide.web.ContributionLine;

/**
 * A published question that resembles what is being written.
 *
 * @param line the question
 * @param words the words in common, the most telling first
 */
record SimilarLine(ContributionLine line, String words) {

    private static final int WORDS = 6;

    static List<SimilarLine> all(Consultation consultation, List<Similar> found, Locale locale) {
        return found.stream()
                .map(similar -> new SimilarLine(
                        ContributionLine.of(consultation, similar.contribution(), null, locale),
                        similar.likeness().words().stream()
                                .limit(WORDS)
                                .map(SharedWord::shown)
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
