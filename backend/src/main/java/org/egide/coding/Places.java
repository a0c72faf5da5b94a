package org.egide.coding;

import org.egide.synthesis.Span;

/**
 * A text as a REFI-QDA file holds it (lines end in LF, places are counted in Unicode code points), and where each place
 * of the one stands in the other. Ours are counted in UTF-16 units of the words as they are.
 */
final class Places {

    private final String text;
    private final int[] points;
    private final int[] units;

    private Places(String text, int[] points, int[] units) {
        this.text = text;
        this.points = points;
        this.units = units;
    }

    static Places of(String words) {
        int[] points = new int[words.length() + 1];
        int[] units = new int[words.length() + 1];
        StringBuilder text = new StringBuilder(words.length());
        int point = 0;
        for (int unit = 0; unit < words.length(); ) {
            int character = words.codePointAt(unit);
            int length = isLineEnd(words, unit) ? 2 : Character.charCount(character);
            units[point] = unit;
            points[unit] = point;
            points[unit + length - 1] = point; // the second half of a pair, the LF of a CR LF: within the character
            text.appendCodePoint(character == '\r' ? '\n' : character);
            unit += length;
            point++;
        }
        units[point] = words.length();
        points[words.length()] = point;
        return new Places(text.toString(), points, units);
    }

    private static boolean isLineEnd(String words, int unit) {
        return words.charAt(unit) == '\r' && unit + 1 < words.length() && words.charAt(unit + 1) == '\n';
    }

    /** The words, lines ending in LF. */
    String text() {
        return text;
    }

    /** How many code points the text has. */
    int length() {
        return points[points.length - 1];
    }

    /** The code point at which a UTF-16 unit of the words stands. */
    int point(int unit) {
        return points[unit];
    }

    /** The UTF-16 unit of the words at which a code point begins. */
    int unit(int point) {
        return units[point];
    }

    /** A range of code points as one of the words. */
    Span span(int from, int to) {
        return new Span(unit(from), unit(to));
    }

    /** The words of a range of code points, lines ending in LF. */
    String of(int from, int to) {
        int begin = text.offsetByCodePoints(0, from);
        return text.substring(begin, text.offsetByCodePoints(begin, to - from));
    }
}
