package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.egide.document.Picture;
import org.egide.identity.Person;
import org.egide.report.PictureStore.Brought;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.egide.shared.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pictures of a report. What they are is read in their bytes, never in their names. Who may is asked before. */
@Facade
public class Pictures {

    /** Pictures of a report, at most. */
    public static final int MOST = 200;

    /** Bytes of a file, at most: 10 MiB. */
    public static final int MOST_BYTES = 10 << 20;

    /** Millions of pixels, at most. */
    public static final int MEGAPIXELS = 40;

    private static final int MOST_NAME = 200;
    private static final int MOST_WORDS = 1_000;

    /** Whatever runs in an SVG would be left out; who drew it is told, for it would not look as they think. */
    private static final Pattern RUNS =
            Pattern.compile("<\\s*(?:\\w+:)?script|\\son[a-z]+\\s*=|javascript:", Pattern.CASE_INSENSITIVE);

    private final PictureStore store;
    private final ReportingStore reports;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Pictures(
            PictureStore store,
            ReportingStore reports,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The pictures of a report, in the order of their numbers.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}.
     */
    public Mono<List<Illustration>> list(SpaceId space, int report) {
        return reports.get(space, report)
                .switchIfEmpty(Mono.error(Reports::unknown))
                .then(Mono.defer(() -> store.list(space, report)));
    }

    /**
     * One picture, without its file.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code unknown-picture}.
     */
    public Mono<Illustration> get(SpaceId space, int report, int number) {
        return list(space, report)
                .flatMapIterable(all -> all)
                .filter(one -> one.number() == number)
                .next()
                .switchIfEmpty(Mono.error(Pictures::unknown));
    }

    /**
     * One picture as a document draws it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-picture}.
     */
    public Mono<Picture> file(SpaceId space, int report, int number) {
        return store.file(space, report, number).switchIfEmpty(Mono.error(Pictures::unknown));
    }

    /** Those of some numbers as a report draws them; one that is not there is left out. */
    Flux<ReportPicture> drawn(SpaceId space, int report, List<Integer> numbers) {
        return store.drawn(space, report, numbers);
    }

    private static NotFound unknown() {
        return new NotFound("unknown-picture");
    }

    /**
     * Takes a picture in: PNG, JPEG or SVG, written anew without what it says of its maker.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code TooLarge} {@code picture-too-large},
     * {@code InvalidRequest} {@code picture-unreadable}, {@code picture-with-script}, {@code too-many}, or naming the
     * fields at fault, and as {@link Idempotency#once}.
     *
     * @param words what it shows, which may wait, and its caption
     */
    public Mono<Illustration> add(Place place, Upload upload, Words words, Person by) {
        if (upload.file().length > MOST_BYTES) {
            return Mono.error(tooLarge());
        }
        Mono<Integer> work = Typing.aside(() -> {
                    Words kept = words.checked();
                    Picture picture = read(upload.file());
                    return new Brought(
                            place.space(), place.report(), name(upload), picture, kept, Times.now(clock), by);
                })
                .flatMap(brought -> insert(brought, place, upload, words));
        return idempotency
                .once(place.remembered(upload, words, 0), made -> Mono.just((int) made.getLeastSignificantBits()), work)
                .flatMap(number -> get(place.space(), place.report(), number));
    }

    private Mono<Integer> insert(Brought brought, Place place, Upload upload, Words words) {
        return reports.lock(place.space(), place.report())
                .switchIfEmpty(Mono.error(Reports::unknown))
                .then(Mono.defer(() -> store.insert(brought)))
                .switchIfEmpty(Mono.error(() -> new InvalidRequest("too-many", MOST, MOST + 1)))
                .delayUntil(number -> idempotency.remember(place.remembered(upload, words, number)))
                .as(transaction::transactional);
    }

    private static TooLarge tooLarge() {
        return new TooLarge("picture-too-large", MEGAPIXELS, MOST_BYTES >> 20);
    }

    private static Picture read(byte[] file) {
        Picture picture = Picture.decorative(file);
        boolean runs = picture.kind() == Picture.Kind.SVG
                && RUNS.matcher(new String(file, StandardCharsets.UTF_8)).find();
        if (runs) {
            throw new InvalidRequest("picture-with-script");
        }
        return picture;
    }

    private static String name(Upload upload) {
        String name = Typing.line(upload.name());
        return name.isEmpty() || !Texts.isStorable(name) ? "–" : name.substring(0, Math.min(MOST_NAME, name.length()));
    }

    /**
     * Says what a picture shows, and what stands under it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code unknown-picture}, {@code InvalidRequest}
     * naming the fields at fault.
     */
    public Mono<Illustration> describe(SpaceId space, int report, int number, Words words) {
        return Mono.fromSupplier(words::checked)
                .flatMap(kept -> store.describe(space, report, number, kept))
                .then(Mono.defer(() -> get(space, report, number)));
    }

    /**
     * Takes a picture away; what cites it is pointed out. Its number is never given again.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code unknown-picture}.
     */
    public Mono<Void> remove(SpaceId space, int report, int number) {
        return get(space, report, number).then(Mono.defer(() -> store.remove(space, report, number)));
    }

    /**
     * Which report a picture is for.
     *
     * @param space its consultation
     * @param report its number
     * @param key the client's own, null for none
     */
    public record Place(SpaceId space, int report, @Nullable String key) {

        private @Nullable Remembered remembered(Upload upload, Words words, int number) {
            return key == null
                    ? null
                    : new Remembered(
                            space,
                            key,
                            Idempotency.fingerprint(
                                    "picture", report, Sha256.hex(upload.file()), words.alternative, words.caption),
                            new UUID(0, number));
        }
    }

    /**
     * A file from somebody.
     *
     * @param name what they call it
     * @param file its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(@Nullable String name, byte[] file) {

        /**
         * Reads a part of a multipart body.
         *
         * <p>Fails with {@code TooLarge} {@code picture-too-large} beyond {@value #MOST_BYTES} bytes.
         */
        public static Mono<Upload> of(FilePart part) {
            return DataBufferUtils.join(part.content(), MOST_BYTES)
                    .map(Upload::bytes)
                    .defaultIfEmpty(new byte[0])
                    .onErrorMap(DataBufferLimitException.class, large -> tooLarge())
                    .map(bytes -> new Upload(part.filename(), bytes));
        }

        private static byte[] bytes(DataBuffer buffer) {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }
    }

    /**
     * What is said of a picture, at most 1,000 UTF-16 units each.
     *
     * @param alternative what it shows, for who does not see it; blank while nobody said
     * @param caption what stands under it; blank for nothing
     */
    public record Words(
            @Nullable String alternative, @Nullable String caption) {

        Words checked() {
            Words lines = new Words(Typing.line(alternative), Typing.line(caption));
            List<Fault> faults = new ArrayList<>(Texts.faults("alternative", lines.alternative, MOST_WORDS));
            faults.addAll(Texts.faults("caption", lines.caption, MOST_WORDS));
            if (!faults.isEmpty()) {
                throw new InvalidRequest(faults);
            }
            return lines;
        }
    }
}
