package org.egide.qda;

/**
 * A text whose lines may end in CR LF or CR, and the same with LF, with the places of one in the other. Places are
 * counted in code points; in a foreign file the CR counts, as the specification's "character" says.
 */
final class Lines {

    private final String text;
    private final int[] places;

    private Lines(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Lines of(String foreign) {
        int[] characters = foreign.codePoints().toArray();
        int[] places = new int[characters.length + 1];
        StringBuilder text = new StringBuilder(foreign.length());
        int place = 0;
        for (int i = 0; i < characters.length; i++) {
            places[i] = place;
            boolean beforeLf = i + 1 < characters.length && characters[i + 1] == '\n';
            if (characters[i] == '\r' && beforeLf) {
                continue;
            }
            text.appendCodePoint(characters[i] == '\r' ? '\n' : characters[i]);
            place++;
        }
        places[characters.length] = place;
        return new Lines(text.toString(), places);
    }

    /** The words, lines ending in LF. */
    String text() {
        return text;
    }

    /** How many characters the foreign text has. */
    int length() {
        return places.length - 1;
    }

    /** Where a character of the foreign text stands in this one. */
    int place(int foreign) {
        return places[foreign];
    }
}
