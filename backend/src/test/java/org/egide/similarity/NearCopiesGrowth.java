package org.egide.similarity;

import java.io.IOException;
import java.util.stream.IntStream;

/**
 * How the search for near copies grows with the number of texts, run by hand: texts made by recombining the sentences
 * of real ones, one in twenty being a near copy of another. {@code docs/similarity.md} has the figures.
 */
final class NearCopiesGrowth {

    private NearCopiesGrowth() {}

    /** Sizes as arguments; 10,000, 100,000 and 1,000,000 without any. */
    public static void main(String[] sizes) throws IOException {
        RecombinedTexts texts = RecombinedTexts.ofRealOnes();
        System.out.printf("%d sentences%n", texts.sentences().size());
        double first = 0;
        for (int size : sizes.length == 0
                ? new int[] {10_000, 10_000, 100_000, 1_000_000}
                : IntStream.range(0, sizes.length)
                        .map(i -> Integer.parseInt(sizes[i]))
                        .toArray()) {
            double perText = measure(size, texts);
            first = size == 10_000 ? perText : first;
            System.out.printf("  %.2f times the time per text of 10,000%n", perText / first);
        }
    }

    private static double measure(int size, RecombinedTexts texts) {
        long begun = System.nanoTime();
        Families families = Families.of(size, text -> Shingles.of(texts.text(text)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%,d texts: %.1f s, %.1f µs a text, %,d pairs tried, %,d families, %,d MB%n",
                size,
                seconds,
                seconds * 1e6 / size,
                families.tried(),
                families.all().size(),
                (machine.totalMemory() - machine.freeMemory()) >> 20);
        return seconds / size;
    }
}
