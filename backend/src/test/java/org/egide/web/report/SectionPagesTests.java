package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.egide.report.Section;
import org.egide.testing.Browser.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A section as two guarantors write it at once, without a script. */
class SectionPagesTests extends ReportPageTest {

    @Test
    void twoGuarantorsWriteAtOnceAndBothTextsStand() {
        Section section = first();
        assertThat(save("garant", section, "Un.\r\n\r\nDeux.").location()).endsWith("did=saved");
        Section base = first();
        assertThat(save("garant", base, "Un, du premier.\r\n\r\nDeux.").status())
                .isEqualTo(303);
        Page late = save("garante", base, "Un.\r\n\r\nDeux, de la seconde.");
        assertThat(late.status()).isEqualTo(412);
        Document both = Jsoup.parse(late.html());
        assertThat(text(both)).isEqualTo("Un, du premier.\n\nDeux, de la seconde.");
        assertThat(both.select("#both").text()).contains("en même temps que vous", "les deux");
        assertThat(first().body()).isEqualTo("Un, du premier.\n\nDeux.");
        String version = both.select("input[name=version]").attr("value");
        post(
                "garante",
                section(section),
                Map.of("act", "save", "version", version, "title", "Avant-propos", "body", text(both)));
        assertThat(first().body()).isEqualTo("Un, du premier.\n\nDeux, de la seconde.");
    }

    @Test
    void linesThatBothChangedAreShownSideBySide() {
        Section section = first();
        save("garant", section, "Le débat fut calme.");
        Document both =
                Jsoup.parse(save("garante", section, "Le débat fut vif.").html());
        assertThat(both.select(".clash")).hasSize(1);
        assertThat(both.select(".clash").text()).contains("calme", "vif");
        assertThat(text(both)).isEqualTo("Le débat fut vif.\n\nLe débat fut calme.");
    }

    @Test
    void whatIsTypedStaysWhateverIsAskedBesideIt() {
        Section section = first();
        for (String act : List.of("preview", "find", "insert:c12", "note", "settle:x")) {
            Page page = post(
                    "garant",
                    section(section),
                    Map.of(
                            "act",
                            act,
                            "version",
                            "1",
                            "title",
                            "Avant-propos",
                            "body",
                            "Pas **encore** gardé.",
                            "q",
                            "eau",
                            "note",
                            "À voir."));
            assertThat(page.status()).as(act).isIn(200, 404);
            assertThat(text(Jsoup.parse(page.html()))).as(act).startsWith("Pas **encore** gardé.");
        }
        assertThat(first().version()).isEqualTo(1);
        assertThat(page("garante", section(section)).select(".notes").text()).contains("À voir.");
    }

    @Test
    void aPreviewShowsTheTextAsItWillBeReadAndNothingThatRuns() {
        Page page = post(
                "garant",
                section(first()),
                Map.of("act", "preview", "version", "1", "title", "A", "body", "**Gras** <script>alert(1)</script>"));
        Document read = Jsoup.parse(page.html());
        assertThat(read.select("#preview strong").text()).isEqualTo("Gras");
        assertThat(read.select("#preview script")).isEmpty();
    }

    @Test
    void aTextThatIsRefusedComesBackAsItWasTyped() {
        String nested = "> ".repeat(10_000) + "au fond";
        Page page = save("garant", first(), nested);
        assertThat(page.status()).isEqualTo(400);
        assertThat(text(Jsoup.parse(page.html()))).isEqualTo(nested);
        String table = "|" + "a|".repeat(30) + "\n|" + "-|".repeat(30);
        assertThat(text(Jsoup.parse(save("garant", first(), table).html()))).isEqualTo(table);
    }

    @Test
    void theScriptSavesWithAVersionAndIsToldWhenAnotherOneWrote() {
        Section section = first();
        Map<String, String> typed = Map.of("version", "1", "title", "Avant-propos", "body", "Une phrase.");
        Page saved = post("garant", section(section) + "/draft", typed);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.html()).contains("\"version\":2");
        Page stale = post(
                "garante",
                section(section) + "/draft",
                Map.of("version", "1", "title", "Avant-propos", "body", "Autre."));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(page("garante", section(section)).select(".notice").text()).contains("écrit ici en ce moment");
    }

    @Test
    void anEarlierTextComesBackFromTheHistory() {
        Section section = first();
        save("garant", section, "Bien.");
        save("garante", first(), "Moins bien.");
        Document history = page("garant", section(section) + "/history?version=3");
        assertThat(history.select(".sittings > li")).hasSize(2);
        assertThat(history.select("ins").text()).contains("Moins");
        post("garant", section(section) + "/history", Map.of("version", "2"));
        assertThat(first().body()).isEqualTo("Bien.");
    }
}
