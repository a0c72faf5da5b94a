package org.egide.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.egide.identity.Action;
import org.springframework.http.HttpMethod;

/**
 * Which right a route asks: a line of {@code src/test/resources/rights/routes.txt}.
 *
 * @param pattern the route's address, with its variables
 * @param method its method
 * @param action the right
 */
record RouteRight(String pattern, HttpMethod method, Action action) {

    private static final Path FILE = Path.of("src/test/resources/rights/routes.txt");

    /** Every route that has a right. */
    static List<RouteRight> all() {
        return lines(FILE).map(RouteRight::of).toList();
    }

    /** The lines of a file, comments left out. */
    static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RouteRight of(String line) {
        String[] parts = line.split(" ");
        return new RouteRight(parts[0], HttpMethod.valueOf(parts[1]), Action.valueOf(parts[2]));
    }

    /** As it stands in {@code docs/routes.txt}. */
    String route() {
        return pattern + " " + method;
    }

    /** Whether it is about one consultation. */
    boolean ofConsultation() {
        return pattern.contains("{slug}");
    }

    /** Whether it is of the API, not a page. */
    boolean ofApi() {
        return pattern.startsWith("/api/");
    }

    /** Whether it signs somebody out: what comes after is asked by nobody. */
    boolean signsOut() {
        return pattern.equals("/sign-out");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
