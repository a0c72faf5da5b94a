package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guarantors go through the queue: with a mouse, with the keyboard alone, without scripts, two at once. */
class GuarantorJourneyTests extends Journey {

    private static final String QUEUE = "/fr/workspace/consultations/acc-douvrin/moderation";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aGuarantorDecidesEveryWay(int width, boolean scripts) {
        List<Receipt> receipts = List.of(
                submit("Appelez-moi au 06 11 22 33 44.\nL'usine fera du bruit."),
                submit("Espèce d'imbécile."),
                submit("Faut-il une digue ?"),
                submit("À voir par Garance."));
        try (Visit guarantor = begin("guarantor", width, scripts)) {
            signIn(guarantor, "garant");
            guarantor.open(QUEUE);
            redact(guarantor, receipts.get(0), scripts);
            refuse(guarantor, receipts.get(1));
            reclassify(guarantor, receipts.get(2));
            handOver(guarantor, receipts.get(3));
            together(guarantor);
        }
    }

    /** Without a script the marks are typed, and the grounds come with the second page. */
    private void redact(Visit guarantor, Receipt receipt, boolean scripts) {
        take(guarantor, receipt);
        Page page = guarantor.page();
        assertThat(page.locator("#words mark").textContent()).isEqualTo("06 11 22 33 44");
        guarantor.press("summary:has-text('noircissant')");
        if (scripts) {
            guarantor.press("button", "Noircir ce passage");
        } else {
            page.fill("#markedBody", "Appelez-moi au [[06 11 22 33 44]].\nL'usine fera du bruit !");
            guarantor.press("button", "Voir les passages");
            assertThat(page.locator("#faults").textContent()).contains("Le texte a changé");
            page.fill("#markedBody", "Appelez-moi au [[06 11 22 33 44]].\nL'usine fera du bruit.");
            guarantor.press("button", "Voir les passages");
        }
        guarantor.press("button", "passages noircis");
        assertThat(page.locator("#faults").textContent()).contains("Chaque passage noirci porte un motif");
        page.selectOption("#passage-1", "OWN_PRIVATE_DATA");
        page.fill("#passagesReason", "Un numéro de téléphone ne se publie pas.");
        guarantor.press("button", "passages noircis");
        assertThat(page.locator(".notice").textContent()).contains("passages noircis");
        String shown = read(receipt);
        assertThat(shown).contains("Appelez-moi au █████.").doesNotContain("06 11");
    }

    private void refuse(Visit guarantor, Receipt receipt) {
        take(guarantor, receipt);
        Page page = guarantor.page();
        guarantor.press("summary:has-text('Refuser')");
        page.fill("#reason", "Une phrase insulte une personne.");
        guarantor.press("button", "Refuser n°");
        assertThat(page.locator("#faults").textContent()).contains("Un refus porte un motif");
        assertThat(page.inputValue("#reason").strip()).isEqualTo("Une phrase insulte une personne.");
        page.selectOption("#ground", "INSULT");
        guarantor.press("button", "Refuser n°");
        assertThat(page.locator(".notice").textContent()).contains("n’est pas publiée");
        guarantor.press("button", "Reprendre la décision");
        assertThat(page.locator(".notice").textContent()).contains("est reprise");
        assertThat(page.locator("#turn").textContent()).contains("Elle est à vous jusqu’à");
        guarantor.press("summary:has-text('Refuser')");
        page.selectOption("#ground", "INSULT");
        page.fill("#reason", "Une phrase insulte une personne.");
        guarantor.press("button", "Refuser n°");
        guarantor.open(QUEUE + "/items/" + receipt.id());
        assertThat(page.locator("main").textContent())
                .doesNotContain("imbécile")
                .contains("Reprise le");
        guarantor.press("button", "Lire ce que son auteur a écrit");
        assertThat(page.locator("main").textContent()).contains("imbécile");
    }

