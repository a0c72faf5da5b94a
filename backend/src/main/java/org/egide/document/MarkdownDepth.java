package org.egide.document;

/**
 * How many emphases and pictures a text could have in one another at most: the parser goes into them by calling itself,
 * and would come to the end of its stack. Counted in one pass, by the flanks of delimiters (CommonMark 0.31, 6.2).
 */
final class MarkdownDepth {

    private final String text;
    private int open;
    private int deepest;

    private MarkdownDepth(String text) {
        this.text = text;
    }

    /** An upper bound, in delimiters that are open at once; a blank line closes them all. */
    static int of(String text) {
        MarkdownDepth depth = new MarkdownDepth(text);
        for (int i = 0; i < text.length(); ) {
            i = depth.step(i);
        }
        return depth.deepest;
    }

    private int step(int at) {
        char mark = text.charAt(at);
        if (mark == '\n' && isBlank(at + 1)) {
            open = 0;
        } else if (mark == '[' || mark == ']') {
            move(mark == '[' ? 1 : -1);
        } else if (mark == '*' || mark == '_') {
            return run(at, mark);
        }
        return at + 1;
    }

    /** One that could open or close is taken to open. */
    private int run(int from, char mark) {
        int to = from;
        while (to < text.length() && text.charAt(to) == mark) {
            to++;
        }
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        if (flanks(after, before)) {
            move(to - from);
        } else if (flanks(before, after)) {
            move(from - to);
        }
        return to;
    }

    /** Whether a delimiter leans on what is on its inner side. */
    private static boolean flanks(char inner, char outer) {
        return !Character.isWhitespace(inner)
                && (Character.isLetterOrDigit(inner) || !Character.isLetterOrDigit(outer));
    }

    private void move(int by) {
        open = Math.max(0, open + by);
        deepest = Math.max(deepest, open);
    }

    private boolean isBlank(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }
}
