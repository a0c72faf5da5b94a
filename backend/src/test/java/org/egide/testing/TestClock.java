package org.egide.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.egide.shared.Times;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests move. It stands at noon of 1 April 2021 in Paris until it is moved. */
public final class TestClock extends Clock {

    private static final Instant START = paris("2021-04-01T12:00:00");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** The instant at which it is that time in Paris. */
    public static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Times.LEGAL_ZONE).toInstant();
    }

    /** Moves to a local time of Paris. */
    public void moveToParis(String local) {
        now.set(paris(local));
    }

    /** Moves forward. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Moves back to where it started. */
    public void reset() {
        now.set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The product's clock has no zone of its own.");
    }

    /** Puts the moved clock in place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        /** The clock that everything asks. */
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
