package org.egide.web.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.egide.testing.Browser.Page;
import org.egide.testing.TestConsultations;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The desk of a guarantor, page and API: campaigns attached whole, likenesses, splits, retirements undone. */
class DeskPagesTests extends DeskPageTest {

    @Test
    void aCampaignIsAttachedWholeOnceItIsConfirmed() {
        Map<String, String> form = Map.of("act", "attach", "argument", "1.1", "s", "0-30", "whole", "true");
        assertThat(post(desk() + "/campaigns/" + campaign + "/ruling", Map.of("confirmed", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(get(item(1)).text()).contains("Avec toute la campagne\u00a0: 3 contributions");
        assertThat(post(item(1), form).location()).contains("did=campaign");
        assertThat(post(item(1), form).location()).as("sent twice").contains("did=campaign");

        assertThat(get(item(1) + "?did=campaign").text())
                .contains("Toute la campagne est rattachée", "Restent à lire", "n°\u00a03");
        assertThat(get(arguments("/1")).text()).contains("3 d’entre elles partagent un même texte", "3 contributions");
        assertThat(await(coverage.total(consultation.id())).settled()).isEqualTo(2);
    }

    @Test
    void whatResemblesItSaysWhyAndIsRefusedWithoutLosingWhatWasTyped() {
        assertThat(get(item(4)).text()).contains("Contributions semblables", "n°\u00a05", "en commun\u00a0: ", "digue");
        Page without = post(item(4), Map.of("act", "unlike:5", "wording", "À moitié tapé", "s", "0-24"));
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text()).contains("À moitié tapé").doesNotContain("Contributions semblables");
        for (String forged : List.of("unlike:999999999", "unlike:x", "unlike:", "detach:1", "detach:1:zzz", "rien")) {
            assertThat(post(item(4), Map.of("act", forged)).status()).as(forged).isLessThan(500);
        }
    }

    @Test
    void theApiProposesRefusesAndAttachesWhole() {
        String items = "/api/v1/consultations/" + consultation.slug() + "/reading/items/";
        String proposed = api(HttpMethod.GET, items + "1/suggestions", null, 200);
        assertThat(proposed)
                .contains("\"texts\":3", "\"additions\":1", "\"FOUND\"", "\"because\"", "L'eau manquerait.");
        api(HttpMethod.DELETE, items + "1/suggestions/1", null, 204);
        assertThat(api(HttpMethod.GET, items + "1/suggestions", null, 200)).doesNotContain("L'eau manquerait.");
        assertThat(api(HttpMethod.GET, items + "4/suggestions", null, 200)).contains("\"number\":5", "digue");
        api(HttpMethod.DELETE, items + "4/similar/5", null, 204);
        assertThat(api(HttpMethod.GET, items + "4/suggestions", null, 200)).doesNotContain("\"number\":5");
        String body = "{\"argument\": 1, \"spans\": [{\"from\": 0, \"to\": 30}]}";
        assertThat(api(HttpMethod.POST, items + "1/campaign", body, 409)).contains("campaign-not-confirmed");
        assertThat(api(HttpMethod.POST, items + "4/campaign", body, 404)).contains("unknown-campaign");
        await(campaigns.rule(consultation.id(), campaign, true, TestConsultations.GUARANTOR));
        assertThat(api(HttpMethod.POST, items + "1/campaign", body, 200))
                .contains("\"attached\":3", "\"read\":2", "\"toRead\":1");
        String argument = "/api/v1/consultations/" + consultation.slug() + "/synthesis/arguments/1/retirement";
        assertThat(api(HttpMethod.DELETE, argument, null, 428)).contains("precondition-required");
    }

    @Test
    void anArgumentIsSplitInThreeAndRetiredAndThatIsUndone() {
        post(item(1), Map.of("act", "attach", "argument", "1.1", "s", "0-30"));
        post(item(4), Map.of("act", "attach", "argument", "1.1", "s", "0-16"));
        String excerpt = Jsoup.parse(get(arguments("/1")).html())
                .select("select[name=to] option")
                .getFirst()
                .val()
                .split("\\.")[0];
        MultiValueMap<String, String> split = new LinkedMultiValueMap<>();
        split.add("act", "split");
        split.add("version", "1");
        List.of("La nappe.", "Les puits.", "", "La digue.").forEach(words -> split.add("part", words));
        List.of("AGAINST", "CONDITION", "FOR", "QUESTION").forEach(stance -> split.add("partStance", stance));
        split.add("to", excerpt + ".3");
        split.add("to", "n’importe quoi.9");
        assertThat(post(arguments("/1"), split).status()).isEqualTo(303);
        assertThat(get(arguments("/1")).text()).contains("2. La nappe.", "3. Les puits.", "4. La digue.");
        assertThat(get(arguments("/4")).text()).contains("Question", "1 contribution");
        assertThat(post(arguments("/1"), split).status()).as("sent twice").isEqualTo(409);

        Map<String, String> retire = Map.of("act", "retire", "version", "1", "reason", "Déjà dit.");
        assertThat(post(arguments("/4"), retire).location()).contains("did=retired");
        assertThat(get(arguments("/4")).text()).contains("Déjà dit.", "Annuler\u00a0: le remettre dans la synthèse");
        Map<String, String> restore = Map.of("act", "restore", "version", "1");
        assertThat(post(arguments("/4"), restore).location()).contains("did=restored");
        assertThat(post(arguments("/4"), restore).status()).as("sent twice").isEqualTo(409);
        assertThat(get(arguments("/4")).text()).contains("1 contribution").doesNotContain("Déjà dit.");
    }

    @Test
    void aCampaignThatNobodyConfirmedIsNotAttachedEvenByAForgedForm() {
        assertThat(get(item(1)).text())
                .contains("3 contributions partagent ce texte, une y ajoute des mots", "À examiner")
                .doesNotContain("name=\"whole\"");
        Map<String, String> form = Map.of("act", "attach", "argument", "1.1", "s", "0-30", "whole", "true");
        assertThat(post(item(1), form).status())
                .as("forged before it is confirmed")
                .isEqualTo(409);
        Map<String, String> making = Map.of(
                "act",
                "make",
                "wording",
                "Les emplois.",
                "stance",
                "FOR",
                "theme",
                "water",
                "s",
                "0-30",
                "whole",
                "true");
        assertThat(post(item(1), making).status()).isEqualTo(409);
        assertThat(get(arguments("")).text()).as("nothing was made").doesNotContain("Les emplois.");
    }
}
