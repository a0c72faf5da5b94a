package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.SignedNote;
import org.egide.merkle.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is forged, in what somebody kept or in what the site serves, the browser tells by the right sentence. */
class VerifyForgeriesTests extends Journey {

    private static final String LOG = "**/consultations/acc-douvrin/log/";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void forgedReceiptsAreTold(String language) {
        try (Visit reader = begin("forged-" + language, 1280, true)) {
            ObjectNode good = receipt(reader, "acc-douvrin", "environnement-eau");
            assertThat(verdict(reader, language, good)).isEmpty();

            assertTold(reader, language, good, "words", r -> ((ObjectNode) r.get("content")).put("body", "Non."));
            assertTold(reader, language, good, "words", r -> r.put("salt", "A".repeat(43) + "="));
            assertTold(reader, language, good, "words", r -> r.put("salt", "?"));
            assertTold(reader, language, good, "name", r -> r.put("authorName", "Quelqu'un"));
            assertTold(reader, language, good, "date", r -> r.put("receivedAt", "2021-01-01T00:00:00Z"));
            assertTold(reader, language, good, "number", r -> r.put("number", 1));
            assertTold(reader, language, good, "promise", r -> promise(r).put("by", "2031-01-01T00:00:00.000000Z"));
            assertTold(reader, language, good, "place", r -> inclusion(r).put("index", 1));
            assertTold(reader, language, good, "notReceipt", r -> r.put("format", "egide-receipt/0"));
            assertTold(reader, language, good, "earlier", r -> inclusion(r).put("checkpoint", "log\n1\n"));
            assertTold(reader, language, good, "rewritten", r -> inclusion(r).put("checkpoint", forged(good, 3)));
            assertTold(reader, language, good, "shorter", r -> inclusion(r).put("checkpoint", forged(good, 999_999)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void receiptsOfOtherPlacesAreTold(String language) {
        try (Visit reader = begin("other-" + language, 1280, true)) {
            ObjectNode good = receipt(reader, "acc-douvrin", "environnement-eau");
            ObjectNode other = receipt(reader, "voie-verte", null);
            assertThat(verdict(reader, language, other)).isEmpty();

            // The words of one, with the promise of the other.
            ObjectNode mixed = good.deepCopy();
            mixed.set("promise", other.get("promise"));
            assertThat(verdict(reader, language, mixed)).isEqualTo(sentence(reader, "words"));
            reader.open("/" + language + "/verify?consultation=acc-douvrin");
            assertThat(check(reader, other)).isEqualTo(sentence(reader, "otherConsultation"));
            assertTold(
                    reader, language, good, "noLog", r -> promise(r).put("origin", "x/consultations/nulle-part/log"));
            assertTold(
                    reader,
                    language,
                    good,
                    "otherLog",
                    r -> promise(r).put("origin", "elsewhere.example.org/consultations/acc-douvrin/log"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void forgedCheckpointsOfTheSiteAreTold(String language) {
        try (Visit reader = begin("log-" + language, 1280, true)) {
            ObjectNode good = receipt(reader, "acc-douvrin", "environnement-eau");
            ObjectNode later = receipt(reader, "acc-douvrin", "environnement-eau");
            String old = inclusion(good).get("checkpoint").asString();

            reader.page().navigate("/" + language + "/verify");
            assertServed(reader, language, later, old, "shorter");
            assertServed(reader, language, good, forged(good, 2), "shorter");
            assertServed(reader, language, good, altered(old), "forged");
            assertServed(reader, language, good, forged(good, sizeOf(later)), "tiles");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void tamperedTilesEntriesAndMissingPartsAreTold(String language) {
        try (Visit reader = begin("tiles-" + language, 1280, true)) {
            ObjectNode last = receipt(reader, "acc-douvrin", "environnement-eau");

            assertChanged(reader, language, last, "tile/0/**", 200, "tiles");
            assertChanged(reader, language, last, "tile/entries/**", 200, "entry");
            assertChanged(reader, language, last, "tile/**", 404, "missing");
        }
    }

    /** What the page says when the site serves another checkpoint than its own. */
    private static void assertServed(
            Visit reader, String language, ObjectNode receipt, String checkpoint, String sentence) {
        served(
                reader,
                "checkpoint",
                checkpoint,
                () -> assertThat(verdict(reader, language, receipt)).isEqualTo(sentence(reader, sentence)));
    }

    private static void assertChanged(
            Visit reader, String language, ObjectNode receipt, String path, int status, String sentence) {
        changed(
                reader,
                path,
                status,
                () -> assertThat(verdict(reader, language, receipt)).as(path).isEqualTo(sentence(reader, sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void forgedStatesKeptEarlierAreTold(String language) {
        try (Visit reader = begin("kept-" + language, 1280, true)) {
            ObjectNode good = receipt(reader, "acc-douvrin", "environnement-eau");
            String kept = inclusion(good).get("checkpoint").asString();
            reader.open("/" + language + "/verify");

            assertThat(compare(reader, kept)).isEmpty();
            assertThat(compare(reader, altered(kept))).isEqualTo(sentence(reader, "earlier"));
            assertThat(compare(reader, forged(good, 3))).isEqualTo(sentence(reader, "rewritten"));
            assertThat(compare(reader, forged(good, 999_999))).isEqualTo(sentence(reader, "shorter"));
            assertThat(compare(reader, "Bonjour.")).isEqualTo(sentence(reader, "notCheckpoint"));
        }
    }

    private void assertTold(
            Visit reader, String language, ObjectNode good, String sentence, Consumer<ObjectNode> forge) {
        ObjectNode forged = good.deepCopy();
        forge.accept(forged);
        assertThat(verdict(reader, language, forged)).isEqualTo(sentence(reader, sentence));
    }

    /** What the page says is wrong; empty when it proves everything. */
    static String verdict(Visit reader, String language, JsonNode receipt) {
        reader.page().navigate("/" + language + "/verify");
        return check(reader, receipt);
    }

    private static String check(Visit reader, JsonNode receipt) {
        return said(reader, "receipt", receipt.toPrettyString());
    }

    private static String compare(Visit reader, String checkpoint) {
        return said(reader, "kept", checkpoint);
    }

    private static String said(Visit reader, String form, String text) {
        Page page = reader.page();
        page.fill("#" + form + "-text", text);
        page.locator("form[data-check=" + form + "] button").click();
        var verdict = page.locator("form[data-check=" + form + "] .verdict");
        verdict.waitFor();
        String steps = "form[data-check=" + form + "] .checks ";
        if (page.locator(steps + "li:not(.proved)").count() == 0) {
            assertThat(verdict.getAttribute("class")).contains("proved");
            return "";
        }
        String whole = page.locator(steps + "li:not(.proved)").last().textContent();
        return whole.substring(whole.indexOf(' ') + 1).replaceFirst("^(prouvé|proved)\\. ", "");
    }

    static String sentence(Visit reader, String key) {
        return String.valueOf(reader.page()
                .evaluate(
                        "key => document.getElementById('sentences').content"
                                + ".querySelector(`[data-say='broken.${key}']`).textContent",
                        key));
    }

    /** Contributes over the API, and waits for the proof. */
    static ObjectNode receipt(Visit reader, String slug, @Nullable String theme) {
        var api = reader.context().request();
        String wanted = theme == null ? firstTheme(reader, slug) : theme;
        var sent = api.post(
                "/api/v1/consultations/" + slug + "/contributions",
                RequestOptions.create()
                        .setHeader("Content-Type", "application/json")
                        .setData(Map.of("theme", wanted, "kind", "OPINION", "body", "Le canal.")));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String code = JsonMapper.shared().readTree(sent.text()).get("receipt").asString();
        while (true) {
            ObjectNode receipt = (ObjectNode) JsonMapper.shared()
                    .readTree(api.get("/api/v1/receipts/" + code + "/proof").text());
            if (!receipt.get("inclusion").isNull()) {
                return receipt;
            }
        }
    }

    private static String firstTheme(Visit reader, String slug) {
        return JsonMapper.shared()
                .readTree(reader.context()
                        .request()
                        .get("/api/v1/consultations/" + slug)
                        .text())
                .get("themes")
                .get(0)
                .get("key")
                .asString();
    }

    /** Serves something else in place of a text of the log, meanwhile. */
    static void served(Visit reader, String path, String text, Runnable meanwhile) {
        reader.page().route(LOG + path, route -> route.fulfill(new Route.FulfillOptions().setBody(text)));
        meanwhile.run();
        reader.page().unroute(LOG + path);
    }

    /** Serves a part of the log with one bit flipped, or not at all, meanwhile. */
    private static void changed(Visit reader, String path, int status, Runnable meanwhile) {
        reader.page().route(LOG + path, route -> {
            byte[] bytes = route.fetch().body();
            int last = bytes.length - 3;
            bytes[last] ^= 1;
            route.fulfill(new Route.FulfillOptions().setStatus(status).setBodyBytes(bytes));
        });
        meanwhile.run();
        reader.page().unroute(LOG + path);
    }

    /** A checkpoint of the log's own key over a tree that never was. */
    private static String forged(ObjectNode receipt, long size) {
        String origin = promise(receipt).get("origin").asString();
        Checkpoint checkpoint = new Checkpoint(origin, size, Hashes.leaf(new byte[0]));
        SigningKey key = SigningKey.fromPem(JourneyServers.LOG_KEY);
        return new SignedNote(checkpoint.text(), List.of(key.sign(origin, checkpoint.text()))).toString();
    }

    /** The same note, of one entry more. */
    static String altered(String note) {
        String[] lines = note.split("\n", -1);
        lines[1] = String.valueOf(Long.parseLong(lines[1]) + 1);
        return String.join("\n", Arrays.asList(lines));
    }

    private static long sizeOf(ObjectNode receipt) {
        return Long.parseLong(inclusion(receipt).get("checkpoint").asString().split("\n", -1)[1]);
    }

    static ObjectNode promise(ObjectNode receipt) {
        return (ObjectNode) receipt.get("promise");
    }

    static ObjectNode inclusion(ObjectNode receipt) {
        return (ObjectNode) receipt.get("inclusion");
    }
}
