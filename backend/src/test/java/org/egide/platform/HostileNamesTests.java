package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.egide.testing.Site;
import org.egide.testing.TestMail;
import org.egide.testing.TestSession;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Names made to break what shows them are names, on every surface: page, API, mail, table, document, log. */
@ExtendWith(OutputCaptureExtension.class)
class HostileNamesTests extends HostileNamesTest {

    @Test
    void areOnlyWordsOnPages() {
        String session = TestSession.cookieOf(port, "garant");
        assertOnlyWords(page("/fr/consultations/" + slug + "/contributions?limit=100", null), NAMES);
        assertOnlyWords(page("/fr/workspace/consultations/" + slug + "/moderation", session), List.of());
        for (int i = 0; i < NAMES.size(); i++) {
            Document one = page("/fr/consultations/" + slug + "/contributions/" + (i + 1), null);
            assertOnlyWords(one, List.of(NAMES.get(i)));
            String name = plain(NAMES.get(i));
            assertThat(one.select("main bdi"))
                    .as("its direction ends with it")
                    .anyMatch(bdi -> plain(bdi.wholeText()).equals(name));
            assertOnlyWords(page("/fr/receipts/" + codes.get(i), null), List.of());
        }
        for (JsonNode waiting : queue()) {
            Document item = page(
                    "/fr/workspace/consultations/" + slug + "/moderation/items/"
                            + waiting.path("content").asString(),
                    session);
            assertOnlyWords(item, List.of());
        }
    }

    /** They are there, whole, and nothing of them became an element, an attribute or a link. */
    private static void assertOnlyWords(Document page, List<String> names) {
        List<String> texts = page.select("main *").stream()
                .map(Element::wholeText)
                .map(HostileNamesTests::plain)
                .toList();
        names.forEach(name -> assertThat(texts).anyMatch(text -> text.contains(plain(name))));
        assertThat(page.select("main script, main iframe, main img[onerror], main svg[onload], main object,"
                        + " [onerror], [onload], [onclick], main [style], [href^=javascript], main [src=x]"))
                .isEmpty();
        assertThat(page.text()).doesNotContain("62615533");
    }

    /** A browser reads any end of a line as one. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    @Test
    void areTheSameInTheApi() {
        for (int i = 0; i < NAMES.size(); i++) {
            JsonNode one = JSON.readTree(Site.text(site.get(api + "/contributions/" + (i + 1), "fr")));
            assertThat(one.path("authorName").asString()).isEqualTo(NAMES.get(i));
            assertThat(one.path("title").asString()).isEqualTo(NAMES.get(i));
        }
    }

    @Test
    void neverBecomeAHeaderOrAnotherRecipientOfAMail() throws MessagingException {
        for (int i = 0; i < NAMES.size(); i++) {
            MimeMessage mail = mailTo(address(i));
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getSubject()).isEqualTo("Votre contribution n° %d est reçue".formatted(i + 1));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                assertThat(header.getName()).doesNotContainIgnoringCase("bcc");
                assertThat(header.getValue()).doesNotContain("victime", "zyxforge", "<script", "calc");
            }
        }
        assertThat(TestMail.SERVER.getReceivedMessagesForDomain("victime@example.org"))
                .isEmpty();
    }

    private static MimeMessage mailTo(String address) {
        Instant end = Instant.now().plusSeconds(20);
        MimeMessage[] found = TestMail.SERVER.getReceivedMessagesForDomain(address);
        while (found.length == 0 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            found = TestMail.SERVER.getReceivedMessagesForDomain(address);
        }
        assertThat(found).as(address).hasSize(1);
        return found[0];
    }

    /** Every table that the product makes: identities, the record of moderation, the report of an import. */
    @Test
    void areNoFormulaOfASpreadsheet() throws IOException {
        List<CsvRecord> rows = rows(identities());
        assertThat(rows).hasSize(NAMES.size() + 1);
        assertThat(rows.stream().skip(1).map(row -> row.getField(1)))
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().map(HostileNamesTests::harmless).toList());
        assertThat(rows.stream().skip(1).map(row -> row.getField(2)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, NAMES.size())
                        .mapToObj(i -> "'" + address(i))
                        .toList());
        assertThat(page("/fr/consultations/" + slug + "/acts", null).select("main script"))
                .isEmpty();
        assertNoFormula(rows);
        refuseAll();
        String record = Site.text(site.get(api + "/moderation-record/table.csv", "fr"));
        assertThat(rows(record)).hasSize(NAMES.size() + 1);
        assertNoFormula(rows(record));
    }

    /** As the two who turned the keys download them. */
    private String identities() {
        Map<String, String> asked = Map.of("kind", "EXPORT_IDENTITIES", "purpose", "=cmd|' /C calc'!A0");
        JsonNode act = JSON.readTree(ask(HttpMethod.POST, api + "/acts", "garant", asked));
        String turned = api + "/acts/" + act.path("id").asString();
        Map<String, String> read = Map.of("fingerprint", act.path("fingerprint").asString());
        ask(HttpMethod.PUT, turned + "/second-key", "maitre-ouvrage", read);
        return ask(HttpMethod.POST, turned + "/identities", "garant", null);
    }

    private void refuseAll() {
        for (JsonNode waiting : queue()) {
            ask(
                    HttpMethod.POST,
                    api + "/moderation/items/" + waiting.path("content").asString() + "/decision",
                    "garant",
                    Map.of("outcome", "REFUSE", "ground", "INSULT", "reason", NAMES.getFirst()));
        }
    }

    private static String harmless(String name) {
        return name.matches("(?s)\\s*[=+\\-@＝\\t\\r].*") ? "'" + name : name;
    }

    private static void assertNoFormula(List<CsvRecord> rows) {
        rows.forEach(row -> row.getFields()
                .forEach(cell -> assertThat(cell.strip()).as(cell).doesNotMatch("(?s)[=+\\-@＝].*")));
    }

    private static List<CsvRecord> rows(String table) {
        assertThat(table).startsWith("\ufeff");
        return CsvReader.builder().ofCsvRecord(table.substring(1)).stream().toList();
    }

    @Test
    void areOnlyWordsInTheDocumentOfAReceipt() throws IOException {
        for (String code : codes) {
            byte[] file = Objects.requireNonNull(site.client()
                    .get()
                    .uri("/fr/receipts/" + code + "/receipt.pdf")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody());
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(document.getDocumentCatalog().getNames()).isNull();
                for (PDAnnotation link : document.getPage(0).getAnnotations()) {
                    assertThat(link.getCOSObject().toString()).doesNotContain("JavaScript", "Launch", "ailleurs");
                }
            }
        }
    }

    /** Neither what is received, refused, decided nor broken lets anybody write a line of the log. */
    @Test
    void writeNoLineOfTheLog(CapturedOutput output) {
        for (String name : NAMES) {
            site.client()
                    .get()
                    .uri(uri -> uri.path("/fr/consultations/{name}").build(name))
                    .header("User-Agent", name.replaceAll("[^\\x20-\\x7e]", "?"))
                    .exchange();
            site.client()
                    .post()
                    .uri(api + "/contributions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"theme\": " + JSON.writeValueAsString(name) + ", \"kind\": \"" + "zyxforge\"}")
                    .exchange();
            site.client()
                    .get()
                    .uri(api + "/moderation/queue")
                    .header("Authorization", "Bearer " + name.replaceAll("[^\\x20-\\x7e]", "?"))
                    .exchange();
        }
        assertThat(Arrays.stream(output.getAll().split("\\R")))
                .noneMatch(line -> line.contains("zyxforge") || line.startsWith("Bcc:"));
    }
}
