package org.egide.register.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.register.Evidence;
import org.egide.register.Receipt;
import org.egide.register.ReceiptFile.PromisePart;
import org.egide.register.State;
import org.jspecify.annotations.Nullable;

/**
 * What the author keeps.
 *
 * @param id the contribution's id
 * @param number its public number
 * @param receipt the secret code by which its author follows, corrects or withdraws it
 * @param status where it stands
 * @param receivedAt when it was received
 * @param salt opens the commitment of its words in the log, in base 64; null once they are erased
 * @param authorSalt opens that of the published name, in base 64; null without one
 * @param promise the log's signed word that the commitment will be in it; the proof follows at `…/proof`
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "number": 64, "receipt": "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB",
         "status": "WAITING", "receivedAt": "2021-04-05T09:30:00Z",
         "salt": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", "authorSalt": null,
         "promise": {"origin": "debat.example.org/consultations/acc-douvrin/log",
                     "commitment": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                     "instant": "2021-04-05T09:30:00.000000Z", "by": "2021-04-05T10:30:00.000000Z",
                     "signature": "…"}}""")
public record ReceiptView(
        UUID id,
        long number,
        String receipt,
        State status,
        Instant receivedAt,
        byte @Nullable [] salt,
        byte @Nullable [] authorSalt,
        @Nullable PromisePart promise) {

    /** The view of a receipt. */
    static ReceiptView of(Receipt receipt) {
        Evidence evidence = receipt.evidence();
        return new ReceiptView(
                receipt.id(),
                receipt.number(),
                receipt.code(),
                receipt.state(),
                receipt.receivedAt(),
                evidence == null ? null : evidence.salt(),
                evidence == null ? null : evidence.authorSalt(),
                evidence == null ? null : PromisePart.of(evidence.proof().promise()));
    }
}
