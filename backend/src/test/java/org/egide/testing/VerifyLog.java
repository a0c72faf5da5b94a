package org.egide.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The program of {@code infra/verify-log}, built from Go's own implementation of transparency logs. It must be there
 * where {@code CI} is set; elsewhere a machine without Go says that these tests did not run.
 */
public final class VerifyLog {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private VerifyLog() {}

    /** Runs it; its answer, and whether it proved everything. */
    public static Answer run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Program.BUILT.toString()));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /** What the program said. */
    public record Answer(boolean proved, String text) {}

    private static Answer execute(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .put("GOCACHE", PROJECT.resolve("backend/target/go-cache").toString());
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor() == 0, text);
        } catch (IOException missing) {
            return new Answer(false, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Program {

        private static final Path BUILT = build();

        private static Path build() {
            String jvm = System.getProperty("egide.test.jvm", "jvm-1");
            Path program = PROJECT.resolve("backend/target/verify-log-" + jvm);
            Answer answer =
                    execute(List.of(PROJECT.resolve("infra/verify-log/build").toString(), program.toString()));
            if (!answer.proved()) {
                String why = "verify-log needs the packages golang-go and golang-golang-x-mod-dev: " + answer.text();
                Assumptions.assumeTrue(System.getenv("CI") == null || failed(why), why);
            }
            return Files.exists(program) ? program : Path.of("missing");
        }

        private static boolean failed(String why) {
            throw new AssertionError(why);
        }
    }
}
