package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine. Nothing is downloaded. */
final class Chromium {

    private static final String ABSENT = """


            ############################################################################
            #  THE BROWSER JOURNEYS DID NOT RUN: there is no Chromium on this machine. #
            #  Debian: apt-get install chromium. Elsewhere: -Degide.chromium=<path>.   #
            ############################################################################
            """;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=fr");

    @Nullable
    private static Browser browser;

    private Chromium() {}

    /**
     * The one browser of all journeys, which begin their visits in contexts of their own. Started once: a start for
     * each class costs seconds. Playwright stops it with this program. Without a Chromium, says so loudly and skips the
     * test, or fails it where {@code CI} is set.
     */
    static Browser shared() {
        if (browser == null || !browser.isConnected()) {
            browser = start();
        }
        return browser;
    }

    private static Browser start() {
        Path program = find();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path find() {
        return Stream.of(System.getProperty("egide.chromium", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Chromium::absent);
    }

    private static Path absent() {
        System.err.println(ABSENT);
        return System.getenv("CI") == null ? abort(ABSENT) : fail(ABSENT);
    }
}
