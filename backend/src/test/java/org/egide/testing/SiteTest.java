package org.egide.testing;

import org.egide.consultation.Consultation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where tests over HTTP begin: the running site, and an open consultation of its own for each test. */
@ServerTest
public abstract class SiteTest {

    @LocalServerPort
    protected int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestClock clock;

    @SuppressWarnings("NullAway.Init")
    protected Site site;

    /** Open; what comes in is published at once. */
    @SuppressWarnings("NullAway.Init")
    protected Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        site = Site.on(port);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** The page of that consultation, in French. */
    protected String page() {
        return "/fr/consultations/" + consultation.slug();
    }

    /** Its contributions in the API. */
    protected String contributions() {
        return "/api/v1/consultations/" + consultation.slug() + "/contributions";
    }
}
