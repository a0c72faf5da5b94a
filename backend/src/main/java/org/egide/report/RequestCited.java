package org.egide.report;

import java.util.Locale;

/** A request of the report as something that its text cites: it stands in the same document. */
final class RequestCited {

    /** Before its number, after {@code @}. */
    static final String PREFIX = "r";

    /** Where the table of requests stands. */
    static final String ANCHOR = "requests";

    private RequestCited() {}

    /** What is cited. */
    static Cited of(GuarantorRequest request) {
        String token = PREFIX + request.number();
        return new Cited(token, request.label(), request.text(), "#" + ANCHOR, token, null);
    }

    /** Whether somebody means it who types that: its number, its place in the table, or words of it. */
    static boolean isMeant(GuarantorRequest request, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || wanted.equals(PREFIX + request.number())
                || wanted.equals(String.valueOf(request.number()))
                || request.label().toLowerCase(Locale.ROOT).equals(wanted)
                || wanted.length() > 2
                        && request.text().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
