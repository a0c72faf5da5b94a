package org.egide.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.report.Report;
import org.egide.report.ReportKind;
import org.egide.shared.Times;
import org.egide.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By when the law asks for a report. */
@Component
class Due {

    private final Duties duties;
    private final MessageSource messages;
    private final Clock clock;

    Due(Duties duties, MessageSource messages, Clock clock) {
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    /** A sentence, with the days that are left; empty when nothing is due. */
    Mono<String> of(Consultation consultation, Report report, Locale locale) {
        String key = report.kind() == ReportKind.FINAL ? "report" : "yearly-report";
        return duties.of(consultation)
                .flatMapIterable(all -> all)
                .filter(duty -> duty.key().equals(key) && duty.waits())
                .next()
                .mapNotNull(Duty::dueOn)
                .map(day -> sentence(day, locale))
                .defaultIfEmpty("");
    }

    private String sentence(LocalDate day, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        long left = ChronoUnit.DAYS.between(today, day);
        String which = left < 0 ? "drafting.due.late" : "drafting.due";
        return messages.getMessage(which, new Object[] {Dates.of(day, locale), Math.abs(left)}, locale);
    }
}
