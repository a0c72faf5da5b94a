package org.egide.testing;

import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of pages share that people sign in to: a consultation that is open, and its members. */
@KeycloakTest
public abstract class SignedInPagesTest {

    /** Whoever is signed in. */
    protected static final SignedIn PEOPLE = new SignedIn();

    /** Where the site answers. */
    @LocalServerPort
    protected int port;

    /** Makes consultations. */
    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestConsultations made;

    /** The clock of the site. */
    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected TestClock clock;

    /** The consultation of the test. */
    @SuppressWarnings("NullAway.Init")
    protected Consultation consultation;

    /** Who has a role on it. */
    protected abstract List<Member> members();

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                members()));
    }
}
