package org.egide.web.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.egide.channel.ImportJob;
import org.egide.channel.Imports;
import org.egide.channel.Imports.Request;
import org.egide.channel.ReportLine;
import org.egide.channel.Upload;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Bulk imports from the workspace: a file, its mapping, how far it went, and the lines that could not be received. */
@Controller
class ImportPageController {

    private final Consultations consultations;
    private final Imports imports;
    private final MessageSource messages;

    ImportPageController(Consultations consultations, Imports imports, MessageSource messages) {
        this.consultations = consultations;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/workspace/consultations/{slug}/import")
    Mono<Rendering> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            Person operator,
            Locale locale) {
        return ofImporter(slug, operator).flatMap(consultation -> page(consultation, after, Faults.NONE, "", locale));
    }

    @PostMapping(path = "/workspace/consultations/{slug}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> start(
            @PathVariable String slug,
            @RequestPart("file") FilePart file,
            @RequestPart(name = "mapping", required = false) @Nullable FilePart mapping,
            @RequestPart(name = "shipped", required = false) @Nullable FormFieldPart shipped,
            Person operator,
            Locale locale) {
        String name = shipped == null ? "" : shipped.value();
        return ofImporter(slug, operator)
                .flatMap(consultation -> request(file, mapping, name)
                        .flatMap(request -> imports.start(consultation.id(), operator, request))
                        .map(job -> toJob(slug, job))
                        .onErrorResume(
                                Refusal.class,
                                refusal ->
                                        page(consultation, null, Faults.of(refusal, messages, locale), name, locale)));
    }

    @GetMapping("/workspace/consultations/{slug}/import/{id}")
    Mono<Rendering> job(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            Person operator,
            Locale locale) {
        return ofImporter(slug, operator)
                .flatMap(consultation -> Mono.zip(
                                imports.get(consultation.id(), id),
                                imports.report(consultation.id(), id, after, Slice.MAX_LIMIT))
                        .map(both -> Rendering.view("workspace/import-job")
                                .modelAttribute("slug", slug)
                                .modelAttribute("subject", consultation.title().in(locale))
                                .modelAttribute("job", JobLine.of(both.getT1(), locale))
                                .modelAttribute("lines", lines(both.getT2(), locale))
                                .modelAttribute("next", next(both.getT2()))
                                .build()));
    }

    private Mono<Consultation> ofImporter(String slug, Person operator) {
        return consultations.allowed(Action.IMPORT, slug, operator);
    }

    private static Mono<Request> request(FilePart file, @Nullable FilePart mapping, @Nullable String shipped) {
        Mono<Optional<Upload>> given = mapping == null
                ? Mono.just(Optional.empty())
                : Upload.of(mapping).map(Optional::of);
        return Mono.zip(Upload.of(file), given)
                .map(both -> new Request(both.getT1(), both.getT2().orElse(null), shipped, null));
    }

    private static Rendering toJob(String slug, ImportJob job) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/import/" + job.id())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(
            Consultation consultation, @Nullable String after, Faults faults, String shipped, Locale locale) {
        return imports.list(consultation.id(), after, Slice.DEFAULT_LIMIT)
                .map(jobs -> Rendering.view("workspace/import")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("mappings", imports.shippedMappings())
                        .modelAttribute("shipped", shipped)
                        .modelAttribute("faults", faults)
                        .modelAttribute(
                                "jobs",
                                jobs.items().stream()
                                        .map(job -> JobLine.of(job, locale))
                                        .toList())
                        .modelAttribute("next", next(jobs))
                        .build());
    }

    private List<Line> lines(Slice<ReportLine> slice, Locale locale) {
        return slice.items().stream()
                .map(line -> new Line(
                        line.line(),
                        messages.getMessage(
                                "problem." + line.code(), line.arguments().toArray(), locale)))
                .toList();
    }

    private static String next(Slice<?> slice) {
        return slice.next() == null ? "" : slice.next();
    }

    /**
     * A bad line, in the reader's language.
     *
     * @param number its number in the file, from 1
     * @param why what is wrong with it
     */
    record Line(long number, String why) {}
}
