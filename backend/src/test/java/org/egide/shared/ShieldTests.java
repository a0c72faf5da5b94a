package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.testing.Deposits;
import org.egide.testing.Storm;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Clients that go away in the middle of a request cost the database nothing, thanks to the shield (decision 2). */
@SpringBootTest(
        classes = EgideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.r2dbc.pool.max-size=10", "spring.task.scheduling.pool.size=1"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Configuration.class, TestConsultations.class, StormRoutes.class})
class ShieldTests {

    private static final int CONTRIBUTIONS = 100;
    private static final int REQUESTS = 1_500;
    private static final int VANISHING = 20;
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The scheduled work, one job after the other here, takes a connection now and then. */
    private static final int AT_REST = 3;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ConnectionPool pool;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private StormRoutes.Routes routes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private StormRoutes.Slow slow;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void fillAConsultation() {
        clock.reset();
        consultation = made.openWithModerationAfterwards();
        IntStream.range(0, CONTRIBUTIONS)
                .mapToObj(i -> Deposits.anOpinion("Une opinion, " + i))
                .forEach(opinion -> contributions.submit(consultation, opinion).block());
    }

    /** The control: were this to fail, the driver would be repaired or the storm too weak to prove anything. */
    @Test
    void withoutTheShieldConnectionsAreLostForGood() throws InterruptedException {
        weatherTheStorm("/storm/bare");
        assertThat(fewestInUse(routes::connectionsInUseByTheBareRoute))
                .as("connections lost")
                .isPositive();
    }

    @Test
    void whatHasBegunIsCarriedOutAlthoughTheClientVanished() throws InterruptedException {
        assertThat(storm().abandonOneByOne("/storm/shielded", VANISHING)).isEqualTo(VANISHING);
        for (int i = 0; slow.done() < slow.begun() && i < 50; i++) {
            Thread.sleep(100);
        }
        assertThat(slow.begun()).isEqualTo(VANISHING);
        assertThat(slow.done()).isEqualTo(VANISHING);
        assertThat(inUseInTheEnd()).as("connections lost").isZero();
    }

    @Test
    void aPageStillAnswersAfterClientsVanished() throws InterruptedException {
        holds("/fr/consultations/" + consultation.slug());
    }

    @Test
    void aListStillAnswersAfterClientsVanished() throws InterruptedException {
        holds("/api/v1/consultations/" + consultation.slug() + "/contributions?limit=" + CONTRIBUTIONS);
    }

    /** What was asked for and abandoned in the same breath is not even begun: see {@code StillThere}. */
    @Test
    void nothingIsLeftToDoAfterTheStorm() throws InterruptedException {
        String path = "/api/v1/consultations/" + consultation.slug() + "/contributions?limit=" + CONTRIBUTIONS;
        storm().rage(path, REQUESTS, LONGEST);
        Thread.sleep(CALM.dividedBy(3));
        assertThat(mostInUse(this::connectionsInUse)).isLessThanOrEqualTo(AT_REST);
    }

    private void holds(String path) throws InterruptedException {
        weatherTheStorm(path);
        assertThat(storm().statusOf(path)).as("status after the storm").isEqualTo(200);
        assertThat(inUseInTheEnd()).as("connections lost").isZero();
    }

    private void weatherTheStorm(String path) throws InterruptedException {
        assertThat(storm().statusOf(path)).as("status before the storm").isEqualTo(200);
        assertThat(storm().rage(path, REQUESTS, LONGEST))
                .as("abandoned requests")
                .isGreaterThan(REQUESTS / 2);
        Thread.sleep(CALM);
    }

    private Storm storm() {
        return new Storm(port);
    }

    private int connectionsInUse() {
        return pool.getMetrics().orElseThrow().acquiredSize();
    }

    /**
     * What never comes back is lost. The scheduled work goes on meanwhile, and may well keep a connection busy for a
     * whole second: one that is given back later is not lost.
     */
    private int inUseInTheEnd() throws InterruptedException {
        int inUse = fewestInUse(this::connectionsInUse);
        for (int second = 1; inUse > 0 && second < PATIENCE.toSeconds(); second++) {
            inUse = fewestInUse(this::connectionsInUse);
        }
        return inUse;
    }

    /** What is in use all the time is lost: the bare route's own connections have nothing else to do. */
    private static int fewestInUse(IntSupplier inUse) throws InterruptedException {
        return overASecond(inUse).min().orElseThrow();
    }

    private static int mostInUse(IntSupplier inUse) throws InterruptedException {
        return overASecond(inUse).max().orElseThrow();
    }

    private static IntStream overASecond(IntSupplier inUse) throws InterruptedException {
        int[] samples = new int[20];
        for (int i = 0; i < samples.length; i++) {
            Thread.sleep(50);
            samples[i] = inUse.getAsInt();
        }
        return IntStream.of(samples);
    }
}
