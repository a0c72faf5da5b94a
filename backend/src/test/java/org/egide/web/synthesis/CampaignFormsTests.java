package org.egide.web.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.resemblance.Campaign;
import org.egide.testing.Browser.Page;
import org.junit.jupiter.api.Test;

/** A guarantor rules on campaigns: forms that are forged, late or sent twice change nothing more. */
class CampaignFormsTests extends DeskPageTest {

    @Test
    void nobodyElseAndNoOtherSiteRulesOnACampaign() {
        String here = desk() + "/campaigns/" + campaign;
        for (String user : List.of("citoyenne", "maitre-ouvrage", "commission")) {
            assertThat(send(here + "/ruling", form(Map.of("confirmed", "true")), Map.of("Cookie", cookie(user)))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(send(here + "/ruling", form(Map.of("confirmed", "true")), Map.of())
                        .status())
                .isNotEqualTo(303);
        assertThat(send(
                                here + "/ruling",
                                form(Map.of("confirmed", "true")),
                                Map.of("Cookie", session, "Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(state()).isEqualTo(Campaign.State.FOUND);

        assertThat(post(here + "/ruling", Map.of()).status()).as("no button").isEqualTo(400);
        assertThat(state()).isEqualTo(Campaign.State.FOUND);
    }

    @Test
    void aRulingSentTwiceIsOneAndOneThatIsLateSaysSo() {
        String here = desk() + "/campaigns/" + campaign;
        post(here + "/ruling", Map.of("confirmed", "true"));
        post(here + "/ruling", Map.of("confirmed", "true"));
        assertThat(state()).isEqualTo(Campaign.State.CONFIRMED);
        assertThat(get(here + "?done=confirmed").text())
                .contains("La campagne est confirmée.", "Quand, et par quel canal", "3 sur le site");
        assertThat(get(here).html()).contains("<ins>", "asthmatique");
        post(here + "/ruling", Map.of("confirmed", "false"));
        assertThat(get(here).text()).contains("Défaite", "comptent une à une");
        assertThat(get(desk() + "/campaigns/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(post(desk() + "/campaigns/" + UUID.randomUUID() + "/ruling", Map.of("confirmed", "true"))
                        .status())
                .as("late: it is gone")
                .isEqualTo(404);
    }

    @Test
    void aTextIsPutInAndTakenOutOnceAndWhatWasTypedIsKept() {
        String here = desk() + "/campaigns/" + campaign;
        for (String typed : List.of("", "douze", "-1", "99999999999999999999", "999")) {
            Page refused = post(here + "/texts", Map.of("number", typed));
            assertThat(refused.status()).as(typed).isEqualTo(400);
            assertThat(refused.html()).as("kept").contains("value=\"" + typed + "\"");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(post(here + "/texts", Map.of("number", "4")).location()).contains("done=put-in");
        }
        assertThat(texts()).isEqualTo(4);
        assertThat(post(here + "/texts/4/take-out", Map.of()).location()).contains("done=taken-out");
        assertThat(post(here + "/texts/4/take-out", Map.of()).location())
                .as("sent twice")
                .contains("done=taken-out");
        assertThat(texts()).isEqualTo(3);
    }
}
