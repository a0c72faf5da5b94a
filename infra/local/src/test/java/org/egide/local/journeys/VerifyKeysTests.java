package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.local.journeys.VerifyForgeriesTests.altered;
import static org.egide.local.journeys.VerifyForgeriesTests.inclusion;
import static org.egide.local.journeys.VerifyForgeriesTests.promise;
import static org.egide.local.journeys.VerifyForgeriesTests.receipt;
import static org.egide.local.journeys.VerifyForgeriesTests.sentence;
import static org.egide.local.journeys.VerifyForgeriesTests.served;
import static org.egide.local.journeys.VerifyForgeriesTests.verdict;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.egide.ledger.Canonical;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** By which keys a browser believes what is signed, and by which means it checks that it is. */
class VerifyKeysTests extends Journey {

    private static final String ACC = "acc-douvrin";
    private static final String WATER = "environnement-eau";

    /** A browser of before 2023 to 2025, which knows every algorithm but this one. */
    private static final String WITHOUT_ED25519 = """
            const { importKey } = SubtleCrypto.prototype;
            SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
              return (algorithm.name ?? algorithm) === "Ed25519"
                ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))
                : importKey.call(this, format, key, algorithm, ...rest);
            };
            """;

    @Test
    void whereTheBrowserKnowsNoEd25519ALibraryProvesTheReceiptAndFindsForgeries() {
        try (Visit reader = begin("old-browser", 1280, true)) {
            reader.context().addInitScript(WITHOUT_ED25519);
            AtomicInteger library = new AtomicInteger();
            reader.page().onRequest(request -> {
                if (request.url().endsWith("/vendor/noble-ed25519.js")) {
                    library.incrementAndGet();
                }
            });
            ObjectNode good = receipt(reader, ACC, WATER);
            assertThat(verdict(reader, "fr", good)).isEmpty();
            assertThat(library).as("the library was needed").hasPositiveValue();

            ObjectNode forged = good.deepCopy();
            promise(forged).put("by", "2031-01-01T00:00:00.000000Z");
            assertThat(verdict(reader, "fr", forged)).isEqualTo(sentence(reader, "promise"));
            promise(forged)
                    .put("signature", promise(good).get("signature").asString().replaceAll(".{12}$", "AAAAAAAAAAA="));
            assertThat(verdict(reader, "fr", forged)).isEqualTo(sentence(reader, "promise"));
            String old = inclusion(good).get("checkpoint").asString();
            served(
                    reader,
                    "checkpoint",
                    altered(old),
                    () -> assertThat(verdict(reader, "fr", good)).isEqualTo(sentence(reader, "forged")));
        }
    }

    @Test
    void whatARetiredKeySignedIsProvedAndWhatAnUnknownOneSignedIsNot() {
        try (Visit reader = begin("retired-key", 1280, true)) {
            ObjectNode kept = receipt(reader, ACC, WATER);
            sign(
                    kept,
                    JourneyServers.RETIRED_LOG_KEY,
                    promise(kept).get("instant").asString());
            inclusion(kept)
                    .put(
                            "checkpoint",
                            signedAgain(inclusion(kept).get("checkpoint").asString()));
            assertThat(verdict(reader, "fr", kept)).isEmpty();
            assertThat(reader.page().locator(".checks").first().textContent())
                    .contains("avec une clé qu’il a employée jusqu’au 1er janvier 2099");
            reader.check();

            ObjectNode late = kept.deepCopy();
            sign(late, JourneyServers.RETIRED_LOG_KEY, "2099-01-01T00:00:00.000000Z");
            assertThat(verdict(reader, "fr", late)).isEqualTo(sentence(reader, "promiseLate"));

            ObjectNode unknown = kept.deepCopy();
            sign(unknown, SigningKey.newPem(), promise(kept).get("instant").asString());
            assertThat(verdict(reader, "fr", unknown)).contains("d’une clé que le journal ne montre plus");

            ObjectNode forged = kept.deepCopy();
            promise(forged).put("by", "2031-01-01T00:00:00.000000Z");
            assertThat(verdict(reader, "fr", forged)).isEqualTo(sentence(reader, "promise"));
        }
    }

    /** Who serves the log cannot add a key of theirs to the retired ones: that takes the key of now. */
    @Test
    void aListOfRetiredKeysThatTheLogDidNotSignIsTold() {
        try (Visit reader = begin("retired-list", 1280, true)) {
            ObjectNode good = receipt(reader, ACC, WATER);
            String origin = promise(good).get("origin").asString();
            SigningKey mine = SigningKey.fromPem(SigningKey.newPem());
            String text = origin + "\nretired keys\n" + mine.verifier(origin) + " 2099-01-01T00:00:00Z\n";
            String note = new SignedNote(text, List.of(mine.sign(origin, text))).toString();

            served(
                    reader,
                    "retired-keys",
                    note,
                    () -> assertThat(verdict(reader, "fr", good)).isEqualTo(sentence(reader, "retired")));
        }
    }

    private static void sign(ObjectNode receipt, String pem, String instant) {
        ObjectNode promise = promise(receipt).put("instant", instant);
        String origin = promise.get("origin").asString();
        String text = Canonical.json(Map.of(
                "origin",
                origin,
                "commitment",
                promise.get("commitment").asString(),
                "instant",
                instant,
                "by",
                promise.get("by").asString()));
        promise.put("signature", SigningKey.fromPem(pem).sign(origin, text).base64());
    }

    /** The same checkpoint, by the retired key alone. */
    private static String signedAgain(String note) {
        String text = SignedNote.parse(note).text();
        String origin = Checkpoint.parse(text).origin();
        SigningKey key = SigningKey.fromPem(JourneyServers.RETIRED_LOG_KEY);
        return new SignedNote(text, List.of(key.sign(origin, text))).toString();
    }
}
