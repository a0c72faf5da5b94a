package org.egide.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One bounded page of a list, read by key.
 *
 * @param items the page's items, in order
 * @param next the cursor of the following page, null at the end
 * @param <T> what is listed
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Items of a page when a request names no limit. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most items that one request may ask for. */
    public static final int MAX_LIMIT = 100;

    /**
     * Makes a page out of {@code limit + 1} rows; the extra one only proves that another page exists.
     *
     * @param rows at most {@code limit + 1} rows
     * @param limit items of the page
     * @param cursor the cursor that stands after a row
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Slice<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with each item turned into something else. */
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }

    /**
     * The limit to use for what a request asked for.
     *
     * <p>Fails with {@link InvalidRequest} {@code invalid-limit} outside 1 to {@value #MAX_LIMIT}.
     */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequest("invalid-limit", MAX_LIMIT);
        }
        return limit;
    }
}
