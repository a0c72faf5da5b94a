package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.egide.report.Section;
import org.egide.testing.Browser.Page;
import org.egide.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

/** The report around its sections: its plan, the table of requests, its pictures. */
class ReportPagesTests extends ReportPageTest {

    @Test
    void aReportBeginsWithThePartsOfTheTemplateAndTellsByWhenItIsDue() {
        Document plan = page("garant", "/report/1");
        assertThat(plan.select(".plan > li")).hasSizeGreaterThan(10);
        assertThat(plan.select(".plan > li").getFirst().text()).contains("Avant-propos");
        assertThat(plan.select(".lead").text()).contains("23 mai 2021", "encore");
        assertThat(post("garante", "/report", Map.of("kind", "FINAL")).status()).isEqualTo(409);
    }

    @Test
    void theOwnerReadsTheRequestsOnceShownAndNothingElse() {
        post("garant", "/report/1/requests", Map.of("act", "add", "kind", "CLARIFICATION", "text", "Quelle eau ?"));
        assertThat(page("maitre-ouvrage", "/requests").text()).contains("encore rien montré");
        post("garant", "/report/1/requests", Map.of("act", "show"));
        assertThat(page("maitre-ouvrage", "/requests").text()).contains("A1", "Quelle eau ?");
        assertThat(get("maitre-ouvrage", "/report/1").status()).isEqualTo(403);
        assertThat(get("maitre-ouvrage", "/report/1/requests").status()).isEqualTo(403);
        assertThat(get("maitre-ouvrage", section(first())).status()).isEqualTo(403);
        Document table = page("garante", "/report/1/requests");
        assertThat(table.select(".asked .label").text()).isEqualTo("A1 @r1");
        Page refused = post(
                "garant",
                "/report/1/requests",
                Map.of("act", "change", "number", "1", "version", "7", "kind", "CLARIFICATION", "text", "Autre."));
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text()).contains("Autre.");
    }

    @Test
    void aRequestToANameThatNobodyHasSaysThatTheOwnerWillReply() {
        for (String to : List.of("Mairie imaginaire", "", "Inventé maître")) {
            post(
                    "garant",
                    "/report/1/requests",
                    Map.of("act", "add", "kind", "CLARIFICATION", "text", "Quelle eau ?", "addressee", to));
        }
        assertThat(page("garant", "/report/1/requests").select(".asked .notice").eachText())
                .containsExactly("Personne de ce nom ne répond ici : le responsable du projet y répondra.");
        assertThat(get("garant", "/report/1/checks").text())
                .contains("adressée à quelqu’un qui ne répond pas ici", "A1, Mairie imaginaire");
    }

    @Test
    void aPictureWaitsForItsWordsAndIsServedAsWhatItIs() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><rect width='4' height='3'/></svg>";
        assertThat(bring("dessin.png", svg)).isEqualTo(303);
        Document pictures = page("garante", "/report/1/pictures");
        assertThat(pictures.select(".caution").text()).contains("ne se signe pas");
        Page file = get("garante", "/report/1/pictures/1");
        assertThat(file.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(bring("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))
                .isEqualTo(400);
        post("garant", "/report/1/pictures", Map.of("number", "1", "alternative", "Un carré", "caption", ""));
        assertThat(page("garant", "/report/1/pictures").select(".caution")).isEmpty();
    }

    @Test
    void sectionsAreMovedAddedTakenAwayAndPutBack() {
        Section first = first();
        int all = sections().size();
        post("garant", "/report/1", Map.of("act", "down:" + first.id()));
        assertThat(titles().indexOf("Avant-propos")).isPositive();
        post("garant", "/report/1", Map.of("act", "remove:" + first.id(), "version", "1"));
        assertThat(titles()).hasSize(all - 1);
        post("garant", "/report/1", Map.of("act", "back:" + first.id()));
        assertThat(titles()).hasSize(all);
        post("garant", "/report/1", Map.of("act", "add", "title", "Une partie à nous", "level", "2", "after", ""));
        assertThat(titles().getLast()).isEqualTo("Une partie à nous");
        assertThat(post("garant", "/report/1", Map.of("act", "add", "title", " "))
                        .status())
                .isEqualTo(400);
    }

    private int bring(String name, String file) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
                .filename(name);
        return Site.on(port)
                .client()
                .post()
                .uri(base() + "/report/1/pictures")
                .header("Cookie", PEOPLE.cookie(port, "garant"))
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    private List<String> titles() {
        return sections().stream().map(Section::title).toList();
    }
}
