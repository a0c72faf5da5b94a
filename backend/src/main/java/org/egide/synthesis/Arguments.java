package org.egide.synthesis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.synthesis.ExcerptStore.Asked;
import org.egide.synthesis.ExcerptStore.Ranked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The arguments of a consultation, read and found, with the excerpts that they rest on. The public reads them once the
 * guarantors say so ({@link Outline#show}); until then there are none for it.
 */
@Facade
public class Arguments {

    /** Most arguments that are read at once. */
    public static final int MOST = 2_000;

    /** Most excerpts of one argument that are read with those of others. */
    public static final int EXCERPTS = 100;

    private static final String BY_NUMBER = "argument";
    private static final String BY_RANK = "excerpt";

    private final ArgumentStore store;
    private final ExcerptStore excerpts;
    private final OutlineStore outline;

    Arguments(ArgumentStore store, ExcerptStore excerpts, OutlineStore outline) {
        this.store = store;
        this.excerpts = excerpts;
        this.outline = outline;
    }

    /** Since when the public reads the synthesis; empty while it does not. */
    public Mono<Showing> shown(SpaceId space) {
        return outline.shown(space);
    }

    /** Every living argument by number, at most {@value #MOST}. */
    public Mono<List<Argument>> all(SpaceId space, Audience audience) {
        return store.page(space, audience, ArgumentFilter.LIVE, 0, MOST);
    }

    /**
     * Arguments by number, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<Argument>> list(
            SpaceId space, Audience audience, ArgumentFilter filter, @Nullable String after, int limit) {
        return Mono.fromCallable(() ->
                        after == null ? 0 : Cursor.decode(BY_NUMBER, after).key())
                .flatMap(from -> store.page(space, audience, filter, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(BY_NUMBER, row.number()).encode()));
    }

    /**
     * One argument, whatever became of it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}.
     */
    public Mono<Argument> get(SpaceId space, Audience audience, long number) {
        return store.get(space, audience, number).switchIfEmpty(Mono.error(() -> new NotFound("unknown-argument")));
    }

    /** Arguments of these numbers, at most {@value #MOST}, whatever became of them; unknown ones are left out. */
    public Mono<List<Argument>> numbered(SpaceId space, Audience audience, List<Long> numbers) {
        return numbers.isEmpty() ? Mono.just(List.of()) : store.numbered(space, audience, numbers);
    }

    /** Living arguments that are a part of one, at most 500. */
    public Mono<List<Argument>> children(SpaceId space, Audience audience, UUID argument) {
        return store.children(space, audience, argument);
    }

    /** Living arguments for what somebody types: their words, the last one perhaps unfinished, or their number. */
    public Mono<List<Argument>> find(SpaceId space, Audience audience, String typed, int limit) {
        String digits = typed.strip();
        long number = digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
        return store.search(space, audience, number > 0 ? "" : Terms.query(typed), number, limit)
                .map(found -> number == 0
                        ? found
                        : found.stream().filter(one -> one.number() == number).toList());
    }

    /**
     * How an argument stood at each of its versions, the latest first.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}.
     */
    public Mono<List<Wording>> wordings(SpaceId space, Audience audience, long number) {
        return get(space, audience, number).flatMap(found -> store.wordings(space, found.id()));
    }

    /**
     * Where an argument comes from, and what replaced it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}.
     */
    public Mono<Lineage> lineage(SpaceId space, Audience audience, long number) {
        return get(space, audience, number).flatMap(found -> store.lineage(space, found.id()));
    }

    /**
     * The excerpts of an argument, in the order in which they were attached; those of one that is not live any more are
     * those that it had.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}, {@code InvalidRequest} {@code invalid-cursor}.
     */
    public Mono<Slice<Excerpt>> excerpts(
            SpaceId space, Audience audience, long number, @Nullable String after, int limit) {
        long from = after == null ? 0 : Cursor.decode(BY_RANK, after).key();
        return get(space, audience, number)
                .map(found -> new Asked(found.id(), "", found.state() != ArgumentState.LIVE))
                .flatMap(asked -> excerpts.ofArgument(space, audience, asked, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(BY_RANK, row.rank()).encode())
                        .map(Ranked::excerpt));
    }

    /**
     * The excerpts that speak for some arguments now, of each at most {@value #EXCERPTS}, in the order in which they
     * were attached, those of some texts first; excerpts whose words the public may not read are left out.
     *
     * @param arguments ids, at most {@value #MOST}
     * @param first labels of texts, such as contributions' numbers
     * @return by the argument's id; one that has none is left out
     */
    public Mono<Map<UUID, List<Excerpt>>> excerptsOf(
            SpaceId space, Audience audience, List<UUID> arguments, Collection<String> first) {
        return arguments.isEmpty()
                ? Mono.just(Map.of())
                : excerpts.ofArguments(space, audience, arguments, List.copyOf(first), EXCERPTS);
    }

    /** The arguments that a text speaks for, then those that it spoke for; at most 200. */
    public Mono<List<Attached>> of(SpaceId space, Audience audience, UUID item) {
        return of(space, audience, item, null);
    }

    /** The same, for somebody: their own excerpts are marked. */
    Mono<List<Attached>> of(SpaceId space, Audience audience, UUID item, @Nullable String account) {
        return excerpts.ofItem(space, audience, item, Objects.requireNonNullElse(account, ""));
    }
}
