package org.egide.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.egide.consultation.ConsultationDraft;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of the demonstration, named after their consultations; one that is drawn from another ({@code from}) adds
 * its own to those of the other. A missing file says nothing.
 */
@Component
class DemonstrationFiles {

    /** The consultations, in the order in which they are loaded. */
    static final List<String> SLUGS =
            List.of("acc-douvrin", "voie-verte", "covoiturage", "reseau-de-chaleur", "acc-douvrin-finie");

    private static final String FROM = "from";

    private final JsonMapper json;

    DemonstrationFiles(JsonMapper json) {
        this.json = json;
    }

    /** A consultation, its dates shifted by some days. */
    ConsultationDraft draft(String slug, long days) {
        ObjectNode whole = node(source(slug)).setAll(node(slug));
        ObjectNode calendar = (ObjectNode) whole.get("calendar");
        calendar.forEachEntry((name, day) -> {
            if (day.isString()) {
                calendar.put(
                        name, LocalDate.parse(day.asString()).plusDays(days).toString());
            }
        });
        calendar.putArray("earlierSuspensions");
        return json.treeToValue(whole.without(FROM), ConsultationDraft.class);
    }

    /** The report as its guarantors write it; empty without. */
    Optional<String> report(String slug) {
        return text(slug + "-report.md");
    }

    /** What comes of the report; empty without. */
    Optional<DemonstrationOutcome> outcome(String slug) {
        return text(slug + "-outcome.json").map(text -> json.readValue(text, DemonstrationOutcome.class));
    }

    /** What the lines of a kind of file say: those of the consultation that it is drawn from, then its own. */
    <T> List<T> lines(String slug, String suffix, Class<T> type) {
        return Stream.of(source(slug), slug)
                .distinct()
                .flatMap(one -> text(one + suffix).stream().flatMap(String::lines))
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, type))
                .toList();
    }

    /** What shows that something was done, by the name of a file. */
    static byte[] proof(String name) {
        try {
            return new ClassPathResource("demonstration/proofs/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The consultation that one is drawn from: itself where it is drawn from none. */
    private String source(String slug) {
        return node(slug).path(FROM).asString(slug);
    }

    private ObjectNode node(String slug) {
        return json.readValue(text(slug + ".json").orElseThrow(), ObjectNode.class);
    }

    private static Optional<String> text(String name) {
        ClassPathResource file = new ClassPathResource("demonstration/" + name);
        try {
            return file.exists() ? Optional.of(file.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
