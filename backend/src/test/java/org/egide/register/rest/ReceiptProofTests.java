package org.egide.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.egide.register.Deposit;
import org.egide.register.Erasure;
import org.egide.testing.Deposits;
import org.egide.testing.Site;
import org.egide.testing.Tampering;
import org.egide.testing.TestDatabase;
import org.egide.testing.VerifyLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receipt proves, by software that we did not write, that the log holds the words; whatever is forged is told. */
class ReceiptProofTests extends ReceiptProofTest {

    @Test
    void isPromisedAtOnceAndProvedSoonAfter() {
        JsonNode answered = submit("{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"De l'eau.\"}");
        JsonNode promise = answered.get("promise");
        assertThat(promise.get("origin").asString()).isEqualTo("localhost:8080" + log());
        assertThat(promise.get("by").asString()).isEqualTo("2021-04-01T11:00:00.000000Z");

        ObjectNode receipt = proved(answered.get("receipt").asString());

        assertThat(receipt.get("promise")).isEqualTo(promise);
        assertThat(receipt.get("salt")).isEqualTo(answered.get("salt"));
        VerifyLog.Answer answer = verify(receipt);
        assertThat(answer.text())
                .contains("The words, the date, the name and the salt of the receipt give the promised commitment.")
                .contains("The log promised to hold it before 2021-04-01T11:00:00.000000Z.")
                .contains("Its first 2 entries are those of the checkpoint kept earlier.")
                .contains("The receipt is entry 1 of the tree that was signed.");
        assertThat(answer.proved()).isTrue();
    }

    @Test
    void proofsOfEveryCharacterAndOfAPublishedNameHold() {
        JsonNode answered =
                submit("{\"theme\": \"water\", \"kind\": \"OPINION\", \"title\": \"\\u2028 \\u007f\\b\\f <&> 🌊\","
                        + " \"body\": \"\\\"\\\\\\r\\n\\t é\", \"authorName\": \"Zoé Exemple\","
                        + " \"publishName\": true}");

        assertThat(verify(proved(answered.get("receipt").asString())).proved()).isTrue();
    }

    @Test
    void aReceiptKeptBeforeItsProofIsFoundInTheLog() {
        ObjectNode receipt = proved(submit());
        receipt.putNull("inclusion");

        assertThat(verify(receipt).text()).contains("The receipt is entry 1 of the tree that was signed.");
    }

    @Test
    void theSameDepositSentTwiceHasTheSameAnswer() {
        byte[] body = "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"Deux fois.\"}"
                .getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        assertThat(send(body, key)).isEqualTo(send(body, key)).contains("\"promise\"");
    }

    @Test
    void aCorrectedContributionHasANewPromiseAndTheFirstReceiptStaysGood() {
        ObjectNode first = proved(submit());
        String code = first.get("receipt").asString();
        contributions.correct(code, null, "De l'eau, et quand ?").block();

        ObjectNode second = proved(code);

        assertThat(second.get("promise")).isNotEqualTo(first.get("promise"));
        assertThat(verify(first).proved()).isTrue();
        assertThat(verify(second).proved()).isTrue();
    }

    @Test
    void erasedWordsHaveNoReceiptAnyMoreAndTheOneThatWasKeptStaysGood() {
        ObjectNode kept = proved(submit());
        String code = kept.get("receipt").asString();
        contributions.erase(code, Erasure.EVERYTHING).block();

        var answer = Site.result(Site.on(port).get("/api/v1/receipts/" + code + "/proof", "fr"));

        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(answer.getResponseBody()).contains("problems/words-erased");
        assertThat(verify(kept).proved()).isTrue();
    }

    @Test
    void withoutTheNameThatItsAuthorErasedTheWordsAreStillProved() {
        Deposit signed = Deposits.signed("De l'eau.", "Camille Exemple", true, "c@example.org");
        String code = Objects.requireNonNull(
                        contributions.submit(consultation, signed).block())
                .code();
        ObjectNode kept = proved(code);
        contributions.erase(code, Erasure.IDENTITY).block();

        ObjectNode given = proved(code);

        assertThat(given.toString()).doesNotContain("Camille", "c@example.org");
        assertThat(given.get("authorSalt").isNull()).isTrue();
        assertThat(verify(given).text())
                .contains("they were signed with a name that it does not tell")
                .contains("The receipt is entry 1 of the tree that was signed.");
        assertThat(verify(given).proved()).isTrue();
        assertThat(verify(kept).proved()).as("the one that was kept").isTrue();
    }

    @Test
    void whateverIsForgedInAReceiptIsTold() {
        ObjectNode good = proved(submit());
        String words = "the words and the salt of the receipt do not give the promised commitment";
        assertRefused(good, r -> content(r).put("body", "Autre chose."), words);
        assertRefused(good, r -> r.put("salt", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="), words);
        assertRefused(good, r -> r.put("salt", "AAAA"), words);
        assertRefused(good, r -> r.put("authorName", "Quelqu'un"), "the name of the receipt is not that");
        assertRefused(good, r -> r.put("receivedAt", "2021-03-01T10:00:00Z"), "the date of the receipt is not that");
        assertRefused(good, r -> r.put("number", 7), "the number of the receipt is not that");
        assertRefused(
                good,
                r -> ((ObjectNode) r.get("promise")).put("by", "2031-04-01T10:00:00.000000Z"),
                "the promise is not the one that the log signed");
        assertRefused(good, r -> inclusion(r).put("index", 0), "entry 0 is another than the receipt's");
        assertRefused(good, r -> r.put("format", "egide-receipt/0"), "this is not a receipt");
    }

    @Test
    void aReceiptOfAnotherConsultationIsTold() {
        ObjectNode other = proved(submit());
        consultation = made.openWithModerationAfterwards();

        assertThat(verify(other).text()).contains("NOT PROVED: the receipt is of another log");
    }

    @Test
    void aLogThatForkedWasCutOrShowsAnOldStateIsTold() {
        ObjectNode good = proved(submit());
        assertRefused(good, r -> inclusion(r).put("checkpoint", signed(2)), "it was rewritten");
        assertRefused(good, r -> inclusion(r).put("checkpoint", signed(9)), "some are missing");
        assertRefused(good, r -> inclusion(r).put("checkpoint", "a\n1\n"), "the checkpoint kept earlier");
    }

    @Test
    void aRewrittenTileAndARewrittenEntryAreTold() {
        ObjectNode good = proved(submit());
        tamper("UPDATE ledger.event SET entry = replace(entry, 'WEB', 'API') WHERE space_id = :space AND position = 2");
        assertThat(verify(good).text()).contains("NOT PROVED: entry 1 is not the one that was signed");

        tamper("UPDATE ledger.tile SET hashes = overlay(hashes PLACING '\\x00' FROM 1) WHERE space_id = :space");
        assertThat(verify(good).text()).contains("NOT PROVED: the tiles do not fit the checkpoint");
    }

    private void assertRefused(ObjectNode good, Consumer<ObjectNode> forge, String why) {
        ObjectNode forged = good.deepCopy();
        forge.accept(forged);
        VerifyLog.Answer answer = verify(forged);
        assertThat(answer.text()).contains("NOT PROVED: ").contains(why);
        assertThat(answer.proved()).isFalse();
    }

    private static ObjectNode content(ObjectNode receipt) {
        return (ObjectNode) receipt.get("content");
    }

    /** A checkpoint of this log's key over a tree that never was. */
    private String signed(long size) {
        Checkpoint forged = new Checkpoint("localhost:8080" + log(), size, Hashes.leaf(new byte[0]));
        SigningKey key = SigningKey.fromPem(TestDatabase.LOG_KEY);
        return new SignedNote(forged.text(), List.of(key.sign(forged.origin(), forged.text()))).toString();
    }

    private JsonNode submit(String body) {
        return JsonMapper.shared().readTree(send(body.getBytes(StandardCharsets.UTF_8), null));
    }

    private String send(byte[] body, @Nullable String key) {
        var answer = Site.result(Site.on(port)
                .client()
                .post()
                .uri("/api/v1/consultations/" + consultation.slug() + "/contributions")
                .header("Content-Type", "application/json")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(body)
                .exchange());
        assertThat(answer.getStatus().value()).isEqualTo(201);
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private void tamper(String sql) {
        Tampering.with(db, transaction, sql, Map.of("space", consultation.id().value()));
    }
}
