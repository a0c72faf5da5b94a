package org.egide.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked to do; system properties {@code egide.benchmark.*}.
 *
 * @param sizes contributions of the consultation, one after the other
 * @param start how long each application is warmed up before anything is measured
 * @param warmUp before the rounds of each measure
 * @param round how long one round lasts
 * @param rounds rounds of each measure; those of its limit come in between
 * @param readers connections that read lists
 * @param searchers connections that search
 * @param writers connections that contribute
 * @param measures {@code read}, {@code write}, or both
 */
record Settings(
        List<Integer> sizes,
        Duration start,
        Duration warmUp,
        Duration round,
        int rounds,
        int readers,
        int searchers,
        int writers,
        Set<String> measures) {

    static Settings ofSystem() {
        return new Settings(
                Arrays.stream(System.getProperty("egide.benchmark.sizes", "10000,1000000")
                                .split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Duration.ofSeconds(Integer.getInteger("egide.benchmark.start", 60)),
                Duration.ofSeconds(Integer.getInteger("egide.benchmark.warm-up", 3)),
                Duration.ofSeconds(Integer.getInteger("egide.benchmark.round", 3)),
                Integer.getInteger("egide.benchmark.rounds", 4),
                Integer.getInteger("egide.benchmark.readers", 32),
                Integer.getInteger("egide.benchmark.searchers", 8),
                Integer.getInteger("egide.benchmark.writers", 64),
                Set.of(System.getProperty("egide.benchmark.measures", "read,write")
                        .split(",")));
    }
}
