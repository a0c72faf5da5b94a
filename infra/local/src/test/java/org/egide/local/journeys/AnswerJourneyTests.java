package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.moderation.Moderation;
import org.egide.moderation.Verdict;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A question is answered, looked at by a guarantor, read by everybody, and reopened by whoever asked it. */
class AnswerJourneyTests extends Journey {

    private static final String ACC = "/fr/consultations/acc-douvrin";
    private static final String DESK = "/fr/workspace/consultations/acc-douvrin";
    private static final Person GUARANTOR = new Person("test", "Gaspard Inventé", "garant@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aQuestionIsAnsweredReadAndReopened(int width, boolean scripts) {
        Receipt question = ask("Combien d’eau le site prendra-t-il au canal en été, et d’où viendra le reste ?");
        try (Visit owner = begin("owner-answers", width, scripts);
                Visit guarantor = begin("guarantor-looks", width, scripts);
                Visit citizen = begin("citizen-answered", width, scripts)) {
            write(owner, question);
            look(guarantor);
            publish(owner, question);
            read(citizen, question);
            reopen(citizen, owner, question);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void anotherRespondentAnswersWhatIsAddressedToIt(int width, boolean scripts) {
        Receipt question = ask("Qui contrôle les rejets dans le canal, et combien de fois par an ?");
        try (Visit owner = begin("owner-addresses", width, scripts);
                Visit service = begin("service-answers", width, scripts)) {
            signIn(owner, "maitre-ouvrage");
            owner.open(DESK + "/questions");
            String one = "#question-" + question.number();
            owner.page().selectOption(one + " select", new SelectOption().setIndex(1));
            owner.press(one + " button");
            signIn(service, "etat");
            service.open(DESK + "/answers?mine=yes");
            assertThat(service.page().locator("main").textContent()).contains("Qui contrôle les rejets dans le canal");
            service.open(DESK + "/answers/write?contribution=" + question.number());
            service.page().fill("#text", "L’inspection vient **deux fois par an** ; ses rapports sont publics.");
            service.press("button", "Enregistrer le brouillon");
            service.open(DESK + "/answers");
            service.page().locator("input[name=draft]").first().check();
            service.press("button", "Publier ce qui est coché");
            service.open(ACC + "/contributions/" + question.number());
            service.press("link", "Réponse n°");
            assertThat(service.page().locator("main").textContent()).contains("deux fois par an", "Service répondant");
        }
    }

    private Receipt ask(String words) {
        var consultation =
                Objects.requireNonNull(consultations.published("acc-douvrin").block());
        Deposit deposit = new Deposit(
                "environnement-eau",
                Kind.QUESTION,
                null,
                words,
                null,
                false,
                null,
                null,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null);
        Receipt receipt = Objects.requireNonNull(
                contributions.submit(consultation, deposit).block());
        moderation
                .decide(consultation.id(), receipt.id(), Verdict.publish(null), GUARANTOR)
                .onErrorComplete()
                .block();
        return receipt;
    }

    private static void write(Visit owner, Receipt question) {
        signIn(owner, "maitre-ouvrage");
        owner.open(DESK + "/answers");
        owner.open(DESK + "/questions");
        owner.open(DESK + "/answers/write?contribution=" + question.number());
        owner.press("button", "Enregistrer le brouillon");
        assertThat(owner.page().locator("#faults").textContent()).contains("Écrivez le texte");
        owner.page()
                .fill(
                        "#text",
                        "Le site prendra **800 m³ par jour** :\n\n- l’hiver, au canal ;\n- l’été, sur ses toits.");
        owner.press("button", "Enregistrer le brouillon");
        assertThat(owner.page().locator(".reply strong").first().textContent()).isEqualTo("800 m³ par jour");
        owner.press("button", "Montrer aux garants");
        assertThat(owner.page().locator("#notes").isVisible()).isTrue();
    }

    private static void look(Visit guarantor) {
        signIn(guarantor, "garant");
        guarantor.open(DESK + "/answers/shown");
        guarantor.page().locator("textarea[name=note]").last().fill("Dites aussi ce que prend l’usine voisine.");
        guarantor.page().locator("form.column button").last().click();
        guarantor.page().waitForLoadState();
        guarantor.check();
        assertThat(guarantor.page().locator(".notes").last().textContent()).contains("l’usine voisine");
    }

    private static void publish(Visit owner, Receipt question) {
        Page page = owner.page();
        page.reload();
        assertThat(page.locator(".notes").textContent()).contains("l’usine voisine");
        owner.open(DESK + "/answers");
        page.locator("input[name=draft]").first().check();
        owner.press("button", "Publier ce qui est coché");
        assertThat(page.locator("[role=status]").textContent()).contains("Une réponse est publiée");
        assertThat(page.locator("main").textContent()).doesNotContain("n° " + question.number());
    }

    private static void read(Visit citizen, Receipt question) {
        citizen.open(ACC);
        citizen.press("link", "Questions");
        assertThat(citizen.page().locator("h1").textContent()).isEqualTo("Questions et réponses");
        assertThat(citizen.page().locator("main").textContent()).contains("800 m³", "le jour même");
        citizen.open(ACC + "/questions?standing=WAITING");
        citizen.open(ACC + "/contributions/" + question.number());
        citizen.press("link", "Réponse n°");
        citizen.press("button", "Oui");
        assertThat(citizen.page().locator("#useful [role=status]").textContent())
                .contains("compté");
    }

    private static void reopen(Visit citizen, Visit owner, Receipt question) {
        citizen.open("/fr/receipts/" + question.code());
        citizen.press("link", "La rouvrir");
        citizen.press("button", "Rouvrir ma question");
        assertThat(citizen.page().locator("#faults").isVisible()).isTrue();
        citizen.page().fill("#reason", "Il n’est pas dit d’où vient le reste.");
        citizen.press("button", "Rouvrir ma question");
        assertThat(citizen.page().locator("[role=status]").first().textContent())
                .contains("rouverte");
        citizen.open(ACC + "/contributions/" + question.number());
        assertThat(citizen.page().locator("main").textContent()).contains("elle attend de nouveau");
        owner.open(DESK + "/answers");
        assertThat(owner.page().locator("main").textContent()).contains("Il n’est pas dit d’où vient le reste.");
    }
}
