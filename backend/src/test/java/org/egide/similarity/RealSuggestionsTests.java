package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.egide.similarity.Corpus.Match;
import org.junit.jupiter.api.Test;

/**
 * The arguments of République numérique: a tenth is hidden, and each hidden one asks which proposal it belongs to, by
 * what the proposal says and the other arguments on it. PostgreSQL's own ranking, the baseline, is measured by hand
 * ({@code docs/similarity.md}).
 */
class RealSuggestionsTests {

    @Test
    void suggestsTheProposalOfAnArgument() throws IOException {
        List<NamedCsvRecord> arguments = shuffled();
        int hidden = arguments.size() / 10;
        Corpus<String> alone = new Corpus<>(texts(List.of()));
        Corpus<String> together = new Corpus<>(texts(arguments.subList(hidden, arguments.size())));

        double[] byProposal = accuracy(alone, arguments.subList(0, hidden));
        double[] byBoth = accuracy(together, arguments.subList(0, hidden));
        System.out.printf(
                "%d of %d hidden; by the proposal: top-1 %.3f, top-5 %.3f; with arguments: top-1 %.3f, top-5 %.3f%n",
                hidden, arguments.size(), byProposal[0], byProposal[1], byBoth[0], byBoth[1]);
        assertThat(byBoth[0]).isGreaterThan(0.4);
        assertThat(byBoth[1]).isGreaterThan(0.6);
    }

    /** All arguments, in an order of chance that is always the same. */
    static List<NamedCsvRecord> shuffled() throws IOException {
        List<NamedCsvRecord> arguments =
                new ArrayList<>(RealNearCopiesTests.rows("republique-numerique/arguments.csv"));
        Collections.shuffle(arguments, new Random(5));
        return arguments;
    }

    /** What each proposal says, with these arguments on it. */
    static Map<String, String> texts(List<NamedCsvRecord> arguments) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (NamedCsvRecord row : RealNearCopiesTests.rows("republique-numerique/propositions.csv")) {
            texts.put(row.getField("id"), row.getField("titre") + "\n" + row.getField("texte"));
        }
        arguments.forEach(row -> texts.computeIfPresent(
                row.getField("proposition_id"), (id, text) -> text + "\n" + row.getField("texte")));
        return texts;
    }

    private static double[] accuracy(Corpus<String> corpus, List<NamedCsvRecord> asked) {
        int first = 0;
        int five = 0;
        for (NamedCsvRecord row : asked) {
            List<String> found = corpus.resembling(row.getField("texte"), 5).stream()
                    .map(Match::key)
                    .toList();
            first += !found.isEmpty() && found.getFirst().equals(row.getField("proposition_id")) ? 1 : 0;
            five += found.contains(row.getField("proposition_id")) ? 1 : 0;
        }
        return new double[] {first / (double) asked.size(), five / (double) asked.size()};
    }
}
