package org.egide.channel;

import java.util.regex.Pattern;

/** Makes what an e-mail says fit to be kept: nothing is cut but what is no word. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("[\\x00\\ufeff]");
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{4,}");

    private Words() {}

    /** On one line: nothing in it can begin another header. */
    static String line(String text) {
        return NO_LINE.matcher(MARKS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** With plain ends of lines, without byte order marks, without U+0000. */
    static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Without the blank around it, and without the signature that begins with {@code "-- "} (RFC 3676, 4.3). */
    static String body(String text) {
        int signature = text.lastIndexOf("\n-- \n");
        String words = text.startsWith("-- \n") ? "" : signature < 0 ? text : text.substring(0, signature);
        return EMPTY_LINES.matcher(words).replaceAll("\n\n\n").strip();
    }
}
