package org.egide.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Column;
import org.egide.document.Block.Contents;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Illustration;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Notes;
import org.egide.document.Block.PageBreak;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Rule;
import org.egide.document.Block.Table;
import org.egide.document.Document.Attachment;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Run.Citation;
import org.egide.document.Run.Code;
import org.egide.document.Run.Emphasis;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Link;
import org.egide.document.Run.Note;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Documents of an invented consultation, for the tests. */
final class Samples {

    static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    private Samples() {}

    /** The writers, as the application has them. */
    static Documents documents() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("documents");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Documents(messages);
    }

    /** A document of these blocks alone. */
    static Document of(Block... blocks) {
        Front front = new Front("Un essai", null, Locale.FRENCH, List.of(), AT, List.of());
        return new Document(front, List.of(blocks));
    }

    /** Every block and every run there is, in French. */
    static Document everything() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Contents(3));
        blocks.add(new PageBreak());
        blocks.addAll(text());
        blocks.addAll(figures());
        blocks.add(new Heading(1, Run.of("Ce que les garants demandent"), "demandes", true));
        blocks.add(requests(40));
        blocks.add(new Notes());
        blocks.addAll(annexes());
        Attachment data = new Attachment(
                "donnees.csv",
                "text/csv",
                "numero;theme\n1;eau\n".getBytes(StandardCharsets.UTF_8),
                "Les données dont les chiffres sont tirés");
        return new Document(front(), blocks, List.of(data));
    }

    private static Front front() {
        return new Front(
                "Rapport des garants sur la concertation « Rendre l’eau de la Lorme à ses rives »",
                "Ce que le public a dit, ce qu’il demande, ce que les garants en retiennent",
                Locale.FRENCH,
                List.of("Zélie Fictive", "Côme Imaginaire"),
                AT,
                List.of(
                        new Fact("Concertation", "du 5 janvier au 20 février 2026"),
                        new Fact("Maître d’ouvrage", "Syndicat inventé de la Lorme"),
                        new Fact("Périmètre", "Trois communes inventées"),
                        new Fact("Empreinte des données", "sha256:6f1c0e…"),
                        new Fact("Remis le", "2 mars 2026")));
    }

    private static List<Block> annexes() {
        return List.of(
                new Annex(
                        "Mots d’ailleurs",
                        null,
                        List.of(
                                Heading.of(1, "Autres écritures"),
                                Paragraph.of("Вода — νερό — 🌊 💧 👩🏽‍🌾 — 水"),
                                Paragraph.of("الماء ملك للجميع، ويجب أن يعود إلى ضفافه (2026)."),
                                Paragraph.of("שלום לכל תושבי העמק"))),
                new Annex("Réunions", "reunions", List.of(Heading.of(1, "Calendrier"), meetings())));
    }

    private static List<Block> text() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, "La concertation en bref"));
        blocks.add(inBrief());
        blocks.add(Paragraph.leading(Run.of("Ce que dit un pêcheur :")));
        blocks.add(new Quotation(
                List.of(
                        Run.of("Mon grand-père pêchait au pont de la Lorme. On n’y trouve plus qu’un filet d’eau."),
                        Run.of("Rendez-la nous.")),
                List.of(
                        new Text("Contribution "),
                        new Citation(12, "https://example.org/contributions/12", "Contribution n° 12"))));
        blocks.add(Heading.of(2, "Le dispositif"));
        blocks.add(Paragraph.of("Quatre moyens étaient offerts au public :"));
        blocks.add(means());
        blocks.add(Heading.of(3, "Les affiches"));
        blocks.add(Paragraph.of(
                List.of(new Text("Posées le 15 décembre."), new LineBreak(), new Text("Constatées sur place."))));
        blocks.addAll(Markdown.read(
                "Le débit est faible[^1].\n\n[^1]: Mesuré *au pont*.\n\n    Deux fois, voir @c12.",
                2,
                token -> Optional.of(new Citation(12, "https://example.org/contributions/12", "Contribution n° 12"))));
        blocks.add(new Rule());
        return blocks;
    }

    private static Paragraph inBrief() {
        return new Paragraph(
                List.of(
                        new Text("Pendant "),
                        new Strong(Run.of("quarante-sept jours")),
                        new Text(", 1 284 personnes ont contribué"),
                        new Note(List.of(
                                new Text("Comptées à la clôture ; "),
                                new Link("https://example.org/chiffres", Run.of("définition des chiffres")),
                                new Text("."))),
                        new Text(". La crainte qui revient le plus est celle d’une "),
                        new Emphasis(Run.of("rivière plus basse l’été")),
                        new Text(" "),
                        new Citation(12, "https://example.org/contributions/12", "Contribution n° 12, 8 janvier"),
                        new Text(" "),
                        new Citation(40, "#demandes", "Demande n° 1"),
                        new Text(". L’empreinte est "),
                        new Code("6f1c0e9a"),
                        new Text(".")),
                "bref",
                false);
    }

    private static Listing means() {
        Listing meetings = new Listing(
                true,
                List.of(
                        new Item(Run.of("à l’ouverture,"), null),
                        new Item(Run.of("à mi-parcours,"), null),
                        new Item(Run.of("à la clôture ;"), null)));
        return new Listing(
                false,
                List.of(
                        new Item(Run.of("le site, ouvert jour et nuit ;"), null),
                        new Item(Run.of("trois réunions publiques :"), meetings),
                        new Item(Run.of("un registre en mairie ;"), null),
                        new Item(Run.of("le courrier."), null)));
    }

    private static List<Block> figures() {
        return List.of(
                Heading.of(1, "Les contributions"),
                new Illustration(
                        Picture.of(png(900, 420), "Une rive au soleil, dessinée"),
                        "La rive, vue du pont (dessin inventé)"),
                new Illustration(Picture.decorative(png(300, 20)), ""),
                Heading.of(2, "Au fil des semaines"),
                new Chart(
                        Picture.of(chart(), "Contributions par semaine : un creux fin janvier, un pic à la clôture"),
                        new Table(
                                "Contributions reçues par semaine",
                                List.of(Column.of("Semaine"), new Column("Contributions", Alignment.END)),
                                List.of(
                                        List.of(Run.of("du 5 janvier"), Run.of("240")),
                                        List.of(Run.of("du 12 janvier"), Run.of("120")),
                                        List.of(Run.of("du 19 janvier"), Run.of("300"))),
                                true)));
    }

    /** A long table of requests. */
    static Table requests(int rows) {
        return new Table(
                "Demandes adressées au maître d’ouvrage",
                List.of(
                        new Column("N°", Alignment.CENTRE),
                        Column.of("Demande"),
                        Column.of("À qui"),
                        new Column("Sources", Alignment.END)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(
                                Run.of(String.valueOf(i)),
                                Run.of("Préciser le débit laissé à la rivière en été et publier la mesure du pont."),
                                Run.of("Syndicat inventé"),
                                List.<Run>of(new Citation(
                                        i, "https://example.org/contributions/" + i, "Contribution n° " + i))))
                        .toList(),
                true);
    }

    private static Table meetings() {
        return new Table(
                "",
                List.of(
                        Column.of("Jour"),
                        Column.of("Lieu"),
                        Column.of("Heure"),
                        Column.of("Salle"),
                        new Column("Personnes", Alignment.END)),
                List.of(
                        List.of(
                                Run.of("6 janvier"),
                                Run.of("Lormont-le-Faux"),
                                Run.of("18 h"),
                                Run.of("Fêtes"),
                                Run.of("120")),
                        List.of(
                                Run.of("28 janvier"),
                                Run.of("Saint-Imaginaire"),
                                Run.of("20 h"),
                                Run.of("École"),
                                Run.of("64"))),
                true);
    }

    /** Bars with words. */
    static byte[] chart() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="600" height="220" viewBox="0 0 600 220">
                <rect x="40" y="60" width="120" height="120" fill="#14487a"/>
                <rect x="220" y="120" width="120" height="60" fill="#14487a"/>
                <rect x="400" y="30" width="120" height="150" fill="#86321a"/>
                <line x1="20" y1="180" x2="580" y2="180" stroke="#1c1b1a"/>
                <g font-size="14" text-anchor="middle" fill="#1c1b1a">
                <text x="100" y="202">5 janvier</text><text x="280" y="202">12 janvier</text>
                <text x="460" y="202" font-weight="bold">19 janvier — été</text></g>
                </svg>
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** A drawing of a bank, of this size. */
    static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xe9f0f7));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x1b5637));
        graphics.fillRect(0, height * 2 / 3, width, height / 3);
        graphics.setColor(new Color(0xffe08a));
        graphics.fillOval(width / 8, height / 8, height / 3, height / 3);
        graphics.dispose();
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String kind) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, kind, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
