package org.egide.resemblance;

import java.util.List;
import org.egide.resemblance.CellStore.Totals;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.similarity.DistinctiveWords;
import org.egide.similarity.DistinctiveWords.Distinctive;
import reactor.core.publisher.Mono;

/**
 * What words set a theme, a week, a channel or a commune apart from the others. A cell of fewer than {@value #LEAST}
 * contributions is masked, and so is a word that fewer of a cell use.
 */
@Facade
public class ThemeWords {

    /** Contributions under which a cell is masked, and uses under which a word is (domain, 2.4). */
    public static final int LEAST = 5;

    private static final int WORDS = 30;

    private final CellStore store;

    ThemeWords(CellStore store) {
        this.store = store;
    }

    /** The cells of an axis and how many published contributions each has, the masked ones left out; at most 500. */
    public Mono<List<Cell>> cells(SpaceId space, Axis axis) {
        return store.cells(space, axis, LEAST);
    }

    /**
     * The words that set a cell apart from all the others of its axis, the most telling first; at most {@value #WORDS}.
     *
     * <p>Fails with {@code NotFound} {@code unknown-cell}, also for one that is masked.
     *
     * @param value the id of a theme, the Monday of a week, a channel, the INSEE code of a commune
     */
    public Mono<CellWords> of(SpaceId space, Axis axis, String value) {
        return store.totals(space, axis, value)
                .filter(totals -> totals.texts() >= LEAST)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-cell")))
                .flatMap(totals -> words(space, axis, value, totals));
    }

    private Mono<CellWords> words(SpaceId space, Axis axis, String value, Totals totals) {
        return store.words(space, axis, value, LEAST)
                .map(counts ->
                        DistinctiveWords.of(counts, totals.uses(), totals.allUses() - totals.uses(), LEAST, WORDS))
                .map(words -> new CellWords(totals.texts(), totals.allTexts() - totals.texts(), words));
    }

    /**
     * A theme, week, channel or commune.
     *
     * @param value which
     * @param texts how many published contributions it has
     */
    public record Cell(String value, long texts) {}

    /**
     * The words of a cell.
     *
     * @param here how many published contributions it has
     * @param elsewhere how many the others of its axis have
     * @param words the words, the most telling first
     */
    public record CellWords(long here, long elsewhere, List<Distinctive> words) {}
}
