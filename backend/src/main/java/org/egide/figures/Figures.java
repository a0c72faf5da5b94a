package org.egide.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The figures of a consultation, each defined, each as of an instant. Counting takes time that grows with what there is
 * to count: it is done once a minute for all who read the latest, and once for each past instant.
 */
@Facade
public class Figures {

    /** Who began to write before an instant has written after it: what is counted must not change any more. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final int SHEETS = 500;
    private static final Duration KEPT = Duration.ofHours(1);

    private final List<FigureSource> sources;
    private final FigureWords words;
    private final Clock clock;
    private final Duration interval;
    private final Cache<Key, Mono<FigureSheet>> sheets =
            Caffeine.newBuilder().maximumSize(SHEETS).expireAfterWrite(KEPT).build();

    Figures(List<FigureSource> sources, FigureWords words, Clock clock, FiguresProperties properties) {
        this.sources = sources;
        this.words = words;
        this.clock = clock;
        this.interval = properties.interval();
    }

    /** The figures of the last whole minute (or other interval). */
    public Mono<FigureSheet> latest(Consultation consultation) {
        return Mono.defer(() -> sheet(consultation, lastWhole()));
    }

    /**
     * The figures as of an instant.
     *
     * <p>Fails with {@code InvalidRequest} {@code not-past-yet} at {@code at} for one that is not over yet.
     */
    public Mono<FigureSheet> asOf(Consultation consultation, Instant instant) {
        return Mono.defer(() -> instant.isAfter(settled())
                ? Mono.error(new InvalidRequest(List.of(Fault.of("at", "not-past-yet"))))
                : sheet(consultation, instant));
    }

    /** The figures of a sheet with their titles, their definitions and the names of their parts, in a language. */
    public Mono<List<FigureInWords>> inWords(FigureSheet sheet, Consultation consultation, Locale locale) {
        return words.of(sheet, consultation, locale);
    }

    private Instant lastWhole() {
        long seconds = Math.max(1, interval.toSeconds());
        return Instant.ofEpochSecond(settled().getEpochSecond() / seconds * seconds);
    }

    private Instant settled() {
        return Times.now(clock).minus(SETTLING);
    }

    private Mono<FigureSheet> sheet(Consultation consultation, Instant asOf) {
        return sheets.get(
                new Key(consultation.id(), consultation.version(), asOf),
                key -> count(consultation, asOf).cache(sheet -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<FigureSheet> count(Consultation consultation, Instant asOf) {
        return Flux.fromIterable(sources)
                .concatMap(source -> source.count(consultation, asOf))
                .concatMapIterable(figures -> figures)
                .sort(Comparator.comparing(Figure::id))
                .collectList()
                .map(figures -> new FigureSheet(asOf, figures));
    }

    private record Key(SpaceId space, int version, Instant asOf) {}
}
