package org.egide.shared;

import java.util.regex.Pattern;

/** Cells of tables that people open with a spreadsheet. */
public final class Cells {

    /** What makes a spreadsheet run a cell (OWASP, CSV injection), also behind spaces. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Cells() {}

    /**
     * The text as a cell that no spreadsheet takes for a formula: one that looks like it gets an apostrophe in front.
     */
    public static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
