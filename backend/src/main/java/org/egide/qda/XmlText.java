package org.egide.qda;

/** What people write, as XML 1.0 can hold it. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The same, with U+FFFD for each character that no XML document may hold: controls, lone surrogates. */
    static String of(String text) {
        if (text.codePoints().allMatch(XmlText::isAllowed)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isAllowed(character) ? character : REPLACEMENT)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    /** The production Char of XML 1.0. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
