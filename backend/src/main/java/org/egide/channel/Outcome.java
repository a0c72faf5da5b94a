package org.egide.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the lines of a batch.
 *
 * @param received lines that became contributions
 * @param known lines whose contribution was there already
 * @param skipped lines that the mapping leaves out
 * @param bad lines that could not be received
 */
record Outcome(long received, long known, long skipped, List<ReportLine> bad) {

    Outcome plus(long moreReceived, long moreKnown, List<ReportLine> moreBad) {
        List<ReportLine> all = new ArrayList<>(bad);
        all.addAll(moreBad);
        return new Outcome(received + moreReceived, known + moreKnown, skipped, all);
    }
}
