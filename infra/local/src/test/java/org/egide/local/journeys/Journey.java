package org.egide.local.journeys;

import com.microsoft.playwright.Page;
import org.egide.EgideApplication;
import org.egide.local.DemonstrationLoader;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the journeys share: the whole stack, a browser, and signing in. */
@SpringBootTest(
        classes = {EgideApplication.class, DemonstrationLoader.class, LaterParts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = JourneyServers.class)
abstract class Journey {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DemonstrationLoader demonstration;

    @BeforeEach
    void loadDemonstration() {
        demonstration.loadNow();
    }

    Visit begin(String who, int width, boolean scripts) {
        return Visit.begin(Chromium.shared(), site(), who, width, scripts);
    }

    String site() {
        return "http://localhost:" + port;
    }

    static void signIn(Visit person, String user) {
        Page page = person.page();
        page.navigate("/fr/sign-in?to=/workspace");
        page.fill("#username", user);
        page.fill("#password", user + "-demo");
        page.click("#kc-login");
        page.waitForURL("**/fr/workspace");
        person.check();
    }
}
