package org.egide.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * What a measure gave.
 *
 * @param seconds how long it lasted
 * @param failures answers that were not what they should be
 * @param nanos the time of each answer, shortest first; empty when only the mean is known
 * @param perSecond answers per second
 */
record Figures(double seconds, long failures, long[] nanos, double perSecond) {

    static Figures of(double seconds, long failures, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(seconds, failures, sorted, (sorted.length - failures) / seconds);
    }

    /** All the rounds of a measure as one. */
    static Figures joined(List<Figures> rounds) {
        double seconds = rounds.stream().mapToDouble(Figures::seconds).sum();
        long[] nanos = rounds.stream()
                .flatMapToLong(one -> Arrays.stream(one.nanos()))
                .sorted()
                .toArray();
        return new Figures(
                seconds,
                rounds.stream().mapToLong(Figures::failures).sum(),
                nanos,
                rounds.stream()
                                .mapToDouble(one -> one.perSecond() * one.seconds())
                                .sum()
                        / seconds);
    }

    /** A percentile in milliseconds; not a number when single times are not known. */
    double millis(double percentile) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percentile / 100 * nanos.length) - 1;
        return nanos[Math.clamp(index, 0, nanos.length - 1)] / 1e6;
    }
}
