package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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
    void aSectionIsTakenAwayFromTheVersionThatWasReadAndPutBackWhereItStood() {
        Section second = sections().get(1);
        List<UUID> order = sections().stream().map(Section::id).toList();
        String one = "/report-drafts/sections/" + second.id();
        assertThat(status(delete("garant", one))).isEqualTo(428);
        put("garante", one, "\"1\"", "{\"title\": \"À nous\", \"body\": \"Un.\"}");
        EntityExchangeResult<String> stale = delete("garant", one, "\"1\"");
        assertThat(status(stale)).isEqualTo(412);
        assertThat(body(stale)).contains("section-changed");
        assertThat(status(delete("garant", one, "\"2\""))).isEqualTo(204);
        assertThat(body(read("garant", one))).contains("unknown-section");
        assertThat(body(delete("garant", one, "\"2\""))).contains("unknown-section");
        assertThat(body(read("garante", "/report-drafts/1/removed-sections"))).contains("À nous", "\"Un.\"");
        assertThat(body(read("garante", "/report-drafts/9/removed-sections"))).contains("unknown-guarantor-report");

        EntityExchangeResult<String> back = put("garante", one + "/return", null, "{}");
        assertThat(back.getResponseHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(body(put("garante", one + "/return", null, "{}"))).isEqualTo(body(back));
        assertThat(sections()).extracting(Section::id).isEqualTo(order);
        assertThat(body(put("garant", "/report-drafts/sections/" + new UUID(0, 1) + "/return", null, "{}")))
                .contains("unknown-section");
    }

    @Test
    void theHistoryOfASectionIsReadAndGoneBackTo() {
        String one = "/report-drafts/sections/" + first().id();
        String words = "{\"title\": \"Avant-propos\", \"body\": \"%s\"}";
        put("garant", one, "\"1\"", words.formatted("Un."));
        put("garante", one, "\"2\"", words.formatted("Deux."));
        assertThat(body(read("garant", one + "/versions")))
                .contains("\"version\":3", "\"version\":2", "Garance Fictive", "Gaspard Inventé")
                .doesNotContain("Un.", "Deux.");
        assertThat(body(read("garante", one + "/versions/2"))).contains("\"body\":\"Un.\"");
        assertThat(body(read("garante", one + "/versions/9"))).contains("unknown-revision");

        String back = "{\"version\": 2}";
        assertThat(status(put("garant", one + "/restoration", null, back))).isEqualTo(428);
        assertThat(body(put("garant", one + "/restoration", "\"2\"", back))).contains("section-changed");
        assertThat(body(put("garant", one + "/restoration", "\"3\"", "{}"))).contains("/version");
        assertThat(body(put("garant", one + "/restoration", "\"3\"", "{\"version\": 9}")))
                .contains("unknown-revision");
        EntityExchangeResult<String> restored = put("garant", one + "/restoration", "\"3\"", back);
        assertThat(restored.getResponseHeaders().getETag()).isEqualTo("\"4\"");
        assertThat(body(put("garant", one + "/restoration", "\"3\"", back))).isEqualTo(body(restored));
        assertThat(first().body()).isEqualTo("Un.");
    }

    @Test
    void aRequestIsMovedWithinItsGroupAndAskedNoMore() {
        String all = "/report-drafts/1/requests";
        for (String text : List.of("Quelle eau ?", "Quel bruit ?")) {
            send("garant", all, "{\"kind\": \"CLARIFICATION\", \"text\": \"%s\"}".formatted(text));
        }
        EntityExchangeResult<String> moved = send("garant", all + "/2/moves", "{\"move\": \"UP\"}");
        assertThat(status(moved)).as(body(moved)).isEqualTo(200);
        assertThat(body(moved)).containsSubsequence("Quel bruit ?", "Quelle eau ?");
        assertThat(body(send("garant", all + "/2/moves", "top", "{\"move\": \"UP\"}")))
                .isEqualTo(body(moved));
        assertThat(body(send("garant", all + "/2/moves", "{\"move\": \"OUT\"}")))
                .contains("/move");
        assertThat(body(send("garant", all + "/9/moves", "{\"move\": \"UP\"}"))).contains("unknown-request");

        assertThat(status(delete("garant", all + "/2"))).isEqualTo(428);
        assertThat(body(delete("garant", all + "/2", "\"7\""))).contains("request-changed");
        assertThat(status(delete("garant", all + "/2", "\"1\""))).isEqualTo(204);
        assertThat(body(delete("garant", all + "/2", "\"1\""))).contains("unknown-request");
        assertThat(body(read("garante", all))).contains("Quelle eau ?").doesNotContain("Quel bruit ?");
    }

    @Test
    void aRequestToANameThatNobodyHasSaysThatTheOwnerWillReply() {
        String asked = "{\"kind\": \"CLARIFICATION\", \"text\": \"Quelle eau ?\", \"addressee\": \"%s\"}";
        String all = "/report-drafts/1/requests";
        assertThat(body(send("garant", all, asked.formatted("Mairie imaginaire"))))
                .contains("\"fallsToOwner\":true");
        assertThat(body(put("garant", all + "/1", "\"1\"", asked.formatted("Inventé maître"))))
                .contains("\"fallsToOwner\":false");
        assertThat(body(put("garant", all + "/1", "\"2\"", asked.formatted(""))))
                .contains("\"fallsToOwner\":false");
        assertThat(body(put("garant", all + "/1", "\"3\"", asked.formatted("Mairie imaginaire"))))
                .contains("\"fallsToOwner\":true");
        put("garant", "/report-drafts/1/requests-shown", null, "{}");
        assertThat(body(read("maitre-ouvrage", "/requests"))).contains("\"fallsToOwner\":true");
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
