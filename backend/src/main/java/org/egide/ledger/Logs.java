package org.egide.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.egide.merkle.Hashes;
import org.egide.merkle.TileId;
import org.egide.merkle.TilePath;
import org.egide.merkle.VerifierKey;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * The logs as anyone reads and checks them: <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>, and proofs for those
 * who hold a receipt. {@code docs/log.md} describes them.
 */
@Facade
public class Logs {

    private final HeadStore heads;
    private final TileStore tiles;
    private final LedgerStore events;
    private final Signing signing;
    private final Proving proving;
    private final Witnesses witnesses;
    private final KeptStore kept;
    private final Audit audit;

    Logs(
            HeadStore heads,
            TileStore tiles,
            LedgerStore events,
            Signing signing,
            Proving proving,
            Witnesses witnesses,
            KeptStore kept,
            Audit audit) {
        this.heads = heads;
        this.tiles = tiles;
        this.events = events;
        this.signing = signing;
        this.proving = proving;
        this.witnesses = witnesses;
        this.kept = kept;
        this.audit = audit;
    }

    /**
     * The checkpoint of a log as it stands, a signed note, with the signatures of the witnesses who saw it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-log}.
     */
    public Mono<String> checkpoint(SpaceId space) {
        return head(space).flatMap(witnesses::served);
    }

    /**
     * The keys that sign a log's checkpoints, the current one first, as {@code name+id+key}.
     *
     * <p>Fails with {@code NotFound} {@code unknown-log}.
     */
    public Mono<List<String>> verifierKeys(SpaceId space) {
        return head(space)
                .map(head -> signing.verifiers(head.checkpoint().origin()).stream()
                        .map(VerifierKey::toString)
                        .toList());
    }

    /**
     * The keys that signed a log before, each with the instant at which it was retired: a note, signed by the keys that
     * sign it now.
     *
     * <p>Fails with {@code NotFound} {@code unknown-log}.
     */
    public Mono<String> retiredKeys(SpaceId space) {
        return head(space)
                .map(head -> signing.signRetired(head.checkpoint().origin()).toString());
    }

    /**
     * Keeps the signatures of witnesses under a checkpoint of a log; the checkpoint with every signature it has.
     *
     * <p>Fails with {@code InvalidRequest} {@code malformed-checkpoint}, {@code unknown-witness}, {@code Conflict}
     * {@code not-our-checkpoint}.
     */
    public Mono<String> cosign(SpaceId space, String checkpoint) {
        return Mono.defer(() -> witnesses.cosign(space, checkpoint));
    }

    /**
     * The largest checkpoint of a log that a witness signed.
     *
     * <p>Fails with {@code NotFound} {@code unknown-checkpoint} while none did.
     */
    public Mono<String> cosigned(SpaceId space) {
        return witnesses.latest(space).switchIfEmpty(Mono.error(() -> new NotFound("unknown-checkpoint")));
    }

    /**
     * The checkpoint that was kept of a day.
     *
     * <p>Fails with {@code NotFound} {@code unknown-checkpoint} for a day on which the log did not grow.
     */
    public Mono<KeptCheckpoint> kept(SpaceId space, LocalDate day) {
        return kept.get(space, day).switchIfEmpty(Mono.error(() -> new NotFound("unknown-checkpoint")));
    }

    /** The checkpoints kept of a day, those of the next logs after one; at most 100. */
    public Mono<List<KeptCheckpoint>> kept(LocalDate day, SpaceId after) {
        return kept.ofDay(day, after);
    }

    /**
     * A tile of hashes, or a bundle of entries, of a log.
     *
     * <p>Fails with {@code NotFound} {@code unknown-tile} when the log is not so large.
     */
    public Mono<byte[]> tile(SpaceId space, TilePath path) {
        Mono<byte[]> found = path.isEntries() ? bundle(space, path) : hashes(space, path);
        return found.switchIfEmpty(Mono.error(() -> new NotFound("unknown-tile")));
    }

    /**
     * The log's signed word that a commitment appended at an instant will be in it; empty when the space has no log.
     * Only for what was appended: a word for anything else could not be kept.
     */
    public Mono<Proof> promise(SpaceId space, String commitment, Instant instant) {
        return proving.promise(space, commitment, instant);
    }

    /** Proves that the log holds a commitment, about a subject; empty when no entry of it does. */
    public Mono<Proof> prove(SpaceId space, UUID subject, String commitment) {
        return proving.prove(space, subject, commitment);
    }

    /** Proves that an event is in the log as it stands; empty until the event is in the tree. */
    public Mono<Inclusion> inclusion(SpaceId space, long position) {
        return proving.inclusion(space, position);
    }

    /** Makes a tree again from the rows, now; what does not fit, in English sentences, for which an alarm is raised. */
    public Mono<List<String>> audit(SpaceId space) {
        return audit.audit(space);
    }

    private Mono<Head> head(SpaceId space) {
        return heads.get(space).switchIfEmpty(Mono.error(() -> new NotFound("unknown-log")));
    }

    private Mono<byte[]> hashes(SpaceId space, TilePath path) {
        int length = path.width() * Hashes.SIZE;
        return tiles.read(space, List.of(path.tile()))
                .flatMap(found -> Mono.justOrEmpty(found.bytes().get(path.tile())))
                .filter(hashes -> hashes.length >= length)
                .map(hashes -> Arrays.copyOf(hashes, length));
    }

    private Mono<byte[]> bundle(SpaceId space, TilePath path) {
        if (path.index() > Long.MAX_VALUE / TileId.WIDTH - 1) {
            return Mono.empty();
        }
        long after = path.index() * TileId.WIDTH;
        return events.bundle(space, after, after + path.width())
                .filter(entries -> entries.size() == path.width())
                .map(Logs::encode);
    }

    /** Each entry after its length in two bytes, the high one first. */
    private static byte[] encode(List<String> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (String entry : entries) {
            byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
            bundle.writeBytes(ByteBuffer.allocate(Short.BYTES)
                    .putShort((short) bytes.length)
                    .array());
            bundle.writeBytes(bytes);
        }
        return bundle.toByteArray();
    }
}
