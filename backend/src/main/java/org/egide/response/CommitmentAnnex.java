package org.egide.response;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.document.Document.Attachment;
import org.egide.document.Documents;
import org.egide.report.CommitmentTable;
import org.egide.report.FollowedCommitment;
import org.egide.response.Commitment.Progress;
import org.egide.response.CommitmentStore.Promised;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an edition of the response promises, as data that go along with it. */
@Component
class CommitmentAnnex {

    private final ProgressStore progress;
    private final Documents documents;
    private final MessageSource messages;
    private final SiteAddress site;

    CommitmentAnnex(ProgressStore progress, Documents documents, MessageSource messages, SiteAddress site) {
        this.progress = progress;
        this.documents = documents;
        this.messages = messages;
        this.site = site;
    }

    /** The file; none for an edition that promises nothing. */
    Mono<List<Attachment>> of(Consultation consultation, PublishedResponse edition) {
        return progress.all(consultation.id(), edition.publishedAt())
                .map(done -> commitments(edition, done).stream()
                        .map(one -> KnownCommitments.followed(consultation, one))
                        .toList())
                .filter(all -> !all.isEmpty())
                .flatMap(all -> attachment(all, edition))
                .map(List::of)
                .defaultIfEmpty(List.of());
    }

    private static List<Commitment> commitments(PublishedResponse edition, List<Progress> progress) {
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), Times.LEGAL_ZONE);
        List<Promised> promised = edition.replies().stream()
                .flatMap(given -> promised(given, edition))
                .toList();
        return Commitments.commitments(promised, progress, day);
    }

    private static Stream<Promised> promised(Given given, PublishedResponse edition) {
        Reply reply = given.reply();
        return reply == null || !reply.commits()
                ? Stream.empty()
                : Stream.of(new Promised(given, reply, edition.publishedAt(), false));
    }

    private Mono<Attachment> attachment(List<FollowedCommitment> all, PublishedResponse edition) {
        return documents
                .csv(CommitmentTable.of(all, site::of))
                .map(csv -> new Attachment(
                        CommitmentTable.NAME,
                        "text/csv",
                        csv,
                        messages.getMessage("composed.data.commitments", null, edition.language())));
    }
}
