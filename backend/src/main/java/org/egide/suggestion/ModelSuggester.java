package org.egide.suggestion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.shared.Idempotency;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Suggester;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Suggestions of a language model, asked for in the background: whoever opens a contribution gets what is known of its
 * words already, and never waits. What it says is kept in memory for an hour, by a hash of the words, so that nothing
 * of it outlives a redaction on a page.
 */
class ModelSuggester implements Suggester {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSuggester.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 5_000;

    private final ModelProperties properties;
    private final ModelClient client;
    private final Function<SpaceId, Mono<List<Argument>>> living;
    private final MeterRegistry meters;
    private final Clock clock;

    private final Cache<String, List<Suggested>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    /** Guarded by itself. The newest are asked first: somebody looks at them. */
    private final Map<String, Question> waiting = new LinkedHashMap<>();

    ModelSuggester(
            ModelProperties properties,
            ModelClient client,
            Function<SpaceId, Mono<List<Argument>>> living,
            MeterRegistry meters,
            Clock clock) {
        this.properties = properties;
        this.client = client;
        this.living = living;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "model/" + properties.name();
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public Mono<List<Suggested>> suggest(SpaceId space, String text) {
        return Mono.fromCallable(() -> {
            String key = Idempotency.fingerprint(space.value(), text);
            List<Suggested> said = known.getIfPresent(key);
            if (said == null) {
                stand(key, new Question(key, space, text));
            }
            return said == null ? List.of() : said;
        });
    }

    @Override
    public Mono<Void> prepare(SpaceId space, String text) {
        return suggest(space, text).then();
    }

    private void stand(String key, Question question) {
        synchronized (waiting) {
            waiting.remove(key);
            waiting.put(key, question);
            if (waiting.size() > properties.waiting()) {
                waiting.remove(waiting.keySet().iterator().next());
                count("forgotten", 1);
            }
        }
    }

    /** Asks what waits, a few at once; after a failure the model is left alone for a while, and what waits goes on. */
    @Scheduled(fixedDelay = 500)
    Mono<Void> askAll() {
        return Mono.fromCallable(this::take)
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::ask, properties.atOnce())
                .then();
    }

    private List<Question> take() {
        if (clock.instant().isBefore(quietUntil.get())) {
            return List.of();
        }
        synchronized (waiting) {
            List<Question> taken = new ArrayList<>(waiting.values())
                    .reversed().stream().limit(properties.atOnce()).toList();
            taken.forEach(one -> waiting.remove(one.key()));
            return taken;
        }
    }

    private Mono<Void> ask(Question question) {
        return living.apply(question.space())
                .map(Prompt::told)
                .filter(told -> !told.isEmpty())
                .flatMap(told -> client.ask(question.text(), told)
                        .doOnNext(content -> keep(question, content, told))
                        .onErrorResume(this::rest))
                .then();
    }

    private void keep(Question question, String content, List<Argument> told) {
        Set<Long> numbers = told.stream().map(Argument::number).collect(Collectors.toSet());
        Answer answer = Answer.of(content, Prompt.cut(question.text()), numbers);
        known.put(question.key(), answer.kept());
        count("kept", answer.kept().size());
        count("unknown-argument", answer.unknownArgument());
        count("quote-absent", answer.quoteAbsent());
        count("unreadable", answer.unreadable() ? 1 : 0);
    }

    /** Its words are never logged: they may repeat those of a contribution. */
    private Mono<String> rest(Throwable failure) {
        LOG.warn(
                "The language model did not answer ({}); it is left alone for {}.",
                failure.getClass().getSimpleName(),
                properties.pause());
        quietUntil.set(clock.instant().plus(properties.pause()));
        count("failed", 1);
        return Mono.empty();
    }

    private void count(String outcome, int many) {
        meters.counter("egide.suggestions.model", "outcome", outcome).increment(many);
    }

    /** What is to be asked about. */
    private record Question(String key, SpaceId space, String text) {}
}
