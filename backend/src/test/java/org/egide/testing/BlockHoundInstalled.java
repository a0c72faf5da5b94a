package org.egide.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;

/**
 * Installs BlockHound before the application starts: later, it would break the threads that run already. Such tests
 * have a JVM of their own (see the pom).
 */
public final class BlockHoundInstalled implements BeforeEachCallback {

    /** Tag of the tests that run in the JVM with BlockHound. */
    public static final String TAG = "blockhound";

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    static {
        BlockHound.builder()
                .loadIntegrations()
                // Loading a class reads a file the first time; no request waits for it twice.
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                // The kernel's source of randomness is a file to Java, and makes nobody wait.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside(EntryRule.class.getName(), "check")
                .blockingMethodCallback(method -> SEEN.add(method + trace()))
                .install();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SEEN.clear();
    }

    /** Calls that blocked since the test began, each with where it came from. */
    public static List<String> seen() {
        return List.copyOf(SEEN);
    }

    /** The same, and forgets them. */
    public static List<String> forget() {
        List<String> seen = seen();
        SEEN.clear();
        return seen;
    }

    private static String trace() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
    }
}
