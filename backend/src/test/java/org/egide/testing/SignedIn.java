package org.egide.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The browsers of people who sign in, each once for all the tests of a class. */
public final class SignedIn {

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** The cookie of a person's session, {@code name=value}. */
    public String cookie(int port, String user) {
        return cookies.computeIfAbsent(user + port, one -> TestSession.cookieOf(port, user));
    }

    /** That person's browser. */
    public Browser browser(int port, String user) {
        return new Browser(port, cookie(port, user));
    }
}
