package org.egide.response;

import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.ReportKind;
import org.egide.shared.Conflict;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is asked, and what is replied so far, whoever asks. */
@Component
class PreparedResponses {

    private final ReplyStore drafts;
    private final Editions reports;

    PreparedResponses(ReplyStore drafts, Editions reports) {
        this.drafts = drafts;
        this.reports = reports;
    }

    /** All of it. Fails with {@code Conflict} {@code report-not-published} while there is nothing to reply to. */
    Mono<PreparedResponse> of(Consultation consultation) {
        SpaceId space = consultation.id();
        return answered(space)
                .flatMap(report -> Mono.zip(
                                reports.requests(space, report.report(), report.number()),
                                drafts.replies(space),
                                drafts.decided(space).map(List::of).defaultIfEmpty(List.of()))
                        .map(all -> new PreparedResponse(
                                report.report(),
                                report.number(),
                                report.language(),
                                all.getT1().stream()
                                        .map(one -> new Asked(one, Respondent.asked(consultation, one.addressee())))
                                        .toList(),
                                all.getT2(),
                                all.getT3().isEmpty() ? null : all.getT3().getFirst())));
    }

    private Mono<Edition> answered(SpaceId space) {
        return reports.latest(space)
                .flatMapMany(Flux::fromIterable)
                .filter(one -> one.kind() == ReportKind.FINAL)
                .next()
                .switchIfEmpty(Mono.error(() -> new Conflict("report-not-published")));
    }
}
