package org.egide.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.ledger.Canonical;
import org.egide.ledger.Inclusion;
import org.egide.ledger.Promise;
import org.egide.shared.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a file to keep: all that it takes to check, without trusting this site, that the words are in the log.
 * {@code docs/verify.md} says how.
 *
 * @param format {@code egide-receipt/1}
 * @param receipt the secret code; nobody needs it to check the rest
 * @param id the contribution's id, the {@code subject} of its entry
 * @param number its public number
 * @param receivedAt when it was received
 * @param content what the commitment is made of, after the salt, as canonical JSON; the name is a commitment of its own
 * @param authorName the published name
 * @param salt opens the commitment of the content, in base 64
 * @param authorSalt opens that of the name, in base 64; null without a name
 * @param promise the log's signed word that the commitment will be in it
 * @param inclusion the proof that it is; null until then, at most two seconds in ordinary times
 * @param keys the keys that sign the log, as {@code name+id+key}: compare them with those that you were told
 */
@Schema(example = """
        {"format": "egide-receipt/1", "receipt": "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB",
         "id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "number": 64, "receivedAt": "2021-04-05T09:30:00Z",
         "content": {"title": null, "body": "Combien d'eau ?", "author": null, "commune": null,
                     "receivedAt": "2021-04-05T09:30:00.000000Z", "replyTo": null, "stance": null},
         "authorName": null, "salt": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", "authorSalt": null,
         "promise": {"origin": "debat.example.org/consultations/acc-douvrin/log",
                     "commitment": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                     "instant": "2021-04-05T09:30:00.000000Z", "by": "2021-04-05T10:30:00.000000Z",
                     "signature": "…"},
         "inclusion": null, "keys": ["debat.example.org/consultations/acc-douvrin/log+1a2b3c4d+AbC…"]}""")
public record ReceiptFile(
        String format,
        String receipt,
        UUID id,
        long number,
        Instant receivedAt,
        Map<String, @Nullable Object> content,
        @Nullable String authorName,
        byte[] salt,
        byte @Nullable [] authorSalt,
        PromisePart promise,
        @Nullable InclusionPart inclusion,
        List<String> keys) {

    private static final String FORMAT = "egide-receipt/1";

    /** The file of a receipt. Fails with {@code words-erased} when nothing opens the commitment any more. */
    public static ReceiptFile of(Receipt receipt) {
        Evidence evidence = receipt.evidence();
        if (evidence == null) {
            throw new Conflict("words-erased");
        }
        Inclusion inclusion = evidence.proof().inclusion();
        return new ReceiptFile(
                FORMAT,
                receipt.code(),
                receipt.id(),
                receipt.number(),
                receipt.receivedAt(),
                evidence.content(),
                evidence.author(),
                evidence.salt(),
                evidence.authorSalt(),
                PromisePart.of(evidence.proof().promise()),
                inclusion == null ? null : InclusionPart.of(inclusion),
                evidence.proof().keys());
    }

    /**
     * That an entry is in the tree.
     *
     * @param index its place, from 0
     * @param entry the entry, as it is hashed
     * @param hashes from its sibling up to the root (RFC 6962, 2.1.1), in base 64
     * @param checkpoint the signed note of the tree they lead to
     */
    public record InclusionPart(long index, String entry, List<byte[]> hashes, String checkpoint) {

        static InclusionPart of(Inclusion inclusion) {
            return new InclusionPart(inclusion.index(), inclusion.entry(), inclusion.proof(), inclusion.checkpoint());
        }
    }

    /**
     * The log's word. Its first four fields, as canonical JSON (RFC 8785), are what is signed.
     *
     * @param origin the log
     * @param commitment what will be in it
     * @param instant the entry's instant
     * @param by when it will be there at the latest
     * @param signature four bytes of the key's id, and an Ed25519 signature, in base 64
     */
    public record PromisePart(String origin, String commitment, String instant, String by, String signature) {

        /** The word of a proof. */
        public static PromisePart of(Promise promise) {
            return new PromisePart(
                    promise.origin(),
                    promise.commitment(),
                    Canonical.instant(promise.instant()),
                    Canonical.instant(promise.by()),
                    promise.signature());
        }
    }
}
