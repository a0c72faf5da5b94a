package org.egide.web.resemblance;

import java.util.List;
import java.util.stream.IntStream;
import org.egide.resemblance.ThemeWords.CellWords;
import org.egide.similarity.DistinctiveWords.Distinctive;

/**
 * The words of a cell: how many in a hundred contributions use each, here and elsewhere, as bars; the table beside them
 * says the same.
 *
 * @param width of the picture
 * @param height of the picture
 * @param words the words
 */
record WordChart(int width, int height, List<Line> words) {

    private static final int WIDTH = 640;
    private static final int LABEL = 190;
    private static final int ROW = 40;
    private static final int LONGEST = WIDTH - LABEL - 60;

    static WordChart of(CellWords found) {
        double most = found.words().stream()
                .mapToDouble(
                        word -> Math.max(share(word.here(), found.here()), share(word.elsewhere(), found.elsewhere())))
                .max()
                .orElse(1);
        List<Line> lines = IntStream.range(0, found.words().size())
                .mapToObj(i -> line(found.words().get(i), found, i * ROW, most))
                .toList();
        return new WordChart(WIDTH, lines.size() * ROW, lines);
    }

    private static Line line(Distinctive word, CellWords found, int y, double most) {
        double here = share(word.here(), found.here());
        double elsewhere = share(word.elsewhere(), found.elsewhere());
        return new Line(
                word.word(),
                word.here(),
                word.elsewhere(),
                percent(here),
                percent(elsewhere),
                y,
                LABEL,
                Math.max(1, Math.round(LONGEST * here / most)),
                Math.max(1, Math.round(LONGEST * elsewhere / most)));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : some / (double) all;
    }

    /** To one decimal under ten. */
    private static double percent(double share) {
        return share < 0.1 ? Math.round(share * 1000) / 10.0 : Math.round(share * 100);
    }

    /**
     * A word.
     *
     * @param word the word
     * @param here how many contributions here use it
     * @param elsewhere how many elsewhere
     * @param herePercent in a hundred of those here
     * @param elsewherePercent in a hundred of those elsewhere
     * @param y where its bars stand
     * @param x where they begin
     * @param hereWidth of the bar for here
     * @param elsewhereWidth of the bar for elsewhere
     */
    record Line(
            String word,
            long here,
            long elsewhere,
            double herePercent,
            double elsewherePercent,
            int y,
            int x,
            long hereWidth,
            long elsewhereWidth) {}
}
