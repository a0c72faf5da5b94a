package org.egide.document;

import java.util.Locale;

/** What is true of any words before they are written into a file. */
final class Plain {

    /** What XML 1.0 cannot hold; half a surrogate pair is among it. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private Plain() {}

    /** The words without what no file can hold, which becomes U+FFFD. */
    static String writable(String text) {
        return text.replaceAll(UNWRITABLE, "\uFFFD");
    }

    /** On one line. */
    static String line(String text) {
        return writable(text).replaceAll("\\s+", " ").strip();
    }

    /** Whether the first letter that has a direction is read from right to left. */
    static boolean isRightToLeft(String text) {
        return text
                .codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .stream()
                .anyMatch(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    /** A language with its country, which office programs ask for. */
    static Locale withCountry(Locale language) {
        if (!language.getCountry().isEmpty()) {
            return language;
        }
        return switch (language.getLanguage()) {
            case "en" -> Locale.UK;
            case "fr" -> Locale.FRANCE;
            default -> language;
        };
    }

    /** Whether a link may lead there. */
    static boolean isSafe(String target) {
        String small = target.toLowerCase(Locale.ROOT);
        return small.startsWith("https://")
                || small.startsWith("http://")
                || small.startsWith("mailto:")
                || small.matches("#[\\p{L}\\p{N}_-]+");
    }
}
