package org.egide.web.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.egide.testing.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What became of suggestions, as the desk sends it and as the public reads it. */
class SuggestionPagesTests extends DeskPageTest {

    private String coverage(String language) {
        return new Browser(port)
                .open("/" + language + "/consultations/" + consultation.slug() + "/coverage")
                .text();
    }

    private void act(int number, String act, List<String> proposed) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("act", act);
        form.addAll("proposed", proposed);
        form.add("argument", "1.1");
        form.add("s", "0-30");
        assertThat(post(item(number), form).status()).isLessThan(400);
    }

    @Test
    void whatIsLeftTakenAndRefusedIsPublicAndAForgedFormAddsNothing() {
        assertThat(Jsoup.parse(get(item(1)).html())
                        .select("input[name=proposed]")
                        .eachAttr("value"))
                .containsExactly("lexical:1");
        assertThat(get(item(1)).text()).contains("en commun\u00a0: eau", "chacun avec sa raison");
        act(1, "read", List.of("lexical:1", "model/secret:1", "lexical:999", "lexical:x", ":", ""));
        assertThat(coverage("fr"))
                .contains("1 proposition vue par un garant, dont 0 suivies (0 %), 0 refusées, 1 laissées");
        act(2, "attach", List.of("lexical:1"));
        act(3, "dismiss:1", List.of("lexical:1"));
        assertThat(coverage("fr"))
                .contains("3 propositions vues par un garant, dont 1 suivies (33 %), 1 refusées, 1 laissées")
                .contains("ne fait rien d’autre");
        assertThat(coverage("en"))
                .contains("3 proposals seen by a guarantor, of which 1 taken (33 %), 1 refused, 1 left");
        assertThat(coverage("fr")).doesNotContain("secret");
    }
}
