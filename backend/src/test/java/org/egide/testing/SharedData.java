package org.egide.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data, which is no part of the project: {@code shared/data} beside it or above it. */
public final class SharedData {

    private SharedData() {}

    /** A file of it; the test does not run, and says so, without it. */
    public static Path file(String name) {
        Path folder = folder();
        if (folder == null) {
            System.err.println("NOT RUN: the real data are not here (shared/data, or -Degide.shared-data=…).");
        }
        Assumptions.assumeTrue(folder != null, "The real data are not here: this test did NOT run.");
        return Objects.requireNonNull(folder).resolve(name);
    }

    private static @Nullable Path folder() {
        String said = System.getProperty("egide.shared-data");
        return said == null
                ? Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                        .takeWhile(path -> path != null)
                        .map(path -> path.resolve("shared/data"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(null)
                : Path.of(said);
    }
}
