package org.egide.qda;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements directly inside the one that a reader stands on. Whoever takes one must read it to its end, or {@link
 * #skip} it.
 */
final class Elements {

    private final XMLStreamReader xml;

    Elements(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Goes to the next one; false at the end of the element. */
    boolean next() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Goes to the end of the element that the reader stands on. */
    void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }
}
