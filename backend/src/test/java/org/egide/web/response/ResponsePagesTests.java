package org.egide.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** The response to the report over HTTP: written, published, read, followed, and judged by the commission. */
class ResponsePagesTests extends ResponsePageTest {

    @Test
    void beforeTheReportThereIsNothingToRespondTo() {
        assertThat(body(get(OWNER, desk("/response")))).contains("n’est pas encore publié");
        assertThat(read(page("/response"))).contains("n’a pas encore publié sa réponse");
        assertThat(read(page("/commitments"))).contains("Aucun engagement");
    }

    @Test
    void theOwnerRespondsAndEverybodyReadsFollowsAndSeesTheOpinionOfTheCommission() {
        publishReport();
        assertThat(body(get(OWNER, desk("/response")))).contains("A1", "Dites combien d’eau.", "Sans réponse encore");
        assertThat(body(get(OWNER, desk("/response/requests/1")))).contains("Répondre à la demande A1");
        write();
        assertThat(read(page("/response")))
                .contains(
                        "Acceptée",
                        "Pas encore de réponse de\u00a0: Service inventé de l’État",
                        "Où en sont les engagements",
                        "A1 – Creuser un bassin.",
                        "Moyens mis en place",
                        "SHA-256",
                        "<strong>continue</strong>")
                .doesNotContain("<script>alert");
        progress();
        judge();
        assertThat(read(api("/response"))).contains("\"stance\":\"ACCEPTED\"");
    }

    @Test
    void anotherRespondentRepliesToWhatItIsAskedAndToNothingElse() {
        publishReport();
        assertThat(body(get(SERVICE, desk("/response"))))
                .contains("B1", "Publiez l’étude.")
                .doesNotContain("Dites combien d’eau.", "La décision", "Publier la réponse");
        assertThat(get(SERVICE, desk("/response/requests/1")).getStatus().value())
                .isEqualTo(403);
        refused(SERVICE, "/response/requests/1", reply("0"));
        refused(OWNER, "/response/requests/2", reply("0"));
        refused(SERVICE, "/response/decision", form("decision", "ABANDON"));
        refused(SERVICE, "/response/publish", form("note", ""));

        assertThat(body(get(OWNER, desk("/response"))))
                .contains("Pas encore de réponse d’autres\u00a0: B1 (Service inventé");
        assertThat(post(SERVICE, desk("/response/requests/2"), reply("0"))
                        .getStatus()
                        .value())
                .isEqualTo(303);
        assertThat(body(get(OWNER, desk("/response"))))
                .contains("Répond\u00a0: Service inventé de l’État", "800 m³")
                .doesNotContain("Pas encore de réponse d’autres");
    }

    private void refused(String user, String path, FormInserter<String> typed) {
        assertThat(post(user, desk(path), typed).getStatus().value()).isEqualTo(403);
    }

    private void write() {
        var wrong = post(
                OWNER, desk("/response/requests/1"), form("stance", "REFUSED").with("text", "Non <b>."));
        assertThat(wrong.getStatus().value()).isEqualTo(400);
        assertThat(body(wrong)).contains("Non &lt;b&gt;.", "Dites pourquoi");
        assertThat(post(OWNER, desk("/response/requests/1"), reply("0"))
                        .getStatus()
                        .value())
                .isEqualTo(303);
        assertThat(post(OWNER, desk("/response/requests/1"), reply("0"))
                        .getStatus()
                        .value())
                .isEqualTo(412);
        assertThat(post(OWNER, desk("/response/publish"), form("note", ""))
                        .getStatus()
                        .value())
                .isEqualTo(409);
        var decided = post(
                OWNER,
                desk("/response/decision"),
                form("decision", "CONTINUE").with("reasons", "Il **continue**.").with("version", "0"));
        assertThat(decided.getStatus().value()).isEqualTo(303);
        assertThat(post(OWNER, desk("/response/publish"), form("note", ""))
                        .getStatus()
                        .value())
                .isEqualTo(303);
    }

    private void progress() {
        assertThat(body(get(OWNER, desk("/commitments")))).contains("Creuser un bassin.");
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("on", "2021-02-26");
        parts.part("text", "Le bassin est creusé.");
        parts.part("link", "");
        parts.part("proof", new ByteArrayResource("texte".getBytes())).filename("bassin.txt");
        var wrong = post(OWNER, desk("/commitments/1"), BodyInserters.fromMultipartData(parts.build()));
        assertThat(wrong.getStatus().value()).isEqualTo(400);
        assertThat(body(wrong)).contains("Le bassin est creusé.");

        MultipartBodyBuilder good = new MultipartBodyBuilder();
        good.part("on", "2021-02-26");
        good.part("text", "Le bassin est creusé.");
        good.part("link", "https://example.org/bassin");
        good.part("kept", "on");
        var said = post(OWNER, desk("/commitments/1"), BodyInserters.fromMultipartData(good.build()));
        assertThat(said.getStatus().value()).isEqualTo(303);
        assertThat(read(page("/commitments"))).contains("Le bassin est creusé.", "https://example.org/bassin", "Tenu.");
    }

    private void judge() {
        assertThat(body(get("commission", desk("/opinion"))))
                .contains("A1", "Acceptée", "800 m³", "Creuser un bassin.", "Pas encore de réponse de")
                .doesNotContain("selected", "checked");
        var unfinished = post("commission", desk("/opinion"), opinion(""));
        assertThat(unfinished.getStatus().value()).isEqualTo(400);
        assertThat(body(unfinished))
                .contains("Réponse à B1 : choisissez sa qualité.", "Réponse complète.", "Sans calendrier.");
        assertThat(post("commission", desk("/opinion"), opinion("").with("quality-02", "FAIR"))
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertThat(post("commission", desk("/opinion"), opinion("POOR"))
                        .getStatus()
                        .value())
                .isEqualTo(303);
        assertThat(read(page("/response"))).contains("Réponse complète.", "passable", "Sans calendrier.");
    }

    private static FormInserter<String> opinion(String qualityOfTheOther) {
        return form("text", "Réponse complète.")
                .with("version", "0")
                .with("quality-1", "FAIR")
                .with("complete-1", "on")
                .with("note-1", "Sans calendrier.")
                .with("quality-2", qualityOfTheOther);
    }

    private static FormInserter<String> reply(String version) {
        return form("stance", "ACCEPTED")
                .with("text", "800 m³ par jour <script>alert(1)</script>.")
                .with("commitment", "Creuser un bassin.")
                .with("due", "2021-12-31")
                .with("means", "Un bassin.")
                .with("responsible", "La direction")
                .with("version", version);
    }
}
