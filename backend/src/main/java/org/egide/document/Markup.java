package org.egide.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML that is well-formed XML too, so that browsers and the press of the PDF read the same. Everything is escaped. */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are pairs of a name and a value, and those with an empty value are left out. */
    Markup open(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element that holds nothing. */
    Markup empty(String name, String... attributes) {
        tag(name, attributes);
        out.append(" />");
        return this;
    }

    /** Closes what was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes what was opened last and ends the line, between blocks where spaces say nothing. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element with words only. */
    Markup element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** Words. */
    Markup text(String words) {
        escape(Plain.writable(words));
        return this;
    }

    /** An empty alternative is said: it is what makes a picture decorative. */
    Markup picture(String address, String alternative, String... attributes) {
        tag("img", attributes);
        out.append(" src=\"");
        escape(address);
        out.append("\" alt=\"");
        escape(Plain.writable(alternative));
        out.append("\" />");
        return this;
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(Plain.writable(attributes[i + 1]));
                out.append('"');
            }
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
