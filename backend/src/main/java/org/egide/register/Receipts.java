package org.egide.register;

import org.egide.consultation.Consultation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the receipt of a contribution again, with its code and what the log says of it by now. */
@Component
class Receipts {

    private final ReceiptCodes codes;
    private final EvidenceSource evidence;

    Receipts(ReceiptCodes codes, EvidenceSource evidence) {
        this.codes = codes;
        this.evidence = evidence;
    }

    /** The receipt of a contribution as it stands. */
    Mono<Receipt> of(Consultation consultation, Whole whole) {
        Receipt bare = new Receipt(
                whole.id(),
                whole.number(),
                codes.code(consultation.receiptPrefix(), whole.id()),
                whole.state(),
                whole.receivedAt(),
                null);
        return evidence.of(consultation.id(), whole.id(), whole.content(), whole.seal())
                .map(bare::with)
                .defaultIfEmpty(bare);
    }
}
