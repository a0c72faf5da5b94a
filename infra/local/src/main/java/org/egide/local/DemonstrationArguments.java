package org.egide.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The synthesis of the demonstration, begun by an invented guarantor: arguments, and the passages they rest on. */
@Component
class DemonstrationArguments {

    private final Contributions contributions;
    private final Outline outline;
    private final Desk desk;
    private final JsonMapper json;

    DemonstrationArguments(Contributions contributions, Outline outline, Desk desk, JsonMapper json) {
        this.contributions = contributions;
        this.outline = outline;
        this.desk = desk;
        this.json = json;
    }

    /** Makes the arguments of a consultation and shows them; nothing for one that has no file of them. */
    Mono<Void> load(Consultation made, Map<String, UUID> ids) {
        ClassPathResource file = new ClassPathResource("demonstration/" + made.slug() + "-arguments.ndjson");
        if (!file.exists()) {
            return Mono.empty();
        }
        Person guarantor = made.holding(Role.GUARANTOR).stream()
                .map(member -> new Person("demonstration", member.name(), member.email(), Set.of()))
                .findFirst()
                .orElseThrow();
        return contributions
                .get(made.id(), List.copyOf(ids.values()))
                .flatMap(all -> make(made, texts(all, ids), lines(file), guarantor))
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

    private List<Line> lines(ClassPathResource file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Line.class))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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
