package org.egide.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.egide.channel.RecordCutter.Cut;
import org.egide.channel.WorkStore.Lines;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch of lines, read: those that say something, and those that could not be read.
 *
 * @param drafts what the good lines say
 * @param outcome the others
 */
record BatchReading(List<Draft> drafts, Outcome outcome) {

    static BatchReading of(Work work, Mapping mapping, Lines lines, JsonMapper json, Instant now) {
        LineReader reader = new LineReader(mapping, work.columns(), json);
        LineMapper mapper = new LineMapper(mapping, work.job().operator(), now);
        RecordCutter cutter = new RecordCutter(lines.bytes(), 0, lines.firstLine(), mapping);
        List<Draft> drafts = new ArrayList<>();
        List<ReportLine> bad = new ArrayList<>();
        long skipped = 0;
        for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
            try {
                String text = new String(lines.bytes(), cut.from(), cut.to() - cut.from(), mapping.charset());
                Map<String, String> values = reader.read(text, cut.line());
                if (mapper.takes(values)) {
                    drafts.add(mapper.draft(cut.line(), values));
                } else {
                    skipped++;
                }
            } catch (BadLine line) {
                bad.add(line.report());
            }
        }
        return new BatchReading(drafts, new Outcome(0, 0, skipped, bad));
    }
}
