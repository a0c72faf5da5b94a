package org.egide.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.egide.register.PublicStore.Direction;
import org.egide.register.PublicStore.Row;
import org.egide.shared.Cursor;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages of the public lists and searches, by key, in neutral orders. */
@Component
class PublicList {

    private final PublicStore store;

    PublicList(PublicStore store) {
        this.store = store;
    }

    Mono<Slice<PublicContribution>> list(SpaceId space, Search asked, @Nullable String after, int limit) {
        String words = asked.words();
        if (words == null || words.isBlank()) {
            return page(space, asked.withWords(null), after, limit);
        }
        String query = FrenchText.tsquery(words);
        return query.isEmpty()
                ? Mono.just(new Slice<>(List.of(), null))
                : page(space, asked.withWords(query), after, limit);
    }

    private Mono<Slice<PublicContribution>> page(SpaceId space, Search search, @Nullable String after, int limit) {
        String order = search.order() == Order.SHUFFLE
                ? "shuffle" + search.seed()
                : search.order().name().toLowerCase(Locale.ROOT);
        return rows(
                        space,
                        search,
                        after == null ? null : Cursor.decode(order, after).key(),
                        limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(order, row.key()).encode())
                        .map(Row::contribution));
    }

    private Mono<List<Row>> rows(SpaceId space, Search search, @Nullable Long after, int rows) {
        return switch (search.order()) {
            case NEWEST -> read(space, search, Direction.NEWEST, after == null ? Long.MAX_VALUE : after, rows);
            case OLDEST -> read(space, search, Direction.OLDEST, after == null ? 0 : after, rows);
            case SHUFFLE -> shuffled(space, search, after, rows);
        };
    }

    /** From the seed's start to the end of the scramble, then from its beginning back to the start. */
    private Mono<List<Row>> shuffled(SpaceId space, Search search, @Nullable Long after, int rows) {
        long start = Shuffle.start(search.seed());
        if (after != null && after <= start) {
            return read(space, search, Direction.SHUFFLE, after, rows).map(list -> until(list, start));
        }
        return read(space, search, Direction.SHUFFLE, after == null ? start : after, rows)
                .flatMap(first -> first.size() == rows
                        ? Mono.just(first)
                        : read(space, search, Direction.SHUFFLE, Long.MIN_VALUE, rows - first.size())
                                .map(rest -> joined(first, until(rest, start))));
    }

    private static List<Row> until(List<Row> rows, long last) {
        return rows.stream().filter(row -> row.key() <= last).toList();
    }

    private static List<Row> joined(List<Row> first, List<Row> rest) {
        List<Row> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    /**
     * A search looks first at the list's next rows, where a common word fills the page at once. How many of them hold
     * the word then tells which way is the shorter: the words' index, which reads every row that holds it, or walking
     * further down the list.
     */
    private Mono<List<Row>> read(SpaceId space, Search search, Direction direction, long after, int rows) {
        if (search.words() == null) {
            return store.page(space, search, direction, after, rows);
        }
        return store.near(space, search, direction, after, rows)
                .flatMap(near -> near.size() == rows
                        ? Mono.just(near)
                        : further(space, search, direction, after, rows, near.size()));
    }

    private Mono<List<Row>> further(
            SpaceId space, Search search, Direction direction, long after, int rows, int found) {
        return store.size(space)
                .flatMap(size -> isShorterDownTheList(found, size, rows)
                        ? wider(space, search, direction, after, rows)
                        : store.far(space, search, direction, after, rows));
    }

    /** The index reads {@code found × size / NEAR} rows, the walk {@code rows × NEAR / found}. */
    static boolean isShorterDownTheList(int found, long size, int rows) {
        return (long) found * found * size > (long) rows * PublicStore.NEAR * PublicStore.NEAR;
    }

    private Mono<List<Row>> wider(SpaceId space, Search search, Direction direction, long after, int rows) {
        return store.wider(space, search, direction, after, rows)
                .flatMap(found ->
                        found.size() == rows ? Mono.just(found) : store.far(space, search, direction, after, rows));
    }
}
