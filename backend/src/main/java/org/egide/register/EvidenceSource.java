package org.egide.register;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.egide.ledger.Logs;
import org.egide.ledger.Proof;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Joins what opens a contribution's commitment to what the log says of it. */
@Component
class EvidenceSource {

    private final Logs logs;

    EvidenceSource(Logs logs) {
        this.logs = logs;
    }

    /** Of what was just received and is not in the tree yet. */
    Mono<Evidence> promised(SpaceId space, Content content, Seal seal, Instant instant) {
        return logs.promise(space, content.commitment(seal), instant).map(proof -> evidence(content, seal, proof));
    }

    /** Of the words as they stand; empty once they are erased. */
    Mono<Evidence> of(SpaceId space, UUID id, Content content, Seal seal) {
        return seal.words() == null
                ? Mono.empty()
                : logs.prove(space, id, content.commitment(seal)).map(proof -> evidence(content, seal, proof));
    }

    private static Evidence evidence(Content content, Seal seal, Proof proof) {
        byte[] salt = Objects.requireNonNull(seal.words());
        return new Evidence(
                content.fields(seal), content.author(), salt, content.author() == null ? null : seal.author(), proof);
    }
}
