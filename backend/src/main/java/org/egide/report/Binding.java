package org.egide.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.document.Block;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Table;
import org.egide.document.Document;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.identity.Person;
import org.egide.report.Freezing.Words;
import org.egide.shared.TooLarge;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a report that is composed in every form in which it is kept: two at a time, off the event loop. */
@Component
class Binding {

    /** A report of 200 pages with its pictures is a tenth of it. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_TABLES = 100;
    private static final String ZIP = "application/zip";

    private final Documents documents;
    private final Composer composer;
    private final MessageSource messages;

    Binding(Documents documents, Composer composer, MessageSource messages) {
        this.documents = documents;
        this.composer = composer;
        this.messages = messages;
    }

    Mono<Bound> bind(Consultation consultation, Prepared prepared, int number, Words words, Instant at, Person by) {
        Document document = dressed(prepared, number, words);
        Map<Picture, String> pictures = new LinkedHashMap<>();
        String base = "/consultations/" + consultation.slug() + "/report/"
                + prepared.report().number() + "/" + number + "/files/";
        return Mono.zip(documents.html(document, picture -> base + name(pictures, picture)), files(document, prepared))
                .map(written -> {
                    List<KeptFile> all = new ArrayList<>(written.getT2());
                    pictures.forEach((picture, name) ->
                            all.add(KeptFile.of(name, "", picture.kind().mediaType(), picture.bytes())));
                    requireBounded(all);
                    return new Bound(
                            edition(
                                    prepared,
                                    number,
                                    words,
                                    at,
                                    by,
                                    all.getFirst().file()),
                            composer.local(written.getT1()),
                            all,
                            prepared.quotes(),
                            prepared.requests());
                });
    }

    private static String name(Map<Picture, String> pictures, Picture picture) {
        return pictures.computeIfAbsent(
                picture,
                one -> EditionFile.picture(pictures.size() + 1, one.kind().extension()));
    }

    /** What a reader has to know of this edition stands under its title, in every form. */
    private Document dressed(Prepared prepared, int number, Words words) {
        Front front = prepared.document().front();
        Locale language = front.language();
        List<Fact> facts = new ArrayList<>(front.facts());
        facts.add(fact("edition.fact.edition", language, String.valueOf(number)));
        if (!words.note().isEmpty()) {
            facts.add(fact("edition.fact.note", language, words.note()));
        }
        if (!words.reservation().isEmpty()) {
            facts.add(fact("edition.fact.reservation", language, words.reservation()));
        }
        Front dressed =
                new Front(front.title(), front.subtitle(), language, front.authors(), front.at(), List.copyOf(facts));
        return new Document(
                dressed, prepared.document().blocks(), prepared.document().attachments());
    }

    private Fact fact(String key, Locale language, String value) {
        return new Fact(say(key, language), value);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** The PDF, which is signed, is the first. */
    private Mono<List<KeptFile>> files(Document document, Prepared prepared) {
        return Flux.concat(
                        documents.pdf(document).map(pdf -> KeptFile.of("report.pdf", "", "application/pdf", pdf)),
                        documents
                                .docx(document)
                                .map(docx -> KeptFile.of(
                                        "report.docx",
                                        "",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                        docx)),
                        documents
                                .odt(document)
                                .map(odt ->
                                        KeptFile.of("report.odt", "", "application/vnd.oasis.opendocument.text", odt)),
                        tables(document),
                        Mono.fromSupplier(() -> KeptFile.of(
                                DataSet.NAME, "", ZIP, prepared.data().zip())))
                .collectList();
    }

    private Flux<KeptFile> tables(Document document) {
        List<Table> tables = document.blocks().stream()
                .flatMap(Binding::tables)
                .limit(MOST_TABLES)
                .toList();
        return Flux.range(0, tables.size())
                .concatMap(i -> documents
                        .csv(tables.get(i))
                        .map(csv -> KeptFile.of(
                                "table-" + (i + 1) + ".csv", tables.get(i).caption(), "text/csv", csv)));
    }

    private static Stream<Table> tables(Block block) {
        return switch (block) {
            case Table table -> Stream.of(table);
            case Chart chart -> Stream.of(chart.table());
            case Annex annex -> annex.blocks().stream().flatMap(Binding::tables);
            case Block other -> Stream.empty();
        };
    }

    private static void requireBounded(List<KeptFile> files) {
        long size = files.stream().mapToLong(one -> one.file().size()).sum();
        if (size > MOST_BYTES) {
            throw new TooLarge("edition-too-large", MOST_BYTES >> 20);
        }
    }

    private static Edition edition(Prepared prepared, int number, Words words, Instant at, Person by, EditionFile pdf) {
        Report report = prepared.report();
        return new Edition(
                report.space(),
                report.number(),
                number,
                report.kind(),
                report.language(),
                EditionState.FROZEN,
                report.title(),
                at,
                by.name(),
                words.note(),
                words.reservation(),
                pdf.sha256(),
                prepared.data().sha256(),
                false,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
