package org.egide.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The LibreOffice of this machine, without windows: a program that we did not write opens what we write. */
public final class LibreOffice {

    private static final String ABSENT = """


            ##################################################################################
            #  DOCX AND ODT WERE NOT OPENED: there is no LibreOffice on this machine.        #
            #  Debian: apt-get install libreoffice-writer-nogui. Elsewhere:                  #
            #  -Degide.libreoffice=<path of soffice>.                                        #
            ##################################################################################
            """;

    private static final long MINUTES = 3;

    private LibreOffice() {}

    /** Where it is; without it, says so loudly and skips the test, or fails it where {@code CI} is set. */
    public static Path find() {
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"));
        return Stream.concat(Stream.of(Path.of(System.getProperty("egide.libreoffice", ""))), onPath)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(LibreOffice::absent);
    }

    /** Turns files into PDFs of the same names, in the same folder, with the headings as bookmarks. */
    public static void toPdf(Path folder, List<String> files) throws IOException, InterruptedException {
        Stream<String> options = Stream.of(
                find().toString(),
                "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
                "--headless",
                "--convert-to",
                "pdf:writer_pdf_Export:{\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                "--outdir",
                folder.toString());
        Process process = new ProcessBuilder(Stream.concat(
                                options,
                                files.stream().map(file -> folder.resolve(file).toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("libreoffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path absent() {
        System.err.println(ABSENT);
        return System.getenv("CI") == null ? abort(ABSENT) : fail(ABSENT);
    }
}