    private void reclassify(Visit guarantor, Receipt receipt) {
        take(guarantor, receipt);
        guarantor.press("summary:has-text('Classer')");
        guarantor.page().selectOption("#toTheme", "environnement-eau");
        guarantor.page().selectOption("#toForm", "QUESTION");
        guarantor.press("main form:has(#toTheme) button");
        assertThat(guarantor.page().locator(".notice").textContent()).contains("classée ailleurs");
        guarantor.press("button", "Publier n°");
    }

    private void handOver(Visit guarantor, Receipt receipt) {
        take(guarantor, receipt);
        guarantor.press("summary:has-text('Transmettre')");
        guarantor.press("main form:has(#to) button");
        assertThat(guarantor.page().locator("#faults").textContent()).contains("Dites pourquoi");
        guarantor.page().fill("#note", "Tu connais mieux ce sujet.");
        guarantor.press("main form:has(#to) button");
        assertThat(guarantor.page().locator(".notice").textContent()).contains("transmise");
    }

    /** Each item of a selection has its result. A page of the list may end on one side of the middle only. */
    private void together(Visit guarantor) {
        Receipt before = submit("Achetez mes pneus.");
        Receipt middle = submit("Achetez mes pneus ici.");
        Receipt after = submit("Achetez mes pneus là.");
        Page page = guarantor.page();
        guarantor.open(QUEUE);
        goOnTo(guarantor, middle);
        guarantor.press("button", "Refuser celles");
        assertThat(page.locator("#faults").textContent()).contains("Choisissez de 1 à");
        goOnTo(guarantor, middle);
        Receipt other = page.locator("#item-" + before.number()).count() > 0 ? before : after;
        page.check("#item-" + middle.number());
        page.check("#item-" + other.number());
        page.selectOption("#ground", "ADVERTISING");
        page.fill("#reason", "Ce texte vend quelque chose.");
        guarantor.press("button", "Refuser celles");
        assertThat(page.locator(".results").textContent())
                .contains(String.valueOf(middle.number()), String.valueOf(other.number()), "refusée");
    }

    private static void goOnTo(Visit guarantor, Receipt item) {
        while (guarantor.page().locator("#item-" + item.number()).count() == 0) {
            guarantor.press("link", "Voir la suite");
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Receipt first = submit("Une première au clavier : 06 22 33 44 55.");
        Receipt second = submit("Une deuxième au clavier.");
        try (Visit guarantor = begin("keyboard", 1280, true)) {
            signIn(guarantor, "garant");
            guarantor.open(QUEUE + "/items/" + first.id());
            guarantor.tabTo("#take");
            guarantor.page().keyboard().press("Enter");
            guarantor.page().waitForSelector("#turn:has-text('Elle est à vous jusqu’à')");
            guarantor.check();
            redactByKey(guarantor);
            assertThat(read(first)).contains("au clavier : █████.");
            takeBackAndPublishByKey(guarantor);
            assertThat(read(first)).contains("06 22 33 44 55");
            readInEnglish(guarantor, second);
            switchKeysOffAndOn(guarantor, second);
        }
    }

    /** In a field, a letter is a letter. */
    private static void redactByKey(Visit guarantor) {
        Page page = guarantor.page();
        page.keyboard().press("b");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("markedBody");
        page.keyboard().press("Control+End");
        page.keyboard().press("ArrowLeft");
        for (int i = 0; i < 14; i++) {
            page.keyboard().press("Shift+ArrowLeft");
        }
        page.keyboard().press("Control+b");
        assertThat(page.inputValue("#markedBody")).contains("[[06 22 33 44 55]].");
        guarantor.tabTo("#passage-1");
        page.keyboard().type("donn");
        guarantor.tabTo("#passagesReason");
        page.keyboard().type("pas de numéro ici");
        guarantor.check();
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".notice");
        guarantor.check();
    }

    private static void takeBackAndPublishByKey(Visit guarantor) {
        Page page = guarantor.page();
        page.keyboard().press("u");
        page.waitForSelector(".notice:has-text('reprise')");
        page.keyboard().press("p");
        page.waitForSelector(".notice:has-text('est publiée')");
        guarantor.check();
    }

