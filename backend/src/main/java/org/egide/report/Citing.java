package org.egide.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What texts cite, and what there is to cite: of every kind that has a {@link Citable}, each asked once for a whole
 * report.
 */
@Component
class Citing {

    /** Most things of one kind that are asked for at once. */
    static final int AT_ONCE = 2_000;

    private static final int MOST_FOUND = 50;

    private final Map<String, Citable> kinds;

    Citing(List<Citable> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Citable::prefix, Function.identity()));
    }

    /**
     * The things that some citations lead to, by {@link Token#thing()}; those that lead nowhere are left out: what does
     * not exist here, what the public may not read, what is no more.
     */
    Mono<Map<String, Cited>> resolve(Consultation consultation, Collection<Token> tokens, Locale language) {
        Map<Citable, Set<String>> names = new LinkedHashMap<>();
        for (Token token : tokens) {
            Citable kind = kinds.get(token.prefix());
            if (kind != null) {
                names.computeIfAbsent(kind, none -> new LinkedHashSet<>()).add(token.name());
            }
        }
        return Flux.fromIterable(names.entrySet())
                .concatMap(one -> resolve(consultation, one.getKey(), one.getValue(), language))
                .collect(HashMap::new, (all, one) -> all.put(one.token(), one));
    }

    private static Flux<Cited> resolve(Consultation consultation, Citable kind, Set<String> names, Locale language) {
        return Flux.fromIterable(names)
                .buffer(AT_ONCE)
                .concatMap(some -> kind.cited(consultation, some, language))
                .concatMapIterable(found -> found);
    }

    /**
     * What somebody may mean who types after {@code @}: {@code c12}, {@code 12} or words. Kinds take turns, so that
     * none hides another.
     *
     * @param requests those of the report
     * @param limit at most so many, 50 at most
     */
    Mono<List<Cited>> find(
            Consultation consultation, List<GuarantorRequest> requests, String typed, int limit, Locale language) {
        String wanted = typed.strip().replaceFirst("^@", "");
        int most = Math.clamp(limit, 1, MOST_FOUND);
        List<Cited> asked = requests.stream()
                .filter(one -> RequestCited.isMeant(one, wanted))
                .map(RequestCited::of)
                .limit(most)
                .toList();
        return Flux.fromIterable(kinds.values().stream()
                        .sorted(Comparator.comparing(Citable::prefix))
                        .toList())
                .concatMap(kind -> found(kind, consultation, wanted, most, language))
                .collectList()
                .map(all -> {
                    List<List<Cited>> every = new ArrayList<>(all);
                    every.add(asked);
                    return inTurn(every, most);
                });
    }

    private static Mono<List<Cited>> found(
            Citable kind, Consultation consultation, String wanted, int most, Locale language) {
        String prefix = kind.prefix();
        boolean other = Token.of(wanted)
                .filter(token -> !token.name().isEmpty() && !token.prefix().equals(prefix))
                .isPresent();
        if (other) {
            return Mono.just(List.of());
        }
        String typed =
                wanted.startsWith(prefix) && Token.of(wanted).isPresent() ? wanted.substring(prefix.length()) : wanted;
        return kind.find(consultation, typed, most, language);
    }

    private static List<Cited> inTurn(List<List<Cited>> kinds, int most) {
        Set<Cited> all = new LinkedHashSet<>();
        for (int turn = 0; turn < most && all.size() < most; turn++) {
            for (List<Cited> kind : kinds) {
                if (turn < kind.size() && all.size() < most) {
                    all.add(kind.get(turn));
                }
            }
        }
        return List.copyOf(all);
    }
}
