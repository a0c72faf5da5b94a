package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.egide.testing.SharedData;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strings that break software are kept as they were written, and never become anything but words. */
class NaughtyStringsTests extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyLineGoesInAndOutOfTheApiByteForByteAndIsOnlyWordsOnThePage() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String line : lines()) {
            EntityExchangeResult<String> answer =
                    Site.result(site.post(contributions(), JSON.writeValueAsBytes(deposit(line)), "fr"));
            if (line.isBlank()) {
                all.assertThat(answer.getStatus().value()).as(line).isEqualTo(400);
                continue;
            }
            all.assertThat(answer.getStatus().value()).as(line).isEqualTo(201);
            int number = JsonPath.read(String.valueOf(answer.getResponseBody()), "$.number");
            String json = Site.text(site.get(contributions() + "/" + number, "fr"));
            all.assertThat(words(json).codePoints().toArray())
                    .as(line)
                    .isEqualTo(line.codePoints().toArray());
            onlyWords(all, line, number);
        }
        all.assertAll();
    }

    @Test
    void everyLineTypedInTheFormIsKeptAsItWasTyped() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String line : lines()) {
            EntityExchangeResult<String> answer = Site.result(site.client()
                    .post()
                    .uri(page() + "/contribute")
                    .body(BodyInserters.fromFormData("theme", "water")
                            .with("kind", "OPINION")
                            .with("body", line))
                    .exchange());
            if (line.isBlank()) {
                all.assertThat(answer.getStatus().value()).as(line).isEqualTo(400);
                continue;
            }
            all.assertThat(answer.getStatus().value()).as(line).isEqualTo(303);
            String receipt = String.valueOf(answer.getResponseHeaders().getFirst("Location"))
                    .replaceAll(".*/receipts/", "/api/v1/receipts/");
            String json = Site.text(site.get(receipt, "fr"));
            all.assertThat(words(json).codePoints().toArray())
                    .as(line)
                    .isEqualTo(line.codePoints().toArray());
        }
        all.assertAll();
    }

    @Test
    void everyLineMayBeLookedForAndComesBackInTheSearchField() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String line : lines()) {
            EntityExchangeResult<String> answer = Site.result(site.client()
                    .get()
                    .uri(uri -> uri.path(page() + "/contributions")
                            .queryParam("q", "{q}")
                            .build(line))
                    .exchange());
            all.assertThat(answer.getStatus().value()).as(line).isEqualTo(200);
            Document page = Jsoup.parse(String.valueOf(answer.getResponseBody()));
            all.assertThat(page.select("input[name=q]").attr("value").strip()).isEqualTo(line.strip());
        }
        all.assertAll();
    }

    /** The words are there, whole; and nothing of them became an element, an attribute or a link. */
    private void onlyWords(SoftAssertions all, String line, int number) {
        Document page = Jsoup.parse(Site.text(site.get(page() + "/contributions/" + number, "fr")));
        all.assertThat(page.select("main *"))
                .as(line)
                .anyMatch(element -> element.wholeText().equals(line));
        all.assertThat(page.select("main script, main iframe, main img, main object, main [onerror], main [onload],"
                        + " main [onclick], main [style], main [href^=javascript]"))
                .as(line)
                .isEmpty();
    }

    /** Not by JsonPath, whose parser drops U+007F. */
    private static String words(String json) {
        return JSON.readTree(json).path("body").asString();
    }

    private static Map<String, String> deposit(String body) {
        return Map.of("theme", "water", "kind", "OPINION", "body", body);
    }

    private static List<String> lines() throws IOException {
        List<String> lines = JSON.readValue(
                Files.readString(SharedData.file("naughty-strings/blns.json")), new TypeReference<List<String>>() {});
        assertThat(lines).hasSizeGreaterThan(500);
        return lines;
    }
}
