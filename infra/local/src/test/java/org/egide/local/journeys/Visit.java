package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One person's visit, in a browser of their own: each step checks accessibility, the console, and that nothing is asked
 * of a third party. A screenshot of each is left in {@code target/screenshots}, for eyes: continuous integration, where
 * nobody looks at them, takes none.
 */
final class Visit implements AutoCloseable {

    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * Every rule, on the whole page. What breaks none is not told in full, nor sent here: for a long page, describing
     * all that is well takes longer than looking for what is not.
     */
    private static final String VIOLATIONS = """
            () => axe.run({resultTypes: ["violations"]}).then(found =>
              found.violations.map(rule => rule.id + " " + JSON.stringify(rule.nodes, null, 1)))""";

    private static final int MOST_TABS = 100;

    /** The narrowest window that a page must fit in, in CSS pixels (interface.md). */
    private static final int NARROWEST = 320;

    private static final int HEIGHT = 800;

    private final BrowserContext context;
    private final Page page;
    private final BrowserContext inspection;
    private final Page inspected;
    private final String name;
    private final int width;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private boolean pictures = System.getenv("CI") == null || Boolean.getBoolean("egide.pictures");
    private int steps;
    private int awaited = 400;

    private Visit(BrowserContext context, BrowserContext inspection, String who, int width, boolean scripts) {
        this.context = context;
        this.page = context.newPage();
        this.inspection = inspection;
        this.inspected = scripts ? page : inspection.newPage();
        this.name = who + "-" + width + (scripts ? "" : "-without-scripts");
        this.width = width;
        this.scripts = scripts;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAwaited(message.text())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
                complaints.add("third party: " + request.url());
            }
        });
    }

    /** A refused form answers 400, or 412 over newer words, which the browser also tells the console. */
    private boolean isAwaited(String message) {
        return IntStream.of(400, 412, awaited).anyMatch(status -> message.contains("status of " + status));
    }

    /**
     * Begins a visit.
     *
     * @param width of the window, in CSS pixels
     * @param scripts whether the browser runs JavaScript at all
     */
    static Visit begin(Browser browser, String site, String name, int width, boolean scripts) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(site)
                .setLocale("fr-FR")
                .setViewportSize(width, HEIGHT)
                .setBypassCSP(true)
                .setReducedMotion(ReducedMotion.REDUCE) // a button that still scrolls cannot be pressed
                .setColorScheme(ColorScheme.LIGHT);
        // Axe is a script: where none runs, it reads a copy of the page in a browser of its own.
        BrowserContext inspection = browser.newContext(options);
        inspection.route("**/*.js", route -> route.abort());
        BrowserContext context = browser.newContext(options.setJavaScriptEnabled(scripts));
        return new Visit(context, inspection, name, width, scripts);
    }

    /** From now on no picture is kept: real people's words are on the pages. */
    void withoutPictures() {
        pictures = false;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens an address of the site, and checks the page. */
    void open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path));
        assertThat(response.status()).as(path).isEqualTo(200);
        check();
    }

    /** Opens an address that is refused with a status, and checks the page that says so. */
    void openRefused(String path, int status) {
        awaited = status;
        Response response = Objects.requireNonNull(page.navigate(path));
        assertThat(response.status()).as(path).isEqualTo(status);
        check();
        awaited = 400;
    }

    /** Presses a button whose form is refused because somebody else was faster (409). */
    void pressRefused(String role, String text) {
        awaited = 409;
        press(role, text);
        awaited = 400;
    }

    /** Presses what a selector finds, and checks what comes. */
    void press(String selector) {
        page.locator(selector).click();
        page.waitForTimeout(scripts ? 400 : 0);
        page.waitForLoadState();
        check();
    }

    /** Follows a link or presses a button by its name, and checks what comes. */
    void press(String role, String text) {
        page.locator(role.equals("link") ? "a" : "button")
                .filter(new Locator.FilterOptions().setHasText(text).setVisible(true))
                .first()
                .click();
        page.waitForLoadState();
        check();
    }

    /** Presses Tab until a control has the focus, which must show. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement?.matches(s) === true", selector))) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as(selector + " shows its focus")
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("No keyboard leads to " + selector);
    }

    /** Fails for anything that axe-core finds, that the console says, or that sticks out of the window. */
    void check() {
        steps++;
        if (pictures) {
            takePicture();
        }
        inspect();
    }

    private void takePicture() {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "%s-%02d.png".formatted(name, steps))));
    }

    private void inspect() {
        if (!scripts) {
            // Once: what it shows is replaced whole, only its address, that of the site, stays.
            if (!inspected.url().startsWith("http")) {
                inspected.navigate("/fr/legal");
            }
            inspected.setContent(page.content());
        }
        if (Boolean.FALSE.equals(inspected.evaluate("typeof axe === 'object'"))) {
            inspected.evaluate(AXE);
        }
        assertThat((List<?>) inspected.evaluate(VIOLATIONS)).as(page.url()).isEmpty();
        assertThat(complaints).as(page.url()).isEmpty();
        assertFits();
        if (width > NARROWEST) {
            inspected.setViewportSize(NARROWEST, HEIGHT);
            assertFits();
            inspected.setViewportSize(width, HEIGHT);
        }
    }

    private void assertFits() {
        assertThat(inspected.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url() + " sticks out of a window " + inspected.viewportSize().width + " wide")
                .isEqualTo(true);
    }

    @Override
    public void close() {
        context.close();
        inspection.close();
    }
}
