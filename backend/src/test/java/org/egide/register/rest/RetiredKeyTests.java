package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.egide.ledger.Canonical;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The keys of a log were changed since a receipt was kept. */
class RetiredKeyTests extends ReceiptProofTest {

    /** The keys were changed since: what the old one signed stays good, as long as it was not retired yet. */
    @Test
    void whatARetiredKeySignedStaysProvedAndWhatItSignsLaterIsWorthNothing() {
        ObjectNode kept = proved(submit());
        sign(kept, TestDatabase.RETIRED_LOG_KEY, "2021-04-01T10:00:00.000000Z");
        inclusion(kept)
                .put("checkpoint", signedAgain(inclusion(kept).get("checkpoint").asString()));
        assertThat(verify(kept).text())
                .contains("with a key that it retired on 2021-05-01T00:00:00Z")
                .contains("The receipt is entry 1 of the tree that was signed.");
        assertThat(verify(kept).proved()).isTrue();

        ObjectNode late = kept.deepCopy();
        sign(late, TestDatabase.RETIRED_LOG_KEY, "2021-05-01T00:00:00.000000Z");
        assertThat(verify(late).text())
                .contains("NOT PROVED: the promise is signed with a key that was retired before");

        ObjectNode unknown = kept.deepCopy();
        sign(unknown, SigningKey.newPem(), "2021-04-01T10:00:00.000000Z");
        assertThat(verify(unknown).text()).contains("NOT PROVED: the promise is signed with another key than this one");

        ObjectNode forged = kept.deepCopy();
        promise(forged).put("by", "2031-04-01T10:00:00.000000Z");
        assertThat(verify(forged).text()).contains("NOT PROVED: the promise is not the one that the log signed");
    }

    private static void sign(ObjectNode receipt, String pem, String instant) {
        ObjectNode promise = promise(receipt).put("instant", instant);
        String text = Canonical.json(Map.of(
                "origin", promise.get("origin").asString(),
                "commitment", promise.get("commitment").asString(),
                "instant", instant,
                "by", promise.get("by").asString()));
        promise.put(
                "signature",
                SigningKey.fromPem(pem)
                        .sign(promise.get("origin").asString(), text)
                        .base64());
    }

    /** The same checkpoint, by the retired key alone. */
    private static String signedAgain(String note) {
        String text = SignedNote.parse(note).text();
        String origin = Checkpoint.parse(text).origin();
        SigningKey key = SigningKey.fromPem(TestDatabase.RETIRED_LOG_KEY);
        return new SignedNote(text, List.of(key.sign(origin, text))).toString();
    }
}
