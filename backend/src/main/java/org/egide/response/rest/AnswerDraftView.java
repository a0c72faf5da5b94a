package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.response.Address.Kind;
import org.egide.response.Draft;

/**
 * An answer that is not published yet.
 *
 * @param id its id
 * @param respondent the name of who answers
 * @param shown whether it was shown to the guarantors
 * @param text its words, in Markdown
 * @param contributions the numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers
 * @param version the value of the ETag
 * @param changedAt when it last changed
 * @param notes what the guarantors said of it
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "respondent": "Invented Owner", "shown": true,
         "text": "The plant takes rain water first.", "contributions": [12], "arguments": [], "version": 2,
         "changedAt": "2021-04-01T09:00:00Z",
         "notes": [{"text": "Say how much.", "by": "Camille Exemple", "at": "2021-04-01T10:00:00Z"}]}""")
public record AnswerDraftView(
        UUID id,
        String respondent,
        boolean shown,
        String text,
        List<Long> contributions,
        List<Long> arguments,
        int version,
        Instant changedAt,
        List<NoteView> notes) {

    static AnswerDraftView of(Draft one) {
        return new AnswerDraftView(
                one.id(),
                one.by().name(),
                one.shown(),
                one.text(),
                one.numbers(Kind.CONTRIBUTION),
                one.numbers(Kind.ARGUMENT),
                one.version(),
                one.changedAt(),
                one.notes().stream()
                        .map(note -> new NoteView(note.text(), note.by(), note.at()))
                        .toList());
    }

    /**
     * What a guarantor said of a draft.
     *
     * @param text their words
     * @param by their name
     * @param at when
     */
    public record NoteView(String text, String by, Instant at) {}
}
