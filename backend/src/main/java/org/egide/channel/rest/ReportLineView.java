package org.egide.channel.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.egide.channel.ReportLine;
import org.springframework.context.MessageSource;

/**
 * A line of a file that could not be received.
 *
 * @param line its number in the file, from 1; the header counts
 * @param code the stable code
 * @param detail why, in the language asked for
 */
@Schema(example = """
        {"line": 12, "code": "import-missing-value", "detail": "Column text is empty."}""")
public record ReportLineView(long line, String code, String detail) {

    /** The view of a line, in a language. */
    static ReportLineView of(ReportLine line, MessageSource messages, Locale locale) {
        String sentence =
                messages.getMessage("problem." + line.code(), line.arguments().toArray(), locale);
        return new ReportLineView(line.line(), line.code(), sentence);
    }
}
