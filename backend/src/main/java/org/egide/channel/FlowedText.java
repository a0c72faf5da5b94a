package org.egide.channel;

/** Puts paragraphs together again that were cut into lines to travel ({@code format=flowed}, RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private final boolean deleteSpace;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean open;

    private FlowedText(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    /**
     * The text as it was written.
     *
     * @param text the lines that came
     * @param deleteSpace whether the space that ends a line that goes on is no part of it ({@code delsp=yes})
     */
    static String unfold(String text, boolean deleteSpace) {
        FlowedText flowed = new FlowedText(deleteSpace);
        text.lines().forEach(flowed::add);
        return flowed.text.toString();
    }

    private void add(String line) {
        int quotes = quotes(line);
        String words = line.substring(quotes);
        String rest = words.startsWith(" ") ? words.substring(1) : words;
        boolean signature = rest.equals(SIGNATURE);
        if (open && (quotes != depth || signature)) {
            text.append('\n');
            open = false;
        }
        if (!open && quotes > 0) {
            text.append(">".repeat(quotes)).append(' ');
        }
        depth = quotes;
        append(rest, rest.endsWith(" ") && !signature);
    }

    private void append(String rest, boolean goesOn) {
        text.append(goesOn && deleteSpace ? rest.substring(0, rest.length() - 1) : rest);
        if (!goesOn) {
            text.append('\n');
        }
        open = goesOn;
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }
}
