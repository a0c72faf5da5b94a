package org.egide.web.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Receipt;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.Campaigns;
import org.egide.resemblance.TestIndexing;
import org.egide.testing.Browser;
import org.egide.testing.Browser.Page;
import org.egide.testing.Deposits;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the public reads of campaigns, words and similar questions, without JavaScript. */
class ResemblancePagesTests extends SiteTest {

    private static final String SHARED = "Je suis opposé à ce projet parce que la nappe d’eau de la plaine est déjà "
            + "trop sollicitée en été et que la circulation des camions dans le village sera multipliée par quatre.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    private void submit(Deposit... deposits) {
        List<UUID> ids = List.of(deposits).stream()
                .map(deposit -> Objects.requireNonNull(
                        contributions.submit(consultation, deposit).block()))
                .map(Receipt::id)
                .toList();
        TestIndexing.look(context, consultation.id(), ids);
    }

    private String api() {
        return "/api/v1/consultations/" + consultation.slug();
    }

    @Test
    void aCampaignIsShownAsWhatItIs() {
        submit(
                Deposits.anOpinion(SHARED),
                Deposits.anOpinion(SHARED),
                Deposits.anOpinion(SHARED + " <b>Ma fille</b> est asthmatique."));
        UUID id = Objects.requireNonNull(
                        campaigns.list(consultation.id(), null, 1).block())
                .items()
                .getFirst()
                .id();

        assertThat(browser.open(page() + "/campaigns").text())
                .contains("3 contributions partagent ce texte", "une y ajoute des mots", "70", "À examiner");
        Page shown = browser.open(page() + "/campaigns/" + id);
        assertThat(shown.html())
                .contains("<ins>", "&lt;b&gt;Ma fille", "<svg", "3 sur le site")
                .doesNotContain("<b>Ma");
        assertThat(browser.open(page() + "/campaigns/" + id + "?all=true").text())
                .contains("Tous les textes", "n°\u00a01", "n°\u00a03");
        assertThat(browser.open(page().replace("/fr/", "/en/") + "/campaigns/" + id)
                        .text())
                .contains("3 contributions share this text");
        assertThat(browser.open(page() + "/campaigns/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(Site.text(site.get(api() + "/campaigns/" + id + "/texts?additions=true", "fr")))
                .contains("ADDED", "asthmatique");
        assertThat(Site.text(site.get(api() + "/campaigns/" + id, "fr")))
                .contains(Campaign.State.FOUND.name(), "arrivals", "WEB");
    }

    @Test
    void wordsAreShownFromFiveContributionsOn() {
        assertThat(browser.open(page() + "/words").text()).contains("au moins 5");
        Deposit[] deposits = new Deposit[50];
        for (int i = 0; i < deposits.length; i++) {
            deposits[i] = i < 20
                    ? Deposits.about("water", "La nappe du projet " + i)
                    : Deposits.about("why", "Les camions du projet " + i);
        }
        submit(deposits);
        String theme = consultation.theme("water").orElseThrow().id().toString();

        Page words = browser.open(page() + "/words?by=THEME&of=" + theme);
        assertThat(words.text()).contains("nappe", "20 contributions ici, 30 ailleurs", "20 (100 %)");
        assertThat(browser.open(page() + "/words?by=WEEK").text()).contains("semaine du 29 mars 2021");
        assertThat(browser.open(page() + "/words?by=COMMUNE&of=62276").status()).isEqualTo(404);
        assertThat(Site.text(site.get(api() + "/words/THEME/" + theme, "fr"))).contains("\"nappe\"", "\"here\":20");
    }

    @Test
    void similarQuestionsAreShownBeforeSendingAndNothingTypedIsLost() {
        submit(
                Deposits.aQuestion("Où pourra-t-on se garer pendant les travaux de la gare ?"),
                Deposits.anOpinion("Se garer près de la gare pendant les travaux sera difficile."));
        Page form = browser.send(
                page() + "/contribute/similar",
                Map.of("body", "Et pendant les travaux, où garer sa voiture ?", "kind", "QUESTION", "theme", "water"));

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains(
                        "Questions semblables", "n°\u00a01", "sans réponse", "Mots en commun", "où garer sa voiture ?")
                .doesNotContain("sera difficile");
        assertThat(browser.send(page() + "/contribute/similar", Map.of("body", "zzz"))
                        .text())
                .contains("Aucune question semblable");
    }
}
