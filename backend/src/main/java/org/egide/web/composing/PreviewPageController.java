package org.egide.web.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.document.Document;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Checks;
import org.egide.report.Composed;
import org.egide.report.Composer;
import org.egide.report.DataSet;
import org.egide.report.Finding;
import org.egide.report.Finding.Severity;
import org.egide.report.Previews;
import org.egide.shared.Download;
import org.egide.shared.NotFound;
import org.egide.web.ReportAddresses;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** A report as it would be read, and what stands between it and a signature, for those who write it. */
@Controller
class PreviewPageController {

    private static final List<String> FILES = List.of("report.pdf", "report.docx", "report.odt", DataSet.NAME);

    private final Consultations consultations;
    private final Previews previews;
    private final Composer composer;
    private final Checks checks;
    private final Documents documents;
    private final MessageSource messages;

    PreviewPageController(
            Consultations consultations,
            Previews previews,
            Composer composer,
            Checks checks,
            Documents documents,
            MessageSource messages) {
        this.consultations = consultations;
        this.previews = previews;
        this.composer = composer;
        this.checks = checks;
        this.documents = documents;
        this.messages = messages;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    /** The whole document; its links stay on the site. */
    @GetMapping(ReportAddresses.WRITE_ONE + "/preview")
    Mono<Rendering> preview(@PathVariable String slug, @PathVariable int report, Person guarantor, Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> previews.composed(consultation, report)
                        .map(Composed::document)
                        .flatMap(document -> documents.html(document, Picture::dataAddress))
                        .map(html -> view("workspace/report-preview", consultation, report, locale)
                                .modelAttribute("files", files(locale))
                                .modelAttribute("document", composer.local(html))
                                .build()));
    }

    /** The document as a file, {@code report.pdf} and the like, or its data, {@code data.zip}. */
    @GetMapping(ReportAddresses.WRITE_ONE + "/preview/files/{name}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug, @PathVariable int report, @PathVariable String name, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> previews.composed(consultation, report))
                .flatMap(composed -> bytes(name, composed))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(type(name))
                        .cacheControl(CacheControl.noStore())
                        .headers(Download.as(slug + "-" + name))
                        .body(bytes));
    }

    private Mono<byte[]> bytes(String name, Composed composed) {
        Document document = composed.document();
        return switch (name) {
            case "report.pdf" -> documents.pdf(document);
            case "report.docx" -> documents.docx(document);
            case "report.odt" -> documents.odt(document);
            case "data.zip" -> Mono.just(composed.data().zip());
            default -> Mono.error(() -> new NotFound("unknown-file"));
        };
    }

    private static MediaType type(String name) {
        return switch (name) {
            case "report.pdf" -> MediaType.APPLICATION_PDF;
            case "report.docx" ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case "report.odt" -> MediaType.parseMediaType("application/vnd.oasis.opendocument.text");
            default -> MediaType.parseMediaType("application/zip");
        };
    }

    @GetMapping(ReportAddresses.WRITE_ONE + "/checks")
    Mono<Rendering> checks(@PathVariable String slug, @PathVariable int report, Person guarantor, Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> previews.findings(consultation, report)
                        .map(found -> view("workspace/report-checks", consultation, report, locale)
                                .modelAttribute("groups", groups(found, locale))
                                .modelAttribute("signable", found.stream().noneMatch(PreviewPageController::blocks))
                                .build()));
    }

    private static boolean blocks(Finding finding) {
        return finding.severity() == Severity.BLOCKING;
    }

    private List<Group> groups(List<Finding> found, Locale locale) {
        return found.stream()
                .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(one -> one.getKey().ordinal()))
                .map(one -> new Group(
                        one.getKey().name(),
                        say("check.severity." + one.getKey(), locale),
                        one.getValue().size(),
                        lines(one.getValue(), locale)))
                .toList();
    }

    /** What is said of several places is said once. */
    private List<Line> lines(List<Finding> found, Locale locale) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Finding finding : found.subList(0, Math.min(found.size(), Group.MOST))) {
            places.computeIfAbsent(checks.inWords(finding, locale), none -> new ArrayList<>())
                    .add(Place.of(finding));
        }
        return places.entrySet().stream()
                .map(one -> new Line(one.getKey(), one.getValue()))
                .toList();
    }

    private List<FileLink> files(Locale locale) {
        return FILES.stream()
                .map(name -> new FileLink(name, say("previewed.file." + name, locale)))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Rendering.Builder<?> view(String name, Consultation consultation, int report, Locale locale) {
        return Rendering.view(name)
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("report", report);
    }

    /**
     * Findings that weigh the same.
     *
     * @param severity how heavy
     * @param title what that means
     * @param count how many there are
     * @param lines the first of them
     */
    record Group(String severity, String title, int count, List<Line> lines) {

        static final int MOST = 200;

        /** How many are not shown. */
        public int hidden() {
            return Math.max(0, count - MOST);
        }
    }

    /**
     * A file to take along.
     *
     * @param name its name
     * @param label what it is
     */
    record FileLink(String name, String label) {}

    /**
     * A finding.
     *
     * @param sentence what is found
     * @param places where
     */
    record Line(String sentence, List<Place> places) {}

    /**
     * Where something is found.
     *
     * @param section the id of the section; empty for the report as a whole
     * @param heading that section's heading
     * @param text the words concerned
     */
    record Place(String section, String heading, String text) {

        static Place of(Finding finding) {
            return new Place(Objects.toString(finding.section(), ""), finding.heading(), finding.text());
        }
    }
}
