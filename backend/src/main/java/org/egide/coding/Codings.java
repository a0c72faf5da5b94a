package org.egide.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.ledger.Ledger;
import org.egide.qda.QdaProject;
import org.egide.qda.QdpxWriter;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.shared.TooLarge;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Passages;
import org.egide.synthesis.Passages.Item;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The whole coding of a consultation, out: for the public what the public reads, once the synthesis is shown; for the
 * guarantors all of it. No words that the public may not read, and nothing of who wrote them, ever go out.
 */
@Facade
public class Codings {

    /** Most passages, and most texts, of one REFI-QDA file. */
    public static final int MOST = 50_000;

    private static final int TEXTS = 200;

    private final Passages passages;
    private final Contributions contributions;
    private final Ledger ledger;
    private final Room room;

    Codings(Passages passages, Contributions contributions, Ledger ledger, Room room) {
        this.passages = passages;
        this.contributions = contributions;
        this.ledger = ledger;
        this.room = room;
    }

    /** Grows whenever the coding may have changed: with the log of the consultation. */
    public Mono<Long> version(SpaceId space) {
        return ledger.size(space);
    }

    /** Every argument, whatever became of it, and which replaced which. */
    public Mono<Book> book(SpaceId space, Audience audience) {
        Mono<List<Argument>> all = passages.arguments(space, audience, 0)
                .expand(page -> page.size() < Passages.PAGE
                        ? Mono.empty()
                        : passages.arguments(space, audience, page.getLast().number()))
                .flatMapIterable(Function.identity())
                .collectList();
        return all.zipWith(passages.descents(space, audience)).map(both -> new Book(both.getT1(), both.getT2()));
    }

    /**
     * Passages by argument, at most {@link Passages#PAGE} at a time.
     *
     * @param after the last one of the page before, null for the first page
     */
    public Mono<List<Passage>> passages(SpaceId space, Audience audience, @Nullable Passage after) {
        return passages.after(space, audience, after);
    }

    /**
     * The coding as a REFI-QDA file ({@code .qdpx}).
     *
     * <p>Fails with {@code TooLarge} {@code coding-too-large}, {@code Unavailable} {@code too-busy} while others are
     * being made.
     *
     * @param whole whether contributions without a passage go in too, so that they can be coded elsewhere
     */
    public Mono<byte[]> file(Consultation consultation, Audience audience, boolean whole, Locale locale) {
        return room.within(project(consultation, audience, whole, locale)
                .publishOn(Room.THREADS)
                .map(Codings::write));
    }

    private Mono<QdaProject> project(Consultation consultation, Audience audience, boolean whole, Locale locale) {
        SpaceId space = consultation.id();
        return book(space, audience)
                .flatMap(book -> everyPassage(space, audience)
                        .flatMap(coded -> itemsOf(space, coded, whole)
                                .flatMap(items -> texts(space, items))
                                .map(texts -> new ProjectMaking(consultation, locale, book).of(coded, texts))));
    }

    /**
     * Every passage.
     *
     * <p>Fails with {@code TooLarge} {@code coding-too-large}.
     */
    Mono<List<Passage>> everyPassage(SpaceId space, Audience audience) {
        return bounded(passages(space, audience, null)
                .expand(page -> page.size() < Passages.PAGE ? Mono.empty() : passages(space, audience, page.getLast()))
                .flatMapIterable(Function.identity()));
    }

    private Mono<List<UUID>> itemsOf(SpaceId space, List<Passage> coded, boolean whole) {
        return whole
                ? bounded(passages.items(space, 0)
                        .expand(page -> page.size() < Passages.PAGE
                                ? Mono.empty()
                                : passages.items(space, page.getLast().number()))
                        .flatMapIterable(Function.identity())
                        .map(Item::contribution))
                : Mono.just(coded.stream()
                        .filter(one -> one.excerpt().until() == null)
                        .map(one -> one.excerpt().item())
                        .distinct()
                        .toList());
    }

    private static <T> Mono<List<T>> bounded(Flux<T> all) {
        return all.take(MOST + 1L).collectList().doOnNext(list -> {
            if (list.size() > MOST) {
                throw new TooLarge("coding-too-large", MOST);
            }
        });
    }

    /** Contributions that the public reads, of these. */
    Mono<List<PublicContribution>> texts(SpaceId space, List<UUID> items) {
        return Flux.fromIterable(items)
                .buffer(TEXTS)
                .concatMap(some -> contributions.get(space, some))
                .flatMapIterable(Function.identity())
                .filter(one -> one.state() == State.PUBLISHED)
                .collectList();
    }

    private static byte[] write(QdaProject project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            QdpxWriter.write(project, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
