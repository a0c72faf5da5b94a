package org.egide.web.report;

import java.util.List;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.report.Composer;
import org.egide.report.Report;
import org.egide.report.Requests;
import org.egide.report.Section;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A section as it will be read, out of what is typed and not saved. */
@Component
class Preview {

    private final Composer composer;
    private final Requests requests;
    private final Documents documents;

    Preview(Composer composer, Requests requests, Documents documents) {
        this.composer = composer;
        this.requests = requests;
        this.documents = documents;
    }

    /**
     * HTML, written by the product itself; pictures are within it, for those of a draft have no address that others may
     * ask. Fails as {@link Composer#compose}.
     */
    Mono<String> of(Asked asked, Report report, Section section) {
        return Mono.zip(requests.drafted(asked.space(), report.number()), composer.latest(asked.consultation()))
                .flatMap(both ->
                        composer.compose(asked.consultation(), report, List.of(section), both.getT1(), both.getT2()))
                .flatMap(composed -> documents.html(composed.document(), Picture::dataAddress))
                .map(composer::local);
    }
}
