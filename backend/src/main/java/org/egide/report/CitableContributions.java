package org.egide.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.moderation.Redaction;
import org.egide.register.Contributions;
import org.egide.register.Order;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.register.State;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contributions as a report cites them: {@code @c12}. */
@Component
class CitableContributions implements Citable {

    private final Contributions contributions;
    private final MessageSource messages;

    CitableContributions(Contributions contributions, MessageSource messages) {
        this.contributions = contributions;
        this.messages = messages;
    }

    @Override
    public String prefix() {
        return "c";
    }

    @Override
    public Mono<List<Cited>> cited(Consultation consultation, List<String> names, Locale language) {
        Phrases phrases = new Phrases(messages, language);
        return contributions
                .numbered(consultation.id(), Numbers.of(names))
                .map(found -> found.stream()
                        .filter(one -> one.state() == State.PUBLISHED)
                        .map(one -> cited(consultation, one, phrases))
                        .toList());
    }

    @Override
    public Mono<List<Cited>> find(Consultation consultation, String typed, int limit, Locale language) {
        if (Numbers.isOne(typed)) {
            return cited(consultation, List.of(typed), language);
        }
        Phrases phrases = new Phrases(messages, language);
        String words = typed.isBlank() ? null : typed;
        Search search = new Search(words, null, null, null, null, null, null, null, null, Order.NEWEST, 0);
        return contributions
                .list(consultation.id(), search, null, limit)
                .map(slice -> slice.items().stream()
                        .map(one -> cited(consultation, one, phrases))
                        .toList());
    }

    private static Cited cited(Consultation consultation, PublicContribution one, Phrases phrases) {
        String body = Objects.requireNonNullElse(one.body(), "");
        String title = one.title();
        boolean redacted = body.contains(Redaction.BLOCK) || title != null && title.contains(Redaction.BLOCK);
        return new Cited(
                "c" + one.number(),
                phrases.say("cited.contribution", String.valueOf(one.number())),
                Snippet.of(title == null || title.isBlank() ? body : title),
                phrases.page(consultation.slug()) + "/contributions/" + one.number(),
                one.id().toString(),
                redacted ? phrases.say("cited.redacted") : null);
    }
}
