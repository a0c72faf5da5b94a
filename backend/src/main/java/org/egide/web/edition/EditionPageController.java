package org.egide.web.edition;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.report.Edition;
import org.egide.report.EditionFile;
import org.egide.report.Editions;
import org.egide.report.KeptFile;
import org.egide.report.ReportKind;
import org.egide.shared.Download;
import org.egide.shared.NotFound;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.ReportAddresses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The guarantors' report, read in the page; each edition stays at its address. */
@Controller
class EditionPageController {

    /** A picture of an edition never changes. */
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Consultations consultations;
    private final Editions editions;
    private final Clock clock;

    EditionPageController(Consultations consultations, Editions editions, Clock clock) {
        this.consultations = consultations;
        this.editions = editions;
        this.clock = clock;
    }

    /** The report of the consultation in its last edition; without one, when it is due. */
    @GetMapping(ReportAddresses.READ)
    Mono<Rendering> report(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.latest(consultation.id())
                        .flatMap(all -> main(all)
                                .map(edition -> page(consultation, edition, all, locale))
                                .orElseGet(() -> Mono.just(none(consultation, locale)))));
    }

    /** The report on the consultation itself before those of what follows it. */
    private static Optional<Edition> main(List<Edition> all) {
        return all.stream()
                .filter(edition -> edition.kind() == ReportKind.FINAL)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Rendering none(Consultation consultation, Locale locale) {
        return Rendering.view("edition-none")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("due", Dates.of(consultation.calendar().reportDueOn(consultation.regime()), locale))
                .build();
    }

    @GetMapping(ReportAddresses.READ_ONE)
    Mono<Rendering> latest(@PathVariable String slug, @PathVariable int report, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.latest(consultation.id())
                        .flatMap(all -> Mono.justOrEmpty(all.stream()
                                        .filter(edition -> edition.report() == report)
                                        .findFirst())
                                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-edition")))
                                .flatMap(edition -> page(consultation, edition, all, locale))));
    }

    @GetMapping(ReportAddresses.READ_EDITION)
    Mono<Rendering> edition(
            @PathVariable String slug, @PathVariable int report, @PathVariable int edition, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                editions.published(consultation.id(), report, edition),
                                editions.latest(consultation.id()))
                        .flatMap(both -> page(consultation, both.getT1(), both.getT2(), locale)));
    }

    private Mono<Rendering> page(Consultation consultation, Edition edition, List<Edition> latest, Locale locale) {
        return Mono.zip(editions.html(edition), editions.published(edition.space(), edition.report()))
                .map(read -> Rendering.view("edition")
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("edition", EditionLine.of(edition, locale))
                        .modelAttribute("read", ReadableReport.of(read.getT1()))
                        .modelAttribute("editions", EditionLine.all(read.getT2(), locale))
                        .modelAttribute("newest", read.getT2().getFirst().number())
                        .modelAttribute(
                                "others",
                                EditionLine.all(
                                        latest.stream()
                                                .filter(one -> one.report() != edition.report())
                                                .toList(),
                                        locale))
                        .build());
    }

    /** Kept by browsers and asked for again each time: what is withheld must not come out of a cache. */
    @GetMapping(ReportAddresses.READ_EDITION + "/files/{name}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug, @PathVariable int report, @PathVariable int edition, @PathVariable String name) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.published(consultation.id(), report, edition))
                .flatMap(one -> editions.file(one, name).map(kept -> send(slug, one, kept)));
    }

    static ResponseEntity<byte[]> send(String slug, Edition edition, KeptFile kept) {
        EditionFile file = kept.file();
        CacheControl caching =
                file.isPicture() ? CacheControl.maxAge(FOR_EVER).cachePrivate().immutable() : CacheControl.noCache();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(caching)
                .headers(disposition(slug, edition, file))
                .body(kept.bytes());
    }

    private static Consumer<HttpHeaders> disposition(String slug, Edition edition, EditionFile file) {
        boolean shown = file.isPicture() || file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        String name = slug + "-" + edition.report() + "-" + edition.number() + "-" + file.name();
        return shown ? Download.shownAs(name) : Download.as(name);
    }
}
