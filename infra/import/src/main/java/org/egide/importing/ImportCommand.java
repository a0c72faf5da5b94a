package org.egide.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.egide.importing.ImportClient.Job;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Imports a file of contributions into a consultation, follows the import to its end, and prints the lines that could
 * not be received ({@code docs/import.md}). Progress goes to the standard error, the report to the standard output.
 */
@Command(
        name = "egide-import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Imports a CSV or NDJSON file of contributions into a consultation.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was received, or was there already",
            "1:some lines could not be received, or the import stopped: see the report",
            "2:the command is not understood",
            "3:the site refused the file, the mapping or the person",
            "4:the site or the accounts do not answer"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int BAD_LINES = 1;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;

    @Option(names = "--site", description = "Address of the site (default: ${DEFAULT-VALUE})")
    private URI site = URI.create("http://localhost:8080");

    @Option(names = "--consultation", required = true, description = "Name of the consultation in addresses")
    @SuppressWarnings("NullAway.Init")
    private String consultation;

    @Option(names = "--file", required = true, description = "File to import")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Columns columns;

    @Option(names = "--language", description = "Language of the report, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(names = "--every", hidden = true)
    private Duration every = Duration.ofSeconds(1);

    @Mixin
    private final Tokens.Options account = new Tokens.Options();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What the columns of the file mean: one of the two. */
    static final class Columns {

        @Option(names = "--mapping", description = "Mapping of the columns (JSON file)")
        @Nullable
        Path mapping;

        @Option(names = "--shipped", description = "Name of a mapping that the product ships")
        @Nullable
        String shipped;
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImportCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return importFile(new ImportClient(site, consultation, language, account.tokens()));
        } catch (ApiRefusal refusal) {
            say(refusal.getMessage());
            return REFUSED;
        } catch (IOException unreachable) {
            say("No answer: " + unreachable);
            return UNREACHABLE;
        }
    }

    private int importFile(ImportClient client) throws IOException, InterruptedException {
        Job job = client.start(file, columns.mapping, columns.shipped);
        say("%s: import %s".formatted(file.getFileName(), job.id()));
        while (!job.hasEnded()) {
            Thread.sleep(every);
            job = client.follow(job);
            say("%d of %d lines read".formatted(job.read(), job.total()));
        }
        say("%s: %d received, %d known already, %d left out, %d bad"
                .formatted(job.status(), job.received(), job.known(), job.skipped(), job.bad()));
        PrintWriter out = spec.commandLine().getOut();
        client.report(job, line -> out.println(line.line() + "\t" + line.code() + "\t" + line.detail()));
        out.flush();
        return job.bad() > 0 || job.hasFailed() ? BAD_LINES : CommandLine.ExitCode.OK;
    }

    private void say(@Nullable String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
