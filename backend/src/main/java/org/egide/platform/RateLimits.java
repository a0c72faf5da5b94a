package org.egide.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.egide.platform.LimitProperties.Limit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What each network has left, in the memory of this node. A limit is no truth: lost at a restart or counted once per
 * node, it lets a little more through and nothing else (ADR 14).
 */
@Component
class RateLimits implements DisposableBean {

    private static final int NETWORKS = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(NETWORKS)
            .expireAfterAccess(FORGOTTEN)
            .build();

    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("turns").daemon().unstarted(work));

    private final Duration patience;
    private final TimeMeter meter;

    RateLimits(LimitProperties properties, Clock clock) {
        this.patience = properties.patience();
        this.meter = new ClockMeter(clock);
    }

    /** Takes one, now or when its turn comes; false when that would be too late. */
    Mono<Boolean> take(String network, Limit limit) {
        Bucket bucket = bucket(network, limit);
        return bucket.tryConsume(1) ? Mono.just(true) : waitForTurn(bucket);
    }

    /** Whether one is left, without taking it. */
    boolean isLeft(String network, Limit limit) {
        return left(network, limit) > 0;
    }

    /** Counts one, even where none is left. */
    void count(String network, Limit limit) {
        bucket(network, limit).consumeIgnoringRateLimits(1);
    }

    long left(String network, Limit limit) {
        return Math.max(0, bucket(network, limit).getAvailableTokens());
    }

    /** Seconds until one is left. */
    long secondsToNext(String network, Limit limit) {
        long nanos = bucket(network, limit).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
    }

    private Mono<Boolean> waitForTurn(Bucket bucket) {
        return Mono.fromFuture(() -> bucket.asScheduler().tryConsume(1, patience, turns))
                .publishOn(Schedulers.parallel());
    }

    private Bucket bucket(String network, Limit limit) {
        return buckets.get(
                new Key(network, limit),
                key -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth
                                .capacity(limit.burst())
                                .refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    @Override
    public void destroy() {
        turns.shutdownNow();
    }

    private record Key(String network, Limit limit) {}

    /** Time from the one clock, so that tests travel in it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
