package org.egide.shared;

import java.util.regex.Pattern;

/** E-mail addresses as people give them. */
public final class Addresses {

    /** Octets of the longest address that a mail server takes (RFC 5321, 4.5.3.1.3). */
    private static final int LIMIT = 254;

    /** One address, nothing that could begin another header or another recipient. */
    private static final String WORD = "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+";

    private static final Pattern ADDRESS = Pattern.compile(WORD + "@" + WORD + "\\." + WORD);

    private Addresses() {}

    /** Whether a mail can be sent to it. */
    public static boolean isValid(String address) {
        return address.length() <= LIMIT && ADDRESS.matcher(address).matches();
    }
}
