package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.aQuestion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.egide.testing.VeraPdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sections become a document: what they cite is numbered, drawn, explained, and what leads nowhere is pointed out. */
class ComposerTests extends ComposingTest {

    /** Every block that needs nothing else. */
    private static final String BLOCKS = String.join(
            "\n\n",
            "@identity",
            "@dates",
            "@places",
            "@meetings",
            "@posters",
            "@coverage",
            "@moderation",
            "@requests",
            "@figures",
            "@chart:contributions-by-week",
            "@table:contributions-by-theme",
            "@chart:contributions-by-channel");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Documents documents;

    @Test
    void numbersFollowTheOrderOfFirstCitingAndOneThingHasOneNumber() {
        Receipt wells = submit("Les puits sont à sec chaque été.");
        Receipt dyke = submit("La digue est fendue.");
        Argument water = argument("L’eau manquerait.");

        Composed composed = compose(
                "La digue inquiète @c" + dyke.number() + " et l’eau aussi @a" + water.number() + ".",
                "Encore la digue @c" + dyke.number() + ", puis les puits @c" + wells.number() + ".");

        assertThat(cited(composed)).containsExactly("c" + dyke.number(), "a" + water.number(), "c" + wells.number());
        assertThat(composed.references().stream().map(Reference::number)).containsExactly(1, 2, 3);
        assertThat(composed.references().getLast().heading()).isEqualTo("Partie 2");
        assertThat(text(composed))
                .contains("La digue inquiète [1]", "aussi [2].", "Encore la digue [1], puis les puits [3]");
        assertThat(composed.findings()).isEmpty();
    }

    @Test
    void anArgumentThatStandsAloneIsDrawnWithItsExcerptsAndTheirSources() {
        Receipt one = submit("Les puits sont à sec chaque été. Et puis voilà.");
        Receipt other = submit("Chaque été, les puits du village sont à sec.");
        Argument water = argument("L’eau manquerait.");
        attach(one, "Les puits sont à sec chaque été.", water);
        attach(other, "les puits du village sont à sec", water);

        Composed composed = compose("@a" + water.number(), "@a" + water.number() + ":" + other.number());

        assertThat(html(composed).select("strong").text()).contains("L’eau manquerait.");
        assertThat(html(composed).select("blockquote").eachText())
                .containsExactly(
                        "Les puits sont à sec chaque été. — Contribution n° " + one.number() + " [2]",
                        "les puits du village sont à sec — Contribution n° " + other.number() + " [3]",
                        "les puits du village sont à sec — Contribution n° " + other.number() + " [3]");
        assertThat(text(composed)).contains("2 contributions");
    }

    @Test
    void anExcerptThatWasChosenAndIsNotThereAnyMoreIsPointedOut() {
        Argument water = argument("L’eau manquerait.");

        assertThat(found(compose("@a" + water.number() + ":12")))
                .containsExactly("DEAD_CITATION @a" + water.number() + ":12");
    }

    @Test
    void whatTheyMayNotReadOrDoesNotExistIsDeadAndStaysAsItWasTyped() {
        Receipt insult = submit("Bande d’incapables.");
        refuse(insult);
        Receipt mine = submit("Les puits sont à sec.");
        var here = consultation;
        consultation = made.openWithModerationAfterwards();

        Composed elsewhere = compose("Ailleurs @c" + mine.number() + ".");
        consultation = here;
        Composed composed =
                compose("Refusée @c" + insult.number() + ", inconnue @a99, @f:nothing, courriel a@c1.fr, @jean.");

        assertThat(found(elsewhere)).containsExactly("DEAD_CITATION @c" + mine.number());
        assertThat(found(composed))
                .containsExactly(
                        "DEAD_CITATION @c" + insult.number(), "DEAD_CITATION @a99", "DEAD_CITATION @f:nothing");
        assertThat(text(composed))
                .contains("Refusée @c" + insult.number() + ", inconnue @a99, @f:nothing", "a@c1.fr, @jean.");
        assertThat(composed.references()).isEmpty();
    }

    @Test
    void aBlackPassageIsPointedOut() {
        Receipt receipt = submit("Appelez-moi au 01 02 03 04 05, les puits sont à sec.");
        redact(receipt, "01 02 03 04 05");

        Composed composed = compose("Un numéro @c" + receipt.number() + ".");

        assertThat(found(composed)).containsExactly("REDACTED @c" + receipt.number());
        assertThat(text(composed)).contains("Des passages en ont été noircis").doesNotContain("01 02 03");
    }

    @Test
    void aFigureBecomesItsValueAndIsExplainedInAnAnnex() {
        submit(aQuestion("Combien d’emplois ?"));

        Composed composed = compose("On posa @f:questions question.\n\n@f:questions\n\n@figures");

        assertThat(text(composed)).contains("On posa 1 question.");
        Element explained = html(composed).selectFirst("#figure-questions");
        assertThat(explained).isNotNull();
        assertThat(html(composed).select("a[href=#figure-questions]")).hasSize(3);
        assertThat(composed.findings()).isEmpty();
    }

