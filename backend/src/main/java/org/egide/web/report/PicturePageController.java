package org.egide.web.report;

import java.util.Locale;
import org.egide.document.Picture;
import org.egide.identity.Person;
import org.egide.report.Pictures;
import org.egide.report.Pictures.Place;
import org.egide.report.Pictures.Upload;
import org.egide.report.Pictures.Words;
import org.egide.report.Reports;
import org.egide.shared.Refusal;
import org.egide.web.Faults;
import org.egide.web.ReportAddresses;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The pictures of a report, for those who write it. */
@Controller
class PicturePageController {

    private static final String PICTURES = ReportAddresses.WRITE_ONE + "/pictures";

    private final Reports reports;
    private final Pictures pictures;
    private final ReportPage page;

    PicturePageController(Reports reports, Pictures pictures, ReportPage page) {
        this.reports = reports;
        this.pictures = pictures;
        this.page = page;
    }

    @GetMapping(PICTURES)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> show(asked, did == null ? "" : did, Faults.NONE, HttpStatus.OK));
    }

    private Mono<Rendering> show(Asked asked, String did, Faults faults, HttpStatus status) {
        return Mono.zip(reports.get(asked.space(), asked.report()), pictures.list(asked.space(), asked.report()))
                .map(both -> page.common(asked, "workspace/report-pictures", faults)
                        .status(status)
                        .modelAttribute("report", both.getT1())
                        .modelAttribute("pictures", both.getT2())
                        .modelAttribute("did", did)
                        .build());
    }

    private Mono<Rendering> refused(Asked asked, Refusal refusal) {
        return show(asked, "", page.faults(refusal, asked.locale()), Statuses.of(refusal));
    }

    /** Takes a picture in. */
    @PostMapping(path = PICTURES, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> bring(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestPart("file") FilePart file,
            @ModelAttribute PictureForm form,
            Person guarantor,
            Locale locale) {
        Words words = form.words();
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> Upload.of(file)
                        .flatMap(upload ->
                                pictures.add(new Place(asked.space(), report, null), upload, words, guarantor))
                        .map(kept -> asked.to("/pictures", "brought"))
                        .onErrorResume(Refusal.class, refusal -> refused(asked, refusal)));
    }

    /** Says what a picture shows, or takes it away. */
    @PostMapping(path = PICTURES, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable int report,
            @ModelAttribute PictureForm form,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> Mono.defer(() -> act(asked, form))
                        .map(did -> asked.to("/pictures", did))
                        .onErrorResume(Refusal.class, refusal -> refused(asked, refusal)));
    }

    private Mono<String> act(Asked asked, PictureForm form) {
        int number = form.numberRead();
        return form.removes()
                ? pictures.remove(asked.space(), asked.report(), number).thenReturn("removed")
                : pictures.describe(asked.space(), asked.report(), number, form.words())
                        .thenReturn("described");
    }

    /** The picture itself: nothing in it runs, and no page but ours may show it. */
    @GetMapping(ReportAddresses.PICTURE)
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int number,
            Person guarantor,
            Locale locale) {
        return page.allowed(slug, report, guarantor, locale)
                .flatMap(asked -> pictures.file(asked.space(), report, number))
                .map(PicturePageController::answer);
    }

    private static ResponseEntity<byte[]> answer(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.kind().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(picture.bytes());
    }
}
