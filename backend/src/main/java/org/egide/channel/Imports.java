package org.egide.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Bulk imports: files of contributions that were written elsewhere, received in the background. Whether the person may
 * import is asked by the caller ({@code Action.IMPORT}).
 */
@Facade
public class Imports {

    private static final String ORDER = "imports";
    private static final String REPORT_ORDER = "import-report";
    private static final int KEY_LIMIT = 200;

    private final JobStore store;
    private final Mappings mappings;
    private final ImportProperties properties;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Imports(
            JobStore store,
            Mappings mappings,
            ImportProperties properties,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.mappings = mappings;
        this.properties = properties;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file to import and lets a worker begin; once this completes, nothing short of losing the database loses
     * it.
     *
     * <p>Fails with {@code InvalidRequest}: {@code import-empty-file}, {@code import-not-unicode}, {@code
     * import-is-unicode}, {@code import-not-windows}, {@code import-repeated-column}, {@code import-missing-column},
     * {@code import-open-quote} for the file; {@code import-bad-mapping}, {@code import-unknown-mapping}, {@code
     * invalid-fields} for the mapping; {@code Unprocessable} {@code idempotency-key-reused}.
     */
    public Mono<ImportJob> start(SpaceId space, Person operator, Request request) {
        return Mono.fromCallable(() -> prepare(request))
                .subscribeOn(Schedulers.parallel()) // hashing and decoding 32 MB would hold up an event loop
                .flatMap(ready -> startedBefore(space, request, ready)
                        .switchIfEmpty(Mono.defer(() -> keep(space, operator, request, ready)))
                        .onErrorResume(
                                DuplicateKeyException.class,
                                twin -> startedBefore(space, request, ready).switchIfEmpty(Mono.error(twin))));
    }

    /** The imports of a consultation, the newest first. */
    public Mono<Slice<ImportJob>> list(SpaceId space, @Nullable String after, int limit) {
        long before =
                after == null ? Long.MAX_VALUE : Cursor.decode(ORDER, after).key();
        return store.list(space, before, limit + 1)
                .map(jobs -> Slice.of(jobs, limit, job -> new Cursor(ORDER, job.rank()).encode()));
    }

    /**
     * One import, as far as it went.
     *
     * <p>Fails with {@code NotFound} {@code unknown-import}.
     */
    public Mono<ImportJob> get(SpaceId space, UUID id) {
        return store.get(space, id).switchIfEmpty(Mono.error(() -> new NotFound("unknown-import")));
    }

    /** The lines that could not be received, in the file's order. */
    public Mono<Slice<ReportLine>> report(SpaceId space, UUID id, @Nullable String after, int limit) {
        long from = after == null ? 0 : Cursor.decode(REPORT_ORDER, after).key();
        return store.report(space, id, from, limit + 1)
                .map(lines -> Slice.of(lines, limit, line -> new Cursor(REPORT_ORDER, line.line()).encode()));
    }

    /** The names of the mappings that the product ships. */
    public List<String> shippedMappings() {
        return mappings.names();
    }

    private Ready prepare(Request request) {
        String key = request.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > KEY_LIMIT)) {
            throw new InvalidRequest("invalid-idempotency-key", KEY_LIMIT);
        }
        MappingText mapping = mapping(request);
        return new Ready(mapping, ImportFile.of(request.file(), mapping.mapping(), properties.batchLines()));
    }

    private MappingText mapping(Request request) {
        Upload given = request.mapping();
        if (given != null && !given.isEmpty()) {
            Encodings.require(StandardCharsets.UTF_8, given.bytes());
            int start = Encodings.start(given.bytes());
            return mappings.read(
                    new String(given.bytes(), start, given.bytes().length - start, StandardCharsets.UTF_8));
        }
        String name = request.shipped();
        return mappings.shipped(name == null ? "" : name);
    }

    private Mono<ImportJob> startedBefore(SpaceId space, Request request, Ready ready) {
        String key = request.idempotencyKey();
        return key == null
                ? Mono.empty()
                : idempotency.find(space, key, ready.fingerprint()).flatMap(id -> store.get(space, id));
    }

    private Mono<ImportJob> keep(SpaceId space, Person operator, Request request, Ready ready) {
        UUID id = Ids.next();
        String key = request.idempotencyKey();
        List<Remembered> keys = key == null ? List.of() : List.of(new Remembered(space, key, ready.fingerprint(), id));
        return store.insert(space, id, ready.file(), ready.mapping(), operator, Times.now(clock))
                .then(Mono.defer(() -> idempotency.remember(keys)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> store.get(space, id)));
    }

    /**
     * What an operator sends.
     *
     * @param file the file to import
     * @param mapping the mapping as a file, null to use a shipped one
     * @param shipped the name of a shipped mapping, when no mapping is sent
     * @param idempotencyKey the client's key, null for none
     */
    public record Request(
            Upload file,
            @Nullable Upload mapping,
            @Nullable String shipped,
            @Nullable String idempotencyKey) {}

    private record Ready(MappingText mapping, ImportFile file) {

        /** Of the bytes of the file and of the text of the mapping. */
        String fingerprint() {
            return Idempotency.fingerprint(
                    file.sha256().getBytes(StandardCharsets.US_ASCII),
                    mapping.json().getBytes(StandardCharsets.UTF_8));
        }
    }
}
