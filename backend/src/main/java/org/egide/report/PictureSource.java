package org.egide.report;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where the pictures of a report are kept. */
public interface PictureSource {

    /** The pictures of a report, by number. */
    Mono<List<ReportPicture>> pictures(Report report);
}
