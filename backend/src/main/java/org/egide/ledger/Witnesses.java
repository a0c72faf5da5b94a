package org.egide.ledger;

import java.util.List;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.MalformedNote;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SignedNote.Signature;
import org.egide.merkle.VerifierKey;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes and serves the signatures of witnesses (<a href="https://c2sp.org/tlog-cosignature">tlog-cosignature</a>): who
 * saw a checkpoint, found it consistent with the one they saw before, and says so. A log that showed two faces would
 * need them all as accomplices.
 */
@Component
class Witnesses {

    private static final int LONGEST = 16_384;

    private final CosignedStore store;
    private final HeadStore heads;
    private final Signing signing;
    private final List<VerifierKey> keys;
    private final TransactionalOperator transaction;

    Witnesses(
            CosignedStore store,
            HeadStore heads,
            Signing signing,
            LedgerProperties properties,
            TransactionalOperator transaction) {
        this.store = store;
        this.heads = heads;
        this.signing = signing;
        this.keys = properties.witnessKeys();
        this.transaction = transaction;
    }

    /**
     * Keeps the signatures of known witnesses under a checkpoint of ours.
     *
     * <p>Fails with {@code InvalidRequest} {@code malformed-checkpoint}, {@code unknown-witness}, {@code Conflict}
     * {@code not-our-checkpoint}.
     */
    Mono<String> cosign(SpaceId space, String text) {
        SignedNote note = parse(text);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<Signature> known = note.signatures().stream()
                .filter(line -> keys.stream().anyMatch(key -> key.accepts(note.text(), line)))
                .toList();
        if (known.isEmpty()) {
            return Mono.error(new InvalidRequest("unknown-witness"));
        }
        return heads.get(space)
                .filter(head -> isOurs(head, checkpoint, note))
                .switchIfEmpty(Mono.error(() -> new Conflict("not-our-checkpoint")))
                .flatMap(head -> store.at(space, checkpoint.size())
                        .map(SignedNote::parse)
                        .defaultIfEmpty(signing.sign(checkpoint)))
                .map(kept -> joined(kept, known).toString())
                .flatMap(joined -> store.save(space, checkpoint.size(), joined).thenReturn(joined))
                .as(transaction::transactional);
    }

    /** The head as it is served: with the signatures of the witnesses who saw it. */
    Mono<String> served(Head head) {
        return keys.isEmpty()
                ? Mono.just(head.note().toString())
                : store.latest(head.space())
                        .map(SignedNote::parse)
                        .filter(cosigned -> cosigned.text().equals(head.note().text()))
                        .map(cosigned ->
                                joined(head.note(), cosigned.signatures()).toString())
                        .defaultIfEmpty(head.note().toString());
    }

    /** The largest checkpoint that a witness signed; empty when none did. */
    Mono<String> latest(SpaceId space) {
        return store.latest(space);
    }

    /** What we signed once is of this log, whatever it has grown to since. */
    private boolean isOurs(Head head, Checkpoint checkpoint, SignedNote note) {
        return checkpoint.origin().equals(head.checkpoint().origin())
                && checkpoint.size() <= head.size()
                && checkpoint.text().equals(note.text())
                && signing.isOurs(note);
    }

    private static SignedNote joined(SignedNote note, List<Signature> more) {
        SignedNote all = note;
        for (Signature line : more) {
            all = all.with(line);
        }
        return all;
    }

    private static SignedNote parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new MalformedNote("too long");
            }
            SignedNote note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return note;
        } catch (MalformedNote malformed) {
            throw new InvalidRequest("malformed-checkpoint");
        }
    }
}