    private static void readInEnglish(Visit guarantor, Receipt receipt) {
        String queue = QUEUE.replace("/fr/", "/en/");
        guarantor.open(queue);
        assertThat(guarantor.page().locator("h1").textContent()).isEqualTo("Contributions that wait");
        guarantor.open(queue + "/items/" + receipt.id());
        assertThat(guarantor.page().locator("main").textContent()).contains("What a machine noticed");
    }

    private static void switchKeysOffAndOn(Visit guarantor, Receipt receipt) {
        Page page = guarantor.page();
        guarantor.open(QUEUE + "/items/" + receipt.id());
        page.keyboard().press("?");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("keys-on");
        page.keyboard().press("Space");
        page.keyboard().press("j");
        page.waitForTimeout(300);
        assertThat(page.url()).contains(receipt.id().toString());
        page.keyboard().press("Space");
        page.keyboard().press("j");
        page.waitForURL(url -> !url.contains(receipt.id().toString()));
        guarantor.check();
    }

    @Test
    void ofTwoGuarantorsAtOnceEachSeesTheOtherAndNoItemIsDecidedTwice() {
        Receipt receipt = submit("Une seule fois.");
        try (Visit first = begin("first-guarantor", 1280, true);
                Visit second = begin("second-guarantor", 320, true)) {
            signIn(first, "garant");
            signIn(second, "garante");
            take(first, receipt);
            second.open(QUEUE + "/items/" + receipt.id());
            assertThat(second.page().locator("#turn").textContent()).contains("Gaspard Inventé la lit");
            assertThat(second.page().locator("#held").textContent()).contains("Gaspard Inventé");
            assertThat(second.page().locator("#decision").count()).isZero();

            second.open(QUEUE);
            second.press("button", "Lire la suivante");
            assertThat(second.page().url()).doesNotContain(receipt.id().toString());
            first.page().waitForSelector("#held:has-text('Garance Fictive')", patience());
            first.check();
            first.press("summary:has-text('Refuser')");
            first.page().selectOption("#ground", "OFF_TOPIC");
            first.page().fill("#reason", "Ce texte parle d’autre chose.");
            first.page()
                    .evaluate("document.querySelector('[name=claim]').value = '00000000-0000-0000-0000-000000000000'");
            first.pressRefused("button", "Refuser n°");
            assertThat(first.page().locator("#faults").textContent()).contains("Vous ne teniez plus");
            assertThat(first.page().inputValue("#reason").strip()).isEqualTo("Ce texte parle d’autre chose.");
            first.press("button", "Refuser n°");
            second.open(QUEUE + "/items/" + receipt.id());
            assertThat(second.page().locator("#turn").textContent()).contains("n’attend plus");
        }
    }

    private static Page.WaitForSelectorOptions patience() {
        return new Page.WaitForSelectorOptions().setTimeout(20_000);
    }

    private static void take(Visit guarantor, Receipt receipt) {
        guarantor.open(QUEUE + "/items/" + receipt.id());
        if (guarantor.page().locator("#turn[data-whose=FREE]").count() > 0) {
            guarantor.press("button", "La prendre");
        }
        assertThat(guarantor.page().locator("#turn").textContent()).contains("Elle est à vous jusqu’à");
    }

    private String read(Receipt receipt) {
        Consultation consultation =
                Objects.requireNonNull(consultations.get("acc-douvrin").block());
        return String.valueOf(Objects.requireNonNull(
                        contributions.get(consultation.id(), receipt.number()).block())
                .body());
    }

    private Receipt submit(String body) {
        Consultation consultation =
                Objects.requireNonNull(consultations.get("acc-douvrin").block());
        return Objects.requireNonNull(
                contributions.submit(consultation, deposit(body)).block());
    }

    private static Deposit deposit(String body) {
        return new Deposit(
                "emploi",
                Kind.OPINION,
                null,
                body,
                null,
                false,
                null,
                null,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null);
    }
}
