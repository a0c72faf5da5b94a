package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.OnDesk;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * A contribution on the reading desk.
 *
 * @param number its number
 * @param theme the key of its theme
 * @param title its title, empty for none
 * @param body its words, as the public reads them
 * @param print tells these words from others
 * @param sentences the sentences of the words
 * @param attached the arguments that it speaks for
 * @param readers who read it
 * @param apart whether you read it second, apart from the first reader
 * @param aside why it is set aside
 * @param asideNote what else is said of that
 * @param settled whether it counts as covered
 */
@Schema(example = """
        {"number": 47, "theme": "water", "title": "", "body": "Use the rain of the roof.",
         "print": "9f86d081884c7d659a2feaa0c55ad015", "sentences": [{"from": 0, "to": 25}], "attached": [],
         "readers": [{"name": "Camille Exemple", "at": "2021-04-02T09:00:00Z"}], "apart": false, "aside": null,
         "asideNote": null, "settled": false}""")
public record DeskView(
        long number,
        @Nullable String theme,
        String title,
        String body,
        String print,
        List<SpanView> sentences,
        List<AttachedView> attached,
        List<ReaderView> readers,
        boolean apart,
        @Nullable AsideReason aside,
        @Nullable String asideNote,
        boolean settled) {

    static DeskView of(Consultation consultation, OnDesk desk) {
        return new DeskView(
                desk.item().number(),
                ArgumentView.key(consultation, desk.item().theme()),
                desk.title(),
                desk.body(),
                desk.print(),
                desk.sentences().stream().map(SpanView::of).toList(),
                desk.attached().stream()
                        .map(one -> AttachedView.of(consultation, one))
                        .toList(),
                desk.readers().stream()
                        .map(one -> new ReaderView(one.name(), one.at()))
                        .toList(),
                desk.apart(),
                desk.item().aside(),
                desk.item().asideNote(),
                desk.item().settled());
    }

    /**
     * A range of the words.
     *
     * @param from its first UTF-16 unit
     * @param to after the last one
     */
    @Schema(example = """
            {"from": 0, "to": 25}""")
    public record SpanView(int from, int to) {

        static SpanView of(Span span) {
            return new SpanView(span.from(), span.to());
        }
    }

    /**
     * A guarantor who read it.
     *
     * @param name who
     * @param at when
     */
    @Schema(example = """
            {"name": "Camille Exemple", "at": "2021-04-02T09:00:00Z"}""")
    public record ReaderView(String name, Instant at) {}
}
