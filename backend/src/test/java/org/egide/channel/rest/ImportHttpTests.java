package org.egide.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.egide.channel.Upload;
import org.egide.testing.KeycloakTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Imports over the API and on the page, by those who may and those who may not. */
@KeycloakTest
class ImportHttpTests extends ImportOverHttp {

    @ParameterizedTest
    @CsvSource({
        "commission, 202",
        "garant, 202",
        "garante, 403",
        "maitre-ouvrage, 403",
        "citoyenne, 403",
        "exploitant, 403"
    })
    void officersAndGuarantorsImportAndNobodyElse(String user, int status) {
        send(user, GOOD, MAPPING.formatted("utf-8"), null).expectStatus().isEqualTo(status);
        get(user, "").expectStatus().isEqualTo(status == 202 ? 200 : 403);
    }

    @Test
    void nobodyImportsUnsigned() {
        refused(send(null, GOOD, MAPPING.formatted("utf-8"), null), 401, "not-signed-in");
        refused(get(null, ""), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | utf-8 | utf-8 | import-empty-file",
                "'id;date;texte' | utf-8 | utf-8 | import-empty-file",
                "'id;date;texte~1;2021-03-01;é' | windows-1252 | utf-8 | import-not-unicode",
                "'id;date;texte~1;2021-03-01;é' | utf-8 | cp1252 | import-is-unicode",
                "'id;date;texte;texte~1;2021-03-01;é;é' | utf-8 | utf-8 | import-repeated-column",
                "'id;jour;texte~1;2021-03-01;é' | utf-8 | utf-8 | import-missing-column",
                "'id;date;texte~1;2021-03-01;\"é~' | utf-8 | utf-8 | import-open-quote"
            })
    void refusesAWholeFileOnThePageAndOverTheApi(String file, String written, String said, String code) {
        byte[] bytes = file.replace('~', '\n').getBytes(Charset.forName(written));
        refused(send(api(), "commission", bytes, MAPPING.formatted(said), null), 400, code);
        String page = Objects.requireNonNull(send(page(), "commission", bytes, MAPPING.formatted(said), null)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(page).contains("Rien n’est importé").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | import-bad-mapping",
                "{\"unknown\": 1} | import-bad-mapping",
                "{} | invalid-fields",
                "`` | import-unknown-mapping"
            })
    void refusesAMappingThatCannotBeRead(String mapping, String code) {
        refused(send("commission", GOOD, mapping, null), 400, code);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] large = new byte[Upload.LIMIT + 1];
        Arrays.fill(large, (byte) 'x');
        refused(send(api(), "commission", large, MAPPING.formatted("utf-8"), null), 413, "import-too-large");
    }

    @Test
    void reportsTheLinesThatCouldNotBeReceivedPageByPage() {
        String job = withBadLines();
        get("commission", "/" + job + "/report?limit=2")
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Link")
                .expectBody()
                .jsonPath("$.items[0].line")
                .isEqualTo(3)
                .jsonPath("$.items[1].code")
                .isEqualTo("import-repeated-header")
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void reportsTheLinesThatCouldNotBeReceivedAsAFile() {
        String job = withBadLines();
        EntityExchangeResult<String> file = get("commission", "/" + job + "/report.csv")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/csv")
                .expectBody(String.class)
                .returnResult();
        assertThat(file.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("report-registre.csv.csv");
        assertThat(Objects.requireNonNull(file.getResponseBody()).lines())
                .hasSize(5)
                .first()
                .isEqualTo("\ufeffline,code,detail");
        refused(get("garante", "/" + job + "/report.csv"), 403, "not-your-role");
        refused(get("commission", "/0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c/report.csv"), 404, "unknown-import");
    }

    private String withBadLines() {
        JsonNode job = finished(send(
                "commission",
                "id;date;texte\n1;2021-03-01;Un.\n2;2021-03-01;Deux ; décalé.\nid;date;texte\n=1+1;hier;Formule.\n"
                        + "5;2021-03-01;\n",
                MAPPING.formatted("utf-8"),
                null));
        assertThat(job.get("received").asLong()).isEqualTo(1);
        assertThat(job.get("bad").asLong()).isEqualTo(4);
        return job.get("id").asString();
    }

    @Test
    void readsWindowsFilesMarksOfOrderAndSeparatorsOfLines() {
        String text = "id;date;texte\n1;2021-03-01;Été\u2028à 3 €.\n";
        JsonNode unicode = finished(send("commission", "\ufeff" + text, MAPPING.formatted("utf-8"), null));
        assertThat(unicode.get("received").asLong()).isEqualTo(1);
        byte[] windows = "id;date;texte\n2;2021-03-01;Été à 3 €.\n".getBytes(Charset.forName("windows-1252"));
        JsonNode other = finished(send(api(), "commission", windows, MAPPING.formatted("cp1252"), null));
        assertThat(other.get("received").asLong()).isEqualTo(1);
        client.get()
                .uri("/api/v1/consultations/" + slug + "/contributions/1")
                .exchange()
                .expectBody()
                .jsonPath("$.body")
                .isEqualTo("Été\u2028à 3 €.");
        client.get()
                .uri("/api/v1/consultations/" + slug + "/contributions/2")
                .exchange()
                .expectBody()
                .jsonPath("$.body")
                .isEqualTo("Été à 3 €.");
    }

    @Test
    void theSameKeyStartsOneImportAndRefusesAnotherFile() {
        String first = id(send("commission", GOOD, MAPPING.formatted("utf-8"), "une-fois"));
        assertThat(id(send("commission", GOOD, MAPPING.formatted("utf-8"), "une-fois")))
                .isEqualTo(first);
        refused(
                send("commission", GOOD + "2;2021-03-01;Deux.\n", MAPPING.formatted("utf-8"), "une-fois"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void runTwiceDoublesNothing() {
        finished(send("commission", GOOD, MAPPING.formatted("utf-8"), null));
        JsonNode again = finished(send("commission", GOOD, MAPPING.formatted("utf-8"), null));
        assertThat(again.get("known").asLong()).isEqualTo(1);
        get("commission", "?limit=1").expectBody().jsonPath("$.next").isNotEmpty();
    }

    @Test
    void thePageLeadsToTheImportAndShowsItsReport() {
        String there = Objects.requireNonNull(send(
                        page(),
                        "garant",
                        "id;date;texte\n1;hier;Un.\n".getBytes(StandardCharsets.UTF_8),
                        MAPPING.formatted("utf-8"),
                        null)
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
        finished(id(there));
        for (String language : List.of("/fr", "/en")) {
            String page = read("garant", there.replaceFirst("^/fr", language), 200);
            assertThat(page)
                    .contains("registre.csv")
                    .contains("hier")
                    .contains("report.csv")
                    .doesNotContain("??");
        }
        assertThat(read("garante", there, 403)).contains("Votre rôle ne permet pas cela.");
        assertThat(read("garant", there.replaceFirst("[0-9a-f-]{36}$", "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c"), 404))
                .contains("Cet import n’existe pas.");
    }
}
