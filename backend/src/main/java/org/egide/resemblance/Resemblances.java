package org.egide.resemblance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.register.Contributions;
import org.egide.register.Kind;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.resemblance.SimilarStore.Asked;
import org.egide.resemblance.TextStore.CorpusSize;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.similarity.Bm25;
import org.egide.similarity.Bm25.Likeness;
import org.egide.similarity.Terms;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Published contributions that resemble a text or each other, always with the words in common. */
@Facade
public class Resemblances {

    /** Longest text that is read, in UTF-16 units: its beginning says what it is about. */
    private static final int LONGEST = 10_000;

    /** Words of a text that are asked for, the rarest first. */
    private static final int WORDS = 24;

    /** Texts that a lookup may touch. */
    private static final long TOUCHED = 2_000;

    /** Words that a text must use all of, when each alone is in too many. */
    private static final int TOGETHER = 2;

    /** Texts that are read and weighed exactly. */
    private static final int READ = 60;

    private final SimilarStore store;
    private final WordStore words;
    private final TextStore texts;
    private final Contributions contributions;

    Resemblances(SimilarStore store, WordStore words, TextStore texts, Contributions contributions) {
        this.store = store;
        this.words = words;
        this.texts = texts;
        this.contributions = contributions;
    }

    /**
     * Published contributions that resemble a published one, the closest first, without itself; none for one that the
     * public does not read. A contribution of the last second may not be known yet.
     *
     * @param limit how many, at most 50
     */
    public Mono<List<Similar>> to(SpaceId space, UUID contribution, int limit) {
        return contributions
                .known(space, List.of(contribution))
                .flatMapIterable(known -> known)
                .filter(known -> known.state() == State.PUBLISHED)
                .next()
                .flatMap(known -> toText(space, textOf(known), null, limit + 1))
                .map(found -> found.stream()
                        .filter(similar -> !similar.contribution().id().equals(contribution))
                        .limit(limit)
                        .toList())
                .defaultIfEmpty(List.of());
    }

    /**
     * Published contributions that resemble a text, such as one that is being written, the closest first.
     *
     * @param text any text; only its first {@value #LONGEST} UTF-16 units count
     * @param kind the kind of contributions, null for all
     * @param limit how many, at most 50
     */
    public Mono<List<Similar>> toText(SpaceId space, String text, @Nullable Kind kind, int limit) {
        Terms asked = Terms.of(text.substring(0, Math.min(text.length(), LONGEST)));
        long seed = IndexedText.seed(space);
        List<Long> keys = asked.uses().keySet().stream()
                .map(stem -> Terms.key(seed, stem))
                .toList();
        return asked.uses().isEmpty()
                ? Mono.just(List.of())
                : Mono.zip(texts.corpus(space), words.holding(space, keys))
                        .flatMap(both -> find(space, new Question(asked, seed, both.getT1(), both.getT2()), kind))
                        .map(found -> found.stream().limit(limit).toList());
    }

    private Mono<List<Similar>> find(SpaceId space, Question question, @Nullable Kind kind) {
        Asked asked = question.asked();
        return asked.rare().isEmpty()
                ? Mono.just(List.of())
                : store.sharing(space, asked, kind, READ)
                        .flatMap(found -> contributions.known(space, found))
                        .map(known -> weigh(question, known));
    }

    private static List<Similar> weigh(Question question, List<PublicContribution> known) {
        return known.stream()
                .filter(contribution -> contribution.state() == State.PUBLISHED)
                .map(contribution -> new Similar(contribution, question.likeness(textOf(contribution))))
                .filter(similar -> similar.likeness().words().size() >= question.least())
                .sorted(Comparator.comparingDouble(
                                (Similar similar) -> similar.likeness().score())
                        .reversed()
                        .thenComparing(similar -> similar.contribution().number()))
                .toList();
    }

    private static String textOf(PublicContribution contribution) {
        String title = contribution.title();
        return title == null ? String.valueOf(contribution.body()) : title + "\n" + contribution.body();
    }

    /** What is asked, and what is known of its words. */
    private record Question(Terms terms, long seed, CorpusSize corpus, Map<Long, Long> holding) {

        private Bm25 measure() {
            return new Bm25(
                    corpus.texts(),
                    corpus.texts() == 0 ? 0 : corpus.words() / (double) corpus.texts(),
                    stem -> holding.getOrDefault(Terms.key(seed, stem), 0L));
        }

        Likeness likeness(String text) {
            return measure().likeness(terms, Terms.of(text));
        }

        /** One word in common says nothing of a text of several. */
        int least() {
            return Math.min(2, terms.uses().size());
        }

        /** Its words that others use, the rarest first; those looked up touch a bounded number of texts. */
        Asked asked() {
            Bm25 measure = measure();
            List<String> known = terms.uses().keySet().stream()
                    .filter(stem -> holding.containsKey(Terms.key(seed, stem)))
                    .sorted(Comparator.comparingDouble(measure::rarity).reversed())
                    .limit(WORDS)
                    .toList();
            List<Long> keys = known.stream().map(stem -> Terms.key(seed, stem)).toList();
            List<Long> rare = rare(keys);
            boolean all = rare.isEmpty();
            return new Asked(
                    keys,
                    known.stream().map(measure::rarity).toList(),
                    all ? keys.stream().limit(TOGETHER).toList() : rare,
                    all);
        }

        private List<Long> rare(List<Long> keys) {
            List<Long> rare = new ArrayList<>();
            long touched = 0;
            for (Long key : keys) {
                touched += holding.getOrDefault(key, 0L);
                if (touched > TOUCHED) {
                    break;
                }
                rare.add(key);
            }
            return rare;
        }
    }
}
