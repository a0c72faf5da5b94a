package org.egide.coding.rest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.egide.coding.Codings;
import org.egide.consultation.Consultation;
import org.egide.shared.Download;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Passages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The files of a coding: the tables by pages as they are read, the project whole. Their ETag moves with the log. */
@Component
class CodingAnswers {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String QDPX = "application/vnd.qdasoftware.refi-qda+zip";

    private final Codings codings;
    private final JsonMapper json;

    CodingAnswers(Codings codings, JsonMapper json) {
        this.codings = codings;
        this.json = json;
    }

    /**
     * Whose file of which consultation, and what its reader has already.
     *
     * @param consultation which
     * @param audience whose
     * @param known the value of {@code If-None-Match}, null for none
     */
    record Asked(
            Consultation consultation,
            Audience audience,
            @Nullable String known) {}

    Mono<ResponseEntity<Flux<String>>> csv(Asked asked) {
        return lines(
                asked,
                "csv",
                lines -> Flux.just(CodingTable.HEADER)
                        .concatWith(lines.pages().map(page -> {
                            page.forEach(
                                    one -> lines.quoted().add(one.argument().id()));
                            return CodingTable.excerpts(page);
                        }))
                        .concatWith(Mono.fromCallable(() -> CodingTable.arguments(lines.withoutExcerpt()))));
    }

    Mono<ResponseEntity<Flux<String>>> json(Asked asked) {
        return lines(
                asked,
                "json",
                lines -> Flux.just("{\"consultation\":"
                                + json.writeValueAsString(asked.consultation().slug()) + ",\"arguments\":"
                                + json.writeValueAsString(lines.arguments().values()) + ",\"excerpts\":[")
                        .concatWith(lines.pages()
                                .filter(page -> !page.isEmpty())
                                .index((at, page) -> (at == 0 ? "" : ",") + elements(page)))
                        .concatWithValues("]}"));
    }

    /** The elements of an array, without its brackets. */
    private String elements(List<ExcerptLineView> page) {
        String array = json.writeValueAsString(page);
        return array.substring(1, array.length() - 1);
    }

    Mono<ResponseEntity<byte[]>> qdpx(Asked asked, boolean whole, Locale locale) {
        return tagged(
                asked,
                locale.getLanguage() + (whole ? "-whole" : ""),
                tag -> codings.file(asked.consultation(), asked.audience(), whole, locale)
                        .map(file -> headers(asked, tag, "qdpx")
                                .contentType(MediaType.parseMediaType(QDPX))
                                .body(file)));
    }

    private Mono<ResponseEntity<Flux<String>>> lines(Asked asked, String format, Function<Lines, Flux<String>> write) {
        return tagged(
                asked,
                "",
                tag -> codings.book(asked.consultation().id(), asked.audience()).map(book -> {
                    Map<UUID, Argument> byId = book.byId();
                    Map<UUID, ArgumentLineView> arguments = new LinkedHashMap<>();
                    book.arguments()
                            .forEach(one -> arguments.put(
                                    one.id(), ArgumentLineView.of(asked.consultation(), one, book, byId)));
                    return headers(asked, tag, format)
                            .contentType(
                                    format.equals("csv") ? MediaType.parseMediaType(CSV) : MediaType.APPLICATION_JSON)
                            .body(write.apply(new Lines(arguments, pages(asked, arguments), new HashSet<>())));
                }));
    }

    private Flux<List<ExcerptLineView>> pages(Asked asked, Map<UUID, ArgumentLineView> arguments) {
        return codings.passages(asked.consultation().id(), asked.audience(), null)
                .expand(page -> page.size() < Passages.PAGE
                        ? Mono.empty()
                        : codings.passages(asked.consultation().id(), asked.audience(), page.getLast()))
                .map(page -> views(page, arguments));
    }

    /** A passage of an argument made since the first line was written is left for the next file. */
    private static List<ExcerptLineView> views(List<Passage> page, Map<UUID, ArgumentLineView> arguments) {
        return page.stream()
                .filter(one -> arguments.containsKey(one.argument()))
                .map(one -> ExcerptLineView.of(Objects.requireNonNull(arguments.get(one.argument())), one))
                .toList();
    }

    private <T> Mono<ResponseEntity<T>> tagged(
            Asked asked, String suffix, Function<String, Mono<ResponseEntity<T>>> make) {
        return codings.version(asked.consultation().id()).flatMap(version -> {
            String tag = "W/\"" + version + "-" + suffix + "\"";
            return tag.equals(asked.known())
                    ? Mono.just(ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                            .eTag(tag)
                            .build())
                    : make.apply(tag);
        });
    }

    private static ResponseEntity.BodyBuilder headers(Asked asked, String tag, String extension) {
        CacheControl cache = CacheControl.noCache();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(asked.audience() == Audience.GUARANTORS ? cache.cachePrivate() : cache)
                .headers(Download.as("coding-" + asked.consultation().slug() + "." + extension));
    }

    /**
     * What the tables are made of.
     *
     * @param arguments every argument by its id
     * @param pages the excerpts
     * @param quoted the ids of the arguments that had one
     */
    private record Lines(Map<UUID, ArgumentLineView> arguments, Flux<List<ExcerptLineView>> pages, Set<UUID> quoted) {

        List<ArgumentLineView> withoutExcerpt() {
            return arguments.values().stream()
                    .filter(one -> !quoted.contains(one.id()))
                    .toList();
        }
    }
}
