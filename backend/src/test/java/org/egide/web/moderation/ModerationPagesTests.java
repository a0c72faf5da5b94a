package org.egide.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the public, an author and a reader who reports see of moderation. */
@ServerTest
class ModerationPagesTests {

    private static final String SENTENCE = "Une phrase insulte une personne.";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        browser = new Browser(port);
        consultation = made.open();
    }

    @Test
    void theRecordSaysWhatWasDecidedAndNeverTheWordsNorAnybody() {
        decide(submit("Rien à redire."), Verdict.publish(null));
        Receipt refused = submit("Un imbécile.");
        decide(refused, Verdict.refuse(Ground.INSULT, SENTENCE, null));
        Page record = browser.open("/fr" + record());
        assertThat(record.text())
                .contains(
                        "n°\u00a01",
                        "n°\u00a02",
                        "Refusée",
                        "injure",
                        "Semaine par semaine",
                        "29 mars 2021",
                        "table.csv")
                .doesNotContain("imbécile", SENTENCE, "Camille");
        assertThat(record.html()).contains("class=\"published\"", "class=\"refused\"");
        moderation
                .undo(consultation.id(), refused.id(), TestConsultations.GUARANTOR)
                .block();
        assertThat(browser.open("/fr" + record()).text()).contains("reprise le 1er avril 2021");
        assertThat(browser.open("/en" + record()).text()).contains("Moderation record", "Taken back", "insult");
    }

    @Test
    void aRecordOfNothingSaysSo() {
        assertThat(browser.open("/fr" + record()).text()).contains("Aucune décision encore.");
        assertThat(browser.open("/fr/consultations/nulle-part/moderation-record")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRedactedTextShowsBlocksThatSayWhatTheyAre() {
        Receipt receipt = submit("Appelez le 06 11 22 33 44.");
        decide(receipt, Verdict.redact(List.of(phone()), "Un numéro.", null));
        assertThat(browser.open("/fr/consultations/" + consultation.slug() + "/contributions/1")
                        .text())
                .contains("aria-label=\"passage noirci par un garant\"", "█████", "noirci des passages")
                .doesNotContain("06 11");
    }

    @Test
    void anAuthorReadsWhyHowToCorrectAndHowToContestThenTheJudgement() {
        Receipt receipt = submit("Un imbécile.");
        decide(receipt, Verdict.refuse(Ground.INSULT, SENTENCE, null));
        String follow = "/fr/receipts/" + receipt.code();
        assertThat(browser.open(follow).text())
                .contains("injure", "Respecter les personnes", SENTENCE, "Corriger et renvoyer", "31 mai 2021");
        Page silent = browser.send(follow + "/appeal", Map.of("plea", " "));
        assertThat(silent.status()).isEqualTo(400);
        Page sent = browser.send(follow + "/appeal", Map.of("plea", "Je vise le projet."));
        assertThat(sent.location()).isEqualTo(follow + "#told");
        assertThat(browser.open(follow).text())
                .contains("Je vise le projet.", "jugé au plus tard le 9 avril 2021")
                .doesNotContain("Contester cette décision");
        Page again = browser.send(follow + "/appeal", Map.of("plea", "Encore une fois."));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("a déjà fait l’objet d’un recours", "Encore une fois.");
    }

    @Test
    void anAuthorAloneReadsWhatWasBlackedOut() {
        Receipt receipt = submit("Appelez le 06 11 22 33 44.");
        decide(receipt, Verdict.redact(List.of(phone()), "Un numéro.", null));
        assertThat(browser.open("/en/receipts/" + receipt.code()).text())
                .contains("06 11 22 33 44", "only you see", "the author’s own private data", "Protect privacy");
    }

    @Test
    void aReaderReportsAndReadsTheAnswer() {
        Receipt receipt = submit("Discutable.");
        decide(receipt, Verdict.publish(null));
        String one = "/fr/consultations/" + consultation.slug() + "/contributions/1";
        assertThat(browser.open(one).text()).contains("Signaler cette contribution");
        Page groundless = browser.send(one + "/report", Map.of("sentence", "Voilà pourquoi.", "email", "presque"));
        assertThat(groundless.status()).isEqualTo(400);
        assertThat(groundless.text()).contains("Voilà pourquoi.");
        Map<String, String> form = Map.of("ground", "INSULT", "sentence", "Voilà.", "key", "une-seule-fois");
        String answer = browser.send(one + "/report", form).location();
        assertThat(browser.send(one + "/report", form).location()).isEqualTo(answer);
        assertThat(answer).startsWith("/fr/reports/");
        assertThat(browser.open(answer).text()).contains("Un garant ne l’a pas encore relue");
        assertThat(browser.open(answer).header("Cache-Control")).contains("no-store");
        decide(receipt, Verdict.refuse(Ground.INSULT, SENTENCE, null));
        assertThat(browser.open(answer).text())
                .contains("elle n’est plus publiée", "injure")
                .doesNotContain("Discutable", SENTENCE);
        assertThat(browser.open(one + "/report").status()).isEqualTo(409);
        assertThat(browser.open("/fr/reports/0123456789abcdef").status()).isEqualTo(404);
    }

    private String record() {
        return "/consultations/" + consultation.slug() + "/moderation-record";
    }

    private static Passage phone() {
        return new Passage(Field.BODY, 11, 25, Ground.OWN_PRIVATE_DATA);
    }

    private void decide(Receipt receipt, Verdict verdict) {
        moderation
                .decide(consultation.id(), receipt.id(), verdict, TestConsultations.GUARANTOR)
                .block();
    }

    private Receipt submit(String body) {
        Consultation now =
                Objects.requireNonNull(consultations.get(consultation.id()).block());
        return Objects.requireNonNull(contributions.submit(now, anOpinion(body)).block());
    }
}
