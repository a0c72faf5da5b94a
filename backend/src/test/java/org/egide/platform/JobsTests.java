package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import org.egide.testing.ConsultationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What is done again and again: a job that waits for somebody keeps no other waiting. */
class JobsTests extends ConsultationTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ThreadPoolTaskScheduler scheduler;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private List<ScheduledTaskHolder> holders;

    @Test
    void eachJobHasAThreadOfItsOwn() {
        int jobs = holders.stream()
                .mapToInt(holder -> holder.getScheduledTasks().size())
                .sum();
        assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize()).isGreaterThan(jobs);
        assertThat(jobs).isGreaterThan(10);
    }

    @Test
    void anAcceptedContributionGetsItsPlaceInTheLogWhileAnotherJobWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ScheduledFuture<?> waiting = scheduler.schedule(
                () -> waitFor(begun, answer), scheduler.getClock().instant());
        try {
            begun.await();
            submit("Oui.");
            made.awaitPlaced(consultation);
            assertThat(waiting.isDone()).isFalse();
        } finally {
            answer.countDown();
        }
    }

    private static void waitFor(CountDownLatch begun, CountDownLatch answer) {
        begun.countDown();
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
