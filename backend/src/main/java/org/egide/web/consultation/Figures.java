package org.egide.web.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.egide.register.Contributions.Counts;
import org.egide.register.Kind;
import org.egide.register.State;
import org.egide.web.ConsultationCard;
import org.egide.web.ThemeLine;

/**
 * What a consultation received, in tables with a bar beside each number.
 *
 * @param byTheme published contributions by theme, replies excluded
 * @param byKind published contributions by kind, replies excluded
 * @param byState contributions and replies by state
 * @param received everything received, replies included
 * @param replies published replies
 */
record Figures(List<Bar> byTheme, List<Bar> byKind, List<Bar> byState, long received, long replies) {

    /**
     * One row of a table.
     *
     * @param key what is counted: a theme's key, a kind, a state
     * @param label its name, empty when a message says it
     * @param depth 0 at the top of a tree
     * @param count how many
     * @param width of the bar, 0 to 100, the longest being 100
     */
    record Bar(String key, String label, int depth, long count, long width) {}

    static Figures of(ConsultationCard consultation, Counts counts) {
        return new Figures(
                themes(consultation.themes(), counts.byTheme()),
                named(Kind.values(), counts.byKind()),
                named(State.values(), counts.byState()),
                counts.byState().values().stream().mapToLong(Long::longValue).sum(),
                counts.replies());
    }

    private static List<Bar> themes(List<ThemeLine> themes, Map<UUID, Long> counts) {
        long most = most(themes.stream().mapToLong(theme -> counts.getOrDefault(theme.id(), 0L)));
        return themes.stream()
                .map(theme -> {
                    long count = counts.getOrDefault(theme.id(), 0L);
                    return new Bar(theme.key(), theme.title(), theme.depth(), count, 100 * count / most);
                })
                .toList();
    }

    private static <E extends Enum<E>> List<Bar> named(E[] all, Map<E, Long> counts) {
        Function<E, Long> count = one -> counts.getOrDefault(one, 0L);
        long most = most(Arrays.stream(all).mapToLong(count::apply));
        return Arrays.stream(all)
                .map(one -> new Bar(one.name(), "", 0, count.apply(one), 100 * count.apply(one) / most))
                .toList();
    }

    private static long most(LongStream counts) {
        return Math.max(1, counts.max().orElse(1));
    }
}
