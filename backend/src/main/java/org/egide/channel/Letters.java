package org.egide.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Calendar;
import org.egide.register.Channel;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * The rule of letters (domain, oracle 3): one that arrived after the last day is received if it was posted while the
 * consultation lasted, and says so. No other channel has a post to wait for.
 */
final class Letters {

    private Letters() {}

    /** A batch without the letters that came too late, each with its reason. */
    static BatchReading inTime(BatchReading reading, Calendar calendar) {
        List<Draft> good = new ArrayList<>();
        List<ReportLine> bad = new ArrayList<>();
        for (Draft draft : reading.drafts()) {
            ReportLine refusal = refusal(draft, calendar);
            if (refusal == null) {
                good.add(draft);
            } else {
                bad.add(refusal);
            }
        }
        return new BatchReading(good, reading.outcome().plus(0, 0, bad));
    }

    private static @Nullable ReportLine refusal(Draft draft, Calendar calendar) {
        LocalDate arrived = LocalDate.ofInstant(draft.receivedAt(), Times.LEGAL_ZONE);
        if (draft.channel() != Channel.LETTER || !arrived.isAfter(calendar.closesOn())) {
            return null;
        }
        String opens = calendar.opensOn().toString();
        String closes = calendar.closesOn().toString();
        LocalDate posted = draft.postedOn();
        if (posted == null) {
            return new ReportLine(draft.line(), "import-letter-late", List.of(arrived.toString(), closes));
        }
        boolean inTime = !posted.isBefore(calendar.opensOn()) && !posted.isAfter(calendar.closesOn());
        return inTime
                ? null
                : new ReportLine(draft.line(), "import-letter-posted-out", List.of(posted.toString(), opens, closes));
    }
}