    @Test
    void everyBlockIsDrawnEvenWhereNothingIsRecorded() {
        submit("Les puits sont à sec.");

        Composed composed = compose(BLOCKS);

        assertThat(composed.findings()).isEmpty();
        assertThat(text(composed)).doesNotContain("@");
        assertThat(html(composed).select("img").eachAttr("alt"))
                .satisfiesExactly(
                        map -> assertThat(map).startsWith("Carte"),
                        chart -> assertThat(chart).startsWith("Diagramme"),
                        chart -> assertThat(chart).startsWith("Diagramme"));
    }

    @Test
    void theTableOfRequestsHasTheFiveColumnsAndTheTwoGroups() {
        Receipt receipt = submit("Les puits sont à sec.");
        requests = List.of(
                new GuarantorRequest(
                        7,
                        RequestKind.CLARIFICATION,
                        1,
                        "D’où viendra l’eau ?",
                        "",
                        List.of("c" + receipt.number()),
                        1),
                new GuarantorRequest(
                        8, RequestKind.RECOMMENDATION, 1, "Publier les mesures.", "L’agence", List.of(), 1));

        Composed composed = compose("Voir @r7.", "@requests");

        Element table = html(composed).select("table").get(0);
        assertThat(table.select("th[scope=col]")).hasSize(5);
        assertThat(table.text()).contains("A1", "D’où viendra l’eau ?", "[1]");
        assertThat(text(composed)).contains("Voir A1.", "B1 Publier les mesures.", "Adressée à");
        assertThat(html(composed).select("a[href=#requests]").text()).isEqualTo("A1");
    }

    @Test
    void composedTwiceItIsTheSameToTheByte() {
        Receipt receipt = submit("Les puits sont à sec.");
        Argument water = argument("L’eau manquerait.");
        attach(receipt, "puits", water);
        List<Section> sections =
                List.of(section("", 1, "Une", "@a" + water.number() + "\n\n@chart:contributions-by-week"));
        var asOf = await(composer.latest(consultation));

        Composed one = await(composer.compose(consultation, report(), sections, requests, asOf));
        Composed other = await(composer.compose(consultation, report(), sections, requests, asOf));

        assertThat(other.data().zip()).isEqualTo(one.data().zip());
        assertThat(await(documents.pdf(other.document()))).isEqualTo(await(documents.pdf(one.document())));
    }

    @Test
    void thePdfIsAccessibleAndMadeToLastAndCarriesItsData() {
        Receipt receipt = submit("Les puits sont à sec, Ελλάδα, العربية, 😀.");
        Argument water = argument("L’eau manquerait : Ελλάδα, العربية, 😀.");
        attach(receipt, "puits sont à sec, Ελλάδα, العربية, 😀", water);

        Composed composed = compose(
                "<script>alert(1)</script> **Fort** <b onclick=\"x()\">gras</b> @c" + receipt.number(),
                "@a" + water.number(),
                BLOCKS);
        byte[] pdf = await(documents.pdf(composed.document()));

        VeraPdf.accepts(pdf);
        assertThat(composed.document().attachments())
                .singleElement()
                .satisfies(data ->
                        assertThat(data.bytes()).isEqualTo(composed.data().zip()));
        assertThat(html(composed).outerHtml())
                .doesNotContain("alert(1)", "onclick")
                .contains(composed.data().sha256().substring(0, 16));
    }

    @Test
    void tenThousandCitationsAreResolvedTogether() {
        Receipt receipt = submit("Les puits sont à sec.");
        String body = IntStream.range(0, 10_000)
                .mapToObj(i -> "@c" + (i % 2 == 0 ? receipt.number() : receipt.number() + 1 + i))
                .collect(Collectors.joining(" "));

        Composed composed = compose(body);

        assertThat(composed.references()).hasSize(1);
        assertThat(composed.findings()).hasSize(5_000);
    }

    @Test
    void aTextThatIsNoDocumentDoesNotHideTheOthers() {
        Composed composed = compose("* ".repeat(60) + "x", "Lisible.");

        assertThat(found(composed)).singleElement().asString().startsWith("UNREADABLE_TEXT");
        assertThat(text(composed)).contains("Lisible.");
    }

    @Test
    void onThePageOfTheSiteLinksStayOnTheSite() {
        Receipt receipt = submit("Les puits sont à sec.");

        Composed composed = compose("Un puits @c" + receipt.number() + ".");
        String page = composer.local(await(documents.html(composed.document(), Picture::dataAddress)));

        assertThat(Jsoup.parse(page).select("a.document-citation").attr("href"))
                .isEqualTo("/fr/consultations/" + consultation.slug() + "/contributions/" + receipt.number());
    }

    private Element html(Composed composed) {
        return Jsoup.parse(await(documents.html(composed.document(), Picture::dataAddress)));
    }

    private String text(Composed composed) {
        return html(composed).text();
    }
}
