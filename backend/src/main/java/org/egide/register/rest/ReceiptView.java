package org.egide.register.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.register.Receipt;
import org.egide.register.State;

/**
 * What the author keeps.
 *
 * @param id the contribution's id
 * @param number its public number
 * @param receipt the secret code by which its author follows, corrects or withdraws it
 * @param status where it stands
 * @param receivedAt when it was received
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "number": 64, "receipt": "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB",
         "status": "WAITING", "receivedAt": "2021-04-05T09:30:00Z"}""")
public record ReceiptView(UUID id, long number, String receipt, State status, Instant receivedAt) {

    /** The view of a receipt. */
    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(receipt.id(), receipt.number(), receipt.code(), receipt.state(), receipt.receivedAt());
    }
}
