package org.egide.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.response.AnswerDrafts;
import org.egide.response.AnswerDrafts.Version;
import org.egide.response.Draft;
import org.egide.response.DraftText;
import org.egide.testing.Deposits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Questions and answers over HTTP: what everybody reads, and what is refused without losing what was typed. */
class AnswerPagesTests extends ResponsePageTest {

    private static final Person PERSON = new Person("any", "Odile Exemple", OWNER + "@example.org", Set.of());
    private static final String HOSTILE = "De l’eau <script>alert(1)</script> [ici](javascript:alert(1)) **de pluie**.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AnswerDrafts drafts;

    @SuppressWarnings("NullAway.Init")
    private Receipt question;

    @BeforeEach
    void ask() {
        question = Objects.requireNonNull(contributions
                .submit(consultation, Deposits.aQuestion("Quelle eau, et combien ?"))
                .block());
    }

    @Test
    void whoAddressesAQuestionIsToldThatItIsDone() {
        String to = desk("/questions/1/respondent");
        var done = post("garant", to, form("respondent", "Service inventé de l’État"));
        assertThat(done.getResponseHeaders().getLocation()).hasToString(desk("/questions?did=1#question-1"));
        assertThat(body(get("garant", desk("/questions?did=1"))))
                .contains("role=\"status\"", "C’est fait. Répond à cette question\u00a0: Service inventé de l’État.");
        post("garant", to, form("respondent", ""));
        assertThat(body(get("garant", desk("/questions?did=1")))).contains("est adressée au maître d’ouvrage.");
        assertThat(body(get("garant", desk("/questions")))).doesNotContain("role=\"status\"");
        assertThat(body(get("garant", desk("/questions?did=7")))).doesNotContain("role=\"status\"");
    }

    @Test
    void aQuestionToAServiceThatLeftFallsToTheOwnerAsEverybodyReads() {
        post("garant", desk("/questions/1/respondent"), form("respondent", "Service inventé de l’État"));
        assertThat(body(get(OWNER, desk("/answers?mine=")))).doesNotContain("Quelle eau");
        theServiceLeaves();

        assertThat(body(get(OWNER, desk("/answers?mine=")))).contains("Quelle eau", "qui ne répond plus ici");
        assertThat(body(get("garant", desk("/questions")))).contains("cette question revient au maître d’ouvrage");
        assertThat(read(page("/questions?standing=WAITING"))).contains("qui ne répond plus ici");
    }

    @Test
    void everybodyReadsTheAnswerBesideTheQuestionAndAtItsAddress() {
        assertThat(read(page("/questions?standing=WAITING"))).contains("Quelle eau, et combien", "Attend depuis");
        answer(HOSTILE);

        for (String path : List.of("/questions", "/contributions/1", "/answers/1")) {
            assertThat(read(page(path)))
                    .contains("Société inventée", "<strong>de pluie</strong>")
                    .doesNotContain("<script>alert", "javascript:");
        }
        assertThat(read(api("/contributions/1/answers"))).contains("\"respondent\":\"Société inventée\"");
    }

    @Test
    void aReaderSaysWithoutAnAccountThatAnAnswerWasUseful() {
        answer("De pluie.");
        var said = post(null, page("/answers/1/usefulness"), form("useful", "yes"));

        assertThat(said.getStatus().value()).isEqualTo(303);
        assertThat(Objects.requireNonNull(said.getResponseHeaders().getLocation()))
                .hasQuery("thanks=yes");
        assertThat(read(page("/answers/1?thanks=yes"))).contains("Oui\u00a0: 1. Non\u00a0: 0.", "Merci, c’est compté.");
    }

    @Test
    void theAuthorReopensFromTheFollowPageAndEverybodySeesThatItWaits() {
        answer("De pluie.");
        String follow = "/fr/receipts/" + question.code();
        assertThat(read(follow)).contains("/reopen");

        var empty = post(null, follow + "/reopen", form("reason", ""));
        assertThat(empty.getStatus().value()).isEqualTo(400);
        var reopened = post(null, follow + "/reopen", form("reason", "Combien, et d’où ?"));
        assertThat(reopened.getStatus().value()).isEqualTo(303);
        assertThat(read(page("/contributions/1"))).contains("elle attend de nouveau");
        assertThat(read(page("/questions?standing=WAITING")))
                .contains("Rouverte le")
                .doesNotContain("d’où");
        assertThat(body(get(OWNER, desk("/answers")))).contains("Combien, et d’où");
        var again = post(null, follow + "/reopen", form("reason", "Encore."));
        assertThat(again.getStatus().value()).isEqualTo(409);
        assertThat(body(again)).contains("Encore.");
    }

    @Test
    void whoAnswersReadsInTheWorkspaceHowManyQuestionsWait() {
        assertThat(body(get(OWNER, "/fr/workspace"))).contains("1 question attend une réponse");
        answer("De pluie.");
        assertThat(body(get(OWNER, "/fr/workspace"))).contains("Aucune question n’attend");
    }

    @Test
    void whatWasTypedIsKeptWhateverIsRefused() {
        var wrong =
                post(OWNER, desk("/answers/write"), form("text", "De l’eau.").with("contributions", "1, 99"));
        assertThat(wrong.getStatus().value()).isEqualTo(400);
        assertThat(body(wrong)).contains("De l’eau.", "1, 99", "n°\u00a099");

        var begun =
                post(OWNER, desk("/answers/write"), form("text", "De l’eau.").with("contributions", "1"));
        String draft = String.valueOf(begun.getResponseHeaders().getLocation());
        post(
                OWNER,
                draft,
                form("text", "De la pluie.").with("contributions", "1").with("version", "1"));
        var stale = post(
                OWNER,
                draft,
                form("text", "De la rivière.").with("contributions", "1").with("version", "1"));
        assertThat(stale.getStatus().value()).isEqualTo(412);
        assertThat(body(stale)).contains("De la rivière.", "De la pluie.", "value=\"2\"");
    }

    @Test
    void theApiAsksFromWhichVersionOneStarts() {
        String drafts = api("/answer-drafts");
        String json = "{\"text\": \"De l’eau.\", \"contributions\": [1]}";
        var begun = send(HttpMethod.POST, drafts, json, null);
        assertThat(begun.getStatus().value()).isEqualTo(201);
        assertThat(begun.getResponseHeaders().getETag()).isEqualTo("\"1\"");
        String draft = String.valueOf(begun.getResponseHeaders().getLocation());

        assertThat(send(HttpMethod.PUT, draft, json, null).getStatus().value()).isEqualTo(428);
        assertThat(send(HttpMethod.PUT, draft, json, "\"1\"").getStatus().value())
                .isEqualTo(200);
        assertThat(send(HttpMethod.PUT, draft, json, "\"1\"").getStatus().value())
                .isEqualTo(412);
        assertThat(send(HttpMethod.PUT, draft + "/shown", "{}", "\"2\"")
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(body(get("garant", desk("/answers/shown")))).contains("De l’eau.");
        assertThat(send(HttpMethod.DELETE, draft, "{}", "\"2\"").getStatus().value())
                .isEqualTo(204);
    }

    private void answer(String text) {
        Draft draft = Objects.requireNonNull(
                drafts.begin(consultation, new DraftText(text, List.of(1L), List.of()), PERSON, null)
                        .block());
        drafts.publish(consultation, List.of(new Version(draft.id(), 1)), PERSON)
                .block();
    }

    private EntityExchangeResult<String> send(HttpMethod method, String address, String json, @Nullable String tag) {
        return call(OWNER, method, address, tag, json);
    }
}
