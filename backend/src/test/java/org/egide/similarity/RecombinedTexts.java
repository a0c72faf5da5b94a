package org.egide.similarity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * As many texts as one wants, made by recombining the sentences of real ones, one in twenty being a near copy of
 * another.
 *
 * @param sentences of the real texts, each once
 */
public record RecombinedTexts(List<String> sentences) {

    private static final int ONE_IN = 20;

    /** Made of the ministry's comments, of which this machine has a copy. */
    public static RecombinedTexts ofRealOnes() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Map<String, String> texts : RealNearCopiesTests.texts().values()) {
            texts.values().stream()
                    .flatMap(text -> List.of(text.split("(?<=[.!?])\\s+")).stream())
                    .filter(sentence -> sentence.length() > 30)
                    .forEach(sentences::add);
        }
        return new RecombinedTexts(sentences.stream().distinct().sorted().toList());
    }

    /** Always the same text for a number: four to eight sentences; one in twenty copies another's and adds one. */
    public String text(int number) {
        Random random = new Random(isCopy(number) ? number - 7 : number);
        List<String> made = new ArrayList<>();
        for (int i = 4 + random.nextInt(5); i > 0; i--) {
            made.add(sentences.get(random.nextInt(sentences.size())));
        }
        if (isCopy(number)) {
            made.add("Voilà ce que j’en pense.");
        }
        return String.join(" ", made);
    }

    /** Whether a text is a near copy of the one seven numbers before it. */
    public boolean isCopy(int number) {
        return number % ONE_IN == ONE_IN - 1;
    }
}
