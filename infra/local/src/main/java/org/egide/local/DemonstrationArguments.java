package org.egide.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The synthesis of the demonstration, begun by an invented guarantor: arguments, and the passages they rest on. */
@Component
class DemonstrationArguments {

    private final DemonstrationFiles files;
    private final Contributions contributions;
    private final Outline outline;
    private final Desk desk;

    DemonstrationArguments(DemonstrationFiles files, Contributions contributions, Outline outline, Desk desk) {
        this.files = files;
        this.contributions = contributions;
        this.outline = outline;
        this.desk = desk;
    }

    /** Makes the arguments of a consultation and shows them; nothing for one that has no file of them. */
    Mono<Void> load(Consultation made, Map<String, UUID> ids) {
        List<Line> lines = files.lines(made.slug(), "-arguments.ndjson", Line.class);
        if (lines.isEmpty()) {
            return Mono.empty();
        }
        Person guarantor = DemonstrationPeople.first(made, Role.GUARANTOR);
        return contributions
                .get(made.id(), List.copyOf(ids.values()))
                .flatMap(all -> make(made, texts(all, ids), lines, guarantor))
                .then(Mono.defer(() -> outline.show(made.id(), guarantor)))
                .then();
    }

    private static Map<String, PublicContribution> texts(List<PublicContribution> all, Map<String, UUID> ids) {
        Map<String, PublicContribution> texts = new HashMap<>();
        ids.forEach((name, id) -> all.stream()
                .filter(one -> one.id().equals(id) && one.state() == State.PUBLISHED)
                .forEach(one -> texts.put(name, one)));
        return texts;
    }

    private Mono<Void> make(
            Consultation made, Map<String, PublicContribution> texts, List<Line> lines, Person guarantor) {
        Map<String, Long> numbers = new HashMap<>();
        return Flux.fromIterable(lines)
                .concatMap(line -> outline.make(made, line.toDraft(numbers), guarantor, null)
                        .doOnNext(argument -> numbers.put(line.key(), argument.number()))
                        .flatMapMany(argument -> Flux.fromIterable(line.excerpts())
                                .concatMap(one -> attach(made, argument, one, texts, guarantor))))
                .then();
    }

    /** What is not received yet is left out. */
    private Mono<Void> attach(
            Consultation made, Argument argument, Quote quote, Map<String, PublicContribution> texts, Person by) {
        PublicContribution text = texts.get(quote.of());
        String body = text == null ? null : text.body();
        if (text == null || body == null) {
            return Mono.empty();
        }
        int from = body.indexOf(quote.quote());
        Span span = new Span(from, from + quote.quote().length());
        return desk.attach(made.id(), text.number(), new Attaching(argument.number(), null, List.of(span), null), by)
                .then(desk.read(made.id(), text.number(), by));
    }

    /** A passage of a contribution of the demonstration. */
    record Quote(String of, String quote) {}

    /** An argument of the demonstration; its parent comes before it. */
    record Line(
            String key,
            @Nullable String parent,
            String theme,
            ArgumentStance stance,
            String wording,
            List<Quote> excerpts) {

        ArgumentDraft toDraft(Map<String, Long> numbers) {
            return new ArgumentDraft(wording, theme, stance, parent == null ? null : numbers.get(parent));
        }
    }
}
