package org.egide.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a PDF may end: never after the apostrophe of an elision, where Java's own rules break a line. */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker breaks;
    private String text = "";

    LineBreaks(Locale language) {
        this.breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(language));
    }

    @Override
    public void setText(String words) {
        text = words;
        breaks.setText(words);
    }

    @Override
    public int next() {
        int end = breaks.next();
        while (end != BreakIterator.DONE && isWithinWords(end)) {
            end = breaks.next();
        }
        return end;
    }

    private boolean isWithinWords(int end) {
        if (end < 2 || end >= text.length()) {
            return false;
        }
        char mark = text.charAt(end - 1);
        return (mark == '’' || mark == '\'')
                && Character.isLetter(text.charAt(end - 2))
                && Character.isLetterOrDigit(text.charAt(end));
    }
}
