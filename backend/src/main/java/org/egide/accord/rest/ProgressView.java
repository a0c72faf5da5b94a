package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.accord.Progress;
import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;

/**
 * How far a participant is.
 *
 * @param next what they are asked now; null when they answered everything
 * @param answered how many arguments they answered as they are worded now
 * @param all how many there are
 */
@Schema(example = """
        {"next": {"argument": 12, "wording": "The plant should use rain water rather than the water table.",
         "version": 2, "reworded": false}, "answered": 3, "all": 14}""")
public record ProgressView(@Nullable NextArgumentView next, int answered, int all) {

    static ProgressView of(Progress progress) {
        Argument argument = progress.argument();
        NextArgumentView next = argument == null
                ? null
                : new NextArgumentView(argument.number(), argument.wording(), argument.version(), progress.reworded());
        return new ProgressView(next, progress.answered(), progress.all());
    }

    /**
     * What somebody is asked; what others say of it is not told.
     *
     * @param argument the number of the argument
     * @param wording its words
     * @param version its version, to be sent with the answer
     * @param reworded whether they answered it before, in other words
     */
    @Schema(example = """
            {"argument": 12, "wording": "The plant should use rain water rather than the water table.", "version": 2,
             "reworded": false}""")
    public record NextArgumentView(long argument, String wording, int version, boolean reworded) {}
}
