package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.local.journeys.OverConsultation.GUARANTOR;
import static org.egide.local.journeys.OverConsultation.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.register.Contributions;
import org.egide.register.Contributions.ImportedBefore;
import org.egide.register.PublicContribution;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import reactor.core.publisher.Flux;

/** Makes the arguments that were coded, and attaches to each the excerpts of the texts that make it. */
final class CodedArguments {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Outline outline;
    private final Desk desk;

    CodedArguments(Consultations consultations, Contributions contributions, Outline outline, Desk desk) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.outline = outline;
        this.desk = desk;
    }

    /**
     * Makes them all; one stands in the theme of the first text that makes it.
     *
     * @param source of the imported texts
     * @return the numbers of the contributions that the first argument rests on
     */
    List<Long> make(Consultation made, String source, List<CodedLine> lines) {
        Consultation consultation = await(consultations.get(made.id()));
        Map<String, PublicContribution> texts = texts(consultation, source, lines);
        Map<String, Long> numbers = new HashMap<>();
        for (CodedLine line : lines) {
            Theme theme = theme(consultation, text(texts, line.of().getFirst()));
            Argument argument = await(outline.make(
                    consultation,
                    new ArgumentDraft(
                            line.wording(),
                            theme.key(),
                            line.stance(),
                            line.parent() == null ? null : numbers.get(line.parent())),
                    GUARANTOR,
                    null));
            numbers.put(line.key(), argument.number());
            line.of().forEach(id -> attach(consultation, argument, line, text(texts, id)));
        }
        return lines.getFirst().of().stream()
                .map(id -> text(texts, id).number())
                .toList();
    }

    private void attach(Consultation consultation, Argument argument, CodedLine line, PublicContribution text) {
        Span span = line.in(Objects.requireNonNull(text.body()));
        assertThat(span).as(line.key() + " in " + text.number()).isNotNull();
        Attaching attaching = new Attaching(argument.number(), null, List.of(Objects.requireNonNull(span)), null);
        desk.attach(consultation.id(), text.number(), attaching, GUARANTOR)
                .then(desk.read(consultation.id(), text.number(), GUARANTOR))
                .block();
    }

    private Map<String, PublicContribution> texts(Consultation consultation, String source, List<CodedLine> lines) {
        List<String> asked =
                lines.stream().flatMap(line -> line.of().stream()).distinct().toList();
        Map<String, ImportedBefore> found = await(contributions.findImported(consultation.id(), source, asked));
        assertThat(found.keySet()).containsAll(asked);
        Map<UUID, PublicContribution> byId = await(Flux.fromIterable(found.values())
                .map(ImportedBefore::id)
                .buffer(100)
                .concatMap(ids -> contributions.get(consultation.id(), ids))
                .flatMapIterable(all -> all)
                .collectMap(PublicContribution::id));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Objects.requireNonNull(byId.get(one.getValue().id()))));
    }

    private static PublicContribution text(Map<String, PublicContribution> texts, String id) {
        return Objects.requireNonNull(texts.get(id));
    }

    private static Theme theme(Consultation consultation, PublicContribution text) {
        return consultation.themes().stream()
                .filter(theme -> theme.id().equals(text.theme()))
                .findFirst()
                .orElseThrow();
    }
}
