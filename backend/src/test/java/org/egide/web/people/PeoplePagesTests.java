package org.egide.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.testing.SignedInPagesTest;
import org.egide.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;
import org.springframework.web.util.HtmlUtils;

/** Designation, declaration and measures on the pages, by people signed in with a real Keycloak. */
class PeoplePagesTests extends SignedInPagesTest {

    private static final String OFFICER = "commission";
    private static final String GUARANTOR = "garant";
    private static final String DESIGNATED = "territoire";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Override
    protected List<Member> members() {
        return List.of(new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"));
    }

    @Test
    void theOfficersPageSaysThatAnInvitationLeftOrIsKept() {
        var sent = send(OFFICER, "/people", person("GUARANTOR", "sacha@example.org"));
        assertThat(sent.getStatus().value()).isEqualTo(303);
        assertThat(Objects.toString(sent.getResponseHeaders().getLocation())).endsWith("/people?done=AWAITED");
        assertThat(read(OFFICER, "/people?done=AWAITED", 200))
                .contains("L’invitation est partie.", "sa déclaration est attendue");
        db.sql("UPDATE consultation.designation SET sent_at = NULL, failure = 'UNREACHABLE' WHERE space_id = :space")
                .bind("space", consultation.id().value())
                .then()
                .block();
        assertThat(read(OFFICER, "/people?done=KEPT", 200))
                .contains("partira dès que le service des comptes répondra")
                .contains("Invitation gardée depuis le 1er avril 2021");
    }

    @Test
    void aRefusedInvitationKeepsWhatWasTyped() {
        var refused = send(OFFICER, "/people", person("OWNER", "GARANT@example.org"));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(text(refused))
                .contains("Gaspard Inventé ne peut pas être garant et maître d’ouvrage")
                .contains("value=\"GARANT@example.org\"");
    }

    @Test
    void nobodyButAnOfficerSeesThePeople() {
        assertThat(read(GUARANTOR, "/people", 403)).contains("Votre rôle");
        assertThat(send(GUARANTOR, "/people", person("GUARANTOR", "ami@example.org"))
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    /** They come by the link of the mail: what they may not see yet is not in the page. */
    @Test
    void aGuarantorReadsNothingButTheDeclaration() {
        send(OFFICER, "/people", person("GUARANTOR", "territoire@example.org"));
        assertThat(read(DESIGNATED, "/moderation", 403)).contains("déclaration d’absence d’intérêt");
        assertThat(read(DESIGNATED, "/sanctions", 403)).contains("déclaration d’absence d’intérêt");
        assertThat(read(DESIGNATED, "/charter", 403)).contains("déclaration d’absence d’intérêt");
        assertThat(read(DESIGNATED, "/declaration", 200)).contains("L. 121-1-1");
        assertThat(text(send(DESIGNATED, "/declaration", BodyInserters.fromFormData("version", "1"))))
                .contains("Cochez la case");
        assertThat(text(send(
                        DESIGNATED,
                        "/declaration",
                        BodyInserters.fromFormData("version", "7").with("agreed", "on"))))
                .contains("Le texte de la déclaration a changé");
        send(
                DESIGNATED,
                "/declaration",
                BodyInserters.fromFormData("version", "1").with("agreed", "on"));
        read(DESIGNATED, "/moderation", 200);
        assertThat(read(DESIGNATED, "/declaration", 303)).isNotNull();
    }

    @Test
    void aMeasureOnNobodyIsRefusedAndWhatWasTypedIsKept() {
        FormInserter<String> form = BodyInserters.fromFormData("number", "n° 999")
                .with("measure", "HELD")
                .with("ground", "INSULT")
                .with("reason", "Une phrase à garder.")
                .with("days", "7");
        var refused = send(GUARANTOR, "/sanctions", form);
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(text(refused)).contains("Une phrase à garder.").contains("value=\"n° 999\"");
        assertThat(send(GUARANTOR, "/sanctions/" + UUID.randomUUID() + "/lift", form)
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertThat(read(OFFICER, "/sanctions", 403)).contains("Votre rôle");
    }

    @Test
    void theCharterStaysWhileContributionsAreReceived() {
        assertThat(read(GUARANTOR, "/charter", 200)).contains("La consultation est ouverte");
        var refused = send(
                OFFICER,
                "/charter",
                BodyInserters.fromFormData("version", "1")
                        .with("delayHours", "1")
                        .with("appealDays", "60")
                        .with("answerDays", "8"));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(text(refused)).contains("demande deux clés").contains("value=\"1\"");
    }

    private static FormInserter<String> person(String role, String email) {
        return BodyInserters.fromFormData("role", role)
                .with("name", "Sacha Exemple")
                .with("email", email)
                .with("language", "fr");
    }

    private String read(String user, String page, int status) {
        return text(Site.result(Site.on(port)
                .client()
                .get()
                .uri(address(page))
                .header("Accept", "text/html")
                .header("Cookie", cookie(user))
                .exchange()
                .expectStatus()
                .isEqualTo(status)));
    }

    private EntityExchangeResult<String> send(String user, String page, FormInserter<String> form) {
        return Site.result(Site.on(port)
                .client()
                .post()
                .uri(address(page))
                .header("Accept", "text/html")
                .header("Cookie", cookie(user))
                .body(form)
                .exchange());
    }

    private String address(String page) {
        return "/fr/workspace/consultations/" + consultation.slug() + page;
    }

    private static String text(EntityExchangeResult<String> answer) {
        return HtmlUtils.htmlUnescape(Objects.toString(answer.getResponseBody()));
    }

    private String cookie(String user) {
        return PEOPLE.cookie(port, user);
    }
}
