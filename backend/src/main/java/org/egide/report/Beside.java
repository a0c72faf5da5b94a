package org.egide.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stands beside the text of a report, for who composes and checks it. */
@Component
class Beside implements PictureSource, OpenNotes {

    private final PictureStore pictures;
    private final NoteStore notes;

    Beside(PictureStore pictures, NoteStore notes) {
        this.pictures = pictures;
        this.notes = notes;
    }

    @Override
    public Mono<List<ReportPicture>> pictures(Report report) {
        return pictures.list(report.space(), report.number())
                .flatMapMany(Flux::fromIterable)
                .concatMap(one -> pictures.file(report.space(), report.number(), one.number())
                        .map(file -> new ReportPicture(one.number(), file.bytes(), one.alternative(), one.caption())))
                .collectList();
    }

    @Override
    public Mono<Map<UUID, Long>> open(Report report) {
        return notes.open(report.space(), report.number())
                .map(open -> open.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, one -> one.getValue().longValue())));
    }
}
