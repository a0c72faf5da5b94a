package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.document.Block;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Contents;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Notes;
import org.egide.document.Block.Paragraph;
import org.egide.document.Document;
import org.egide.document.Document.Attachment;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Run;
import org.egide.figures.FigureInWords;
import org.egide.report.Material.Draft;
import org.jspecify.annotations.Nullable;

/** Writes a report out of its material, section by section; numbers follow the order of reading. */
final class Composing {

    private static final int CONTENTS_DEPTH = 2;

    private final Scene scene;
    private final Draft draft;

    Composing(Scene scene) {
        this.scene = scene;
        this.draft = scene.material().draft();
    }

    /** The whole report. Takes time: off the event loop. */
    Composed compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Contents(CONTENTS_DEPTH));
        for (Parsed section : scene.material().sections()) {
            section(section, blocks);
        }
        blocks.add(new Notes());
        references(blocks);
        DataSet data = DataTables.of(scene);
        figures(blocks);
        blocks.add(DataAnnex.of(data, scene));
        Document document = new Document(front(data), blocks, List.of(attachment(data)));
        List<RestingRequest> requests = draft.requests().stream()
                .map(one -> RestingRequest.of(one, scene.material()))
                .toList();
        return new Composed(document, scene.references(), scene.findings(), data, requests);
    }

    private void section(Parsed parsed, List<Block> blocks) {
        Section section = parsed.section();
        scene.enter(parsed);
        if (!parsed.readable()) {
            scene.find(Finding.Kind.UNREADABLE_TEXT, Snippet.of(section.body()));
        }
        blocks.add(new Heading(section.level(), Run.of(section.title()), parsed.anchor(), true));
        for (Block block : parsed.blocks()) {
            Token alone = Marks.alone(block);
            if (alone == null) {
                blocks.add(Marks.within(block, this::words));
            } else {
                blocks.addAll(alone(alone));
            }
        }
    }

    /** What a citation stands for that stands alone. */
    private List<Block> alone(Token token) {
        BlockMaker maker = BlockMaker.of(token);
        if (maker != null) {
            return maker.make(token, scene);
        }
        Cited cited = scene.thing(token);
        return cited == null
                ? List.of(Paragraph.of("@" + token.text()))
                : List.of(new Block.Quotation(
                        cited.words().isBlank() ? List.of() : List.of(Run.of(cited.words())),
                        List.of(new Run.Text(cited.label() + " "), scene.reference(cited))));
    }

    /** What a citation stands for within a sentence. */
    private List<Run> words(Token token) {
        if (token.name().isEmpty() && BlockMaker.of(token) == null) {
            return Run.of("@" + token.text());
        }
        if (BlockMaker.standsAlone(token)) {
            scene.find(Finding.Kind.BLOCK_IN_SENTENCE, "@" + token.text());
            return Run.of("@" + token.text());
        }
        if (token.prefix().equals(CitableFigures.PREFIX)) {
            FigureInWords figure = scene.figure(token);
            return figure == null ? Run.of("@" + token.text()) : List.of(FigureBlocks.link(figure, scene));
        }
        Cited cited = scene.thing(token);
        if (cited == null) {
            return Run.of("@" + token.text());
        }
        return token.prefix().equals(RequestCited.PREFIX)
                ? List.of(new Run.Link(cited.target(), Run.of(cited.label())))
                : List.of(scene.reference(cited));
    }

    private void references(List<Block> blocks) {
        if (scene.references().isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, Run.of(scene.say("composed.references")), "references", false));
        List<Item> items = new ArrayList<>();
        for (Reference one : scene.references()) {
            Cited cited = one.cited();
            List<Run> words = new ArrayList<>();
            words.add(new Run.Link(scene.address(cited.target()), Run.of(cited.label())));
            words.add(new Run.Text(scene.beginning(cited, Snippet.LONGEST)));
            if (cited.redacted() != null) {
                words.add(new Run.Text(" "));
                words.add(new Run.Emphasis(Run.of(Objects.requireNonNull(cited.redacted()))));
            }
            items.add(new Item(words, null));
        }
        blocks.add(new Listing(true, items));
    }

    /** How each figure that the report uses is counted. */
    private void figures(List<Block> blocks) {
        List<Block> definitions = new ArrayList<>();
        definitions.add(
                Paragraph.of(scene.say("composed.figures.lead", scene.phrases().minute(draft.asOf()))));
        for (FigureInWords one : scene.figures()) {
            definitions.add(new Paragraph(
                    List.of(
                            new Run.Strong(Run.of(one.title())),
                            new Run.Text(scene.say("composed.colon") + " "),
                            new Run.Text(FigureValue.of(one, scene.phrases())),
                            new Run.LineBreak(),
                            new Run.Text(one.definition() + " " + one.scope()),
                            new Run.LineBreak(),
                            new Run.Emphasis(Run.of(one.source() + " " + one.query()))),
                    FigureBlocks.anchor(one),
                    false));
        }
        if (definitions.size() > 1) {
            blocks.add(new Annex(scene.say("composed.figures.annex"), "figures", definitions));
        }
    }

    private Front front(DataSet data) {
        Consultation consultation = draft.consultation();
        List<Fact> facts = List.of(
                new Fact(scene.say("composed.fact.period"), Period.of(consultation, scene.phrases())),
                new Fact(scene.say("composed.fact.as-of"), scene.phrases().minute(draft.asOf())),
                new Fact(
                        scene.say("composed.fact.site"),
                        scene.address(scene.phrases().page(consultation.slug()))),
                new Fact(scene.say("composed.fact.data"), data.sha256()));
        List<String> authors =
                consultation.guarantorsInOffice().stream().map(Member::name).toList();
        return new Front(
                title(draft.mark()), subtitle(consultation), draft.report().language(), authors, draft.asOf(), facts);
    }

    private String title(String mark) {
        String title = draft.report().title();
        return mark.isEmpty() ? title : scene.say("composed.marked", mark, title);
    }

    private @Nullable String subtitle(Consultation consultation) {
        return Optional.of(scene.phrases().of(consultation.title()))
                .filter(title -> !title.isBlank())
                .orElse(null);
    }

    private Attachment attachment(DataSet data) {
        return new Attachment(DataSet.NAME, "application/zip", data.zip(), scene.say("composed.data.attached"));
    }
}
