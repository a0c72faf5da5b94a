package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.egide.report.Section;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What the pages do, the API does: the sections and the requests. */
class DraftingApiTests extends ReportApiTest {

    @Test
    void aProgramWritesASectionFromTheVersionThatItRead() {
        Section section = first();
        String one = "/report-drafts/sections/" + section.id();
        String words = "{\"title\": \"Avant-propos\", \"body\": \"%s\"}";
        assertThat(status(put("garant", one, null, words.formatted("Un.")))).isEqualTo(428);
        EntityExchangeResult<String> written = put("garant", one, "\"1\"", words.formatted("Un."));
        assertThat(status(written)).isEqualTo(200);
        assertThat(written.getResponseHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(status(put("garant", one, "\"1\"", words.formatted("Un.")))).isEqualTo(200);
        EntityExchangeResult<String> stale = put("garant", one, "\"1\"", words.formatted("Deux."));
        assertThat(status(stale)).isEqualTo(412);
        assertThat(body(stale)).contains("section-changed");
        assertThat(first().body()).isEqualTo("Un.");
    }

    @Test
    void aSectionSentTwiceUnderOneKeyIsAddedOnce() {
        int before = sections().size();
        String words = "{\"title\": \"À nous\", \"body\": \"\", \"level\": 2}";
        EntityExchangeResult<String> one = send("garant", "/report-drafts/1/sections", words);
        assertThat(status(one)).isEqualTo(201);
        assertThat(body(send("garant", "/report-drafts/1/sections", words))).isEqualTo(body(one));
        assertThat(sections()).hasSize(before + 1);
    }

    @Test
    void aProgramMovesASectionAndSaysHowFarItIs() {
        Section section = sections().get(1);
        String one = "/report-drafts/sections/" + section.id();
        EntityExchangeResult<String> moved = send("garant", one + "/moves", "{\"move\": \"UP\"}");
        assertThat(status(moved)).as(body(moved)).isEqualTo(200);
        assertThat(first().id()).isEqualTo(section.id());
        assertThat(body(put("garant", one + "/status", null, "{\"status\": \"READY\"}")))
                .contains("\"status\":\"READY\"");
        assertThat(body(put("garant", one + "/status", null, "{}"))).contains("/status");
        assertThat(body(send("garant", one + "/moves", "{\"move\": \"AWAY\"}"))).contains("/move");
    }

    @Test
    void theOwnerReadsTheRequestsOnceTheyAreShown() {
        String showing = "/report-drafts/1/requests-shown";
        assertThat(body(put("garant", showing, null, "{}"))).contains("no-requests");
        String asked = "{\"kind\": \"CLARIFICATION\", \"text\": \"Quelle eau ?\", \"sources\": [\"c1\"]}";
        assertThat(status(send("garant", "/report-drafts/1/requests", asked))).isEqualTo(201);
        assertThat(body(read("maitre-ouvrage", "/requests"))).contains("\"items\":[]");
        assertThat(status(read("maitre-ouvrage", "/report-drafts/1/requests"))).isEqualTo(403);
        assertThat(body(put("garant", showing, null, "{}"))).doesNotContain("\"requestsShownAt\":null");
        assertThat(body(put("garante", showing, null, "{}"))).contains("requests-shown");
        assertThat(body(read("maitre-ouvrage", "/requests"))).contains("Quelle eau ?", "\"A1\"");
        assertThat(status(read("citoyenne", "/requests"))).isEqualTo(403);
    }
}
