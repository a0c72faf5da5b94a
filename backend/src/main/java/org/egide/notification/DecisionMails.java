package org.egide.notification;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.egide.consultation.Consultations;
import org.egide.ledger.Event;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeal.Judgement;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Explanation;
import org.egide.moderation.Explanations;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanctions;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells authors who left an address what became of their words: decided, taken back, appealed against, judged; and what
 * was decided on themselves. Each event once, in their language, to them alone.
 */
@Component
class DecisionMails {

    private final Contributions contributions;
    private final Consultations consultations;
    private final Explanations explanations;
    private final Sanctions sanctions;
    private final DecisionLetters letters;
    private final Post post;

    DecisionMails(
            Contributions contributions,
            Consultations consultations,
            Explanations explanations,
            Sanctions sanctions,
            DecisionLetters letters,
            Post post) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.explanations = explanations;
        this.sanctions = sanctions;
        this.letters = letters;
        this.post = post;
    }

    /** Writes what an event calls for, if it calls for anything. */
    Mono<Void> handle(Event event) {
        return switch (event.kind()) {
            case "moderation.published" -> decided(event, Outcome.PUBLISH);
            case "moderation.redacted" -> decided(event, Outcome.PUBLISH_REDACTED);
            case "moderation.refused" -> decided(event, Outcome.REFUSE);
            case "moderation.undone" -> undone(event);
            case "appeal.opened" -> appealed(event, (author, why, appeal) -> letters.appealed(author, appeal));
            case "appeal.judged" ->
                appealed(event, (author, why, appeal) -> letters.judged(author, why, judgement(appeal)));
            case "sanction.imposed" -> sanctioned(event, letters::imposed);
            case "sanction.lifted" -> sanctioned(event, letters::lifted);
            default -> Mono.empty();
        };
    }

    /** What a judge or the source of an import decided is told elsewhere, or was told there. */
    private Mono<Void> decided(Event event, Outcome outcome) {
        return author(event).flatMap(author -> {
            Mono<Explanation> why = explanations
                    .madeBy(event.space(), event.subject(), outcome, event.occurredAt())
                    .filter(found -> found.decision().origin() == Origin.GUARANTOR);
            Mono<Letter> letter = why.zipWith(consultations.get(event.space()))
                    .map(both ->
                            letters.decided(author, both.getT1(), both.getT2().acceptsContributions()));
            return send(event, author, letter);
        });
    }

    private Mono<Void> undone(Event event) {
        return author(event).flatMap(author -> send(event, author, Mono.fromSupplier(() -> letters.undone(author))));
    }

    private Mono<Void> appealed(Event event, OfAppeal letter) {
        return author(event)
                .flatMap(author -> send(
                        event,
                        author,
                        explanations
                                .appealed(event.space(), event.subject())
                                .mapNotNull(
                                        why -> why.appeal() == null ? null : letter.write(author, why, why.appeal()))));
    }

    private static Judgement judgement(Appeal appeal) {
        return Objects.requireNonNull(appeal.judgement());
    }

    /** Its subject is the measure; the person is the author of the content it names. */
    private Mono<Void> sanctioned(Event event, BiFunction<Correspondence, Sanction, Letter> letter) {
        return sanctions
                .get(event.space(), event.subject())
                .flatMap(sanction -> contributions
                        .correspondence(event.space(), sanction.content())
                        .flatMap(author ->
                                send(event, author, Mono.fromSupplier(() -> letter.apply(author, sanction)))));
    }

    private Mono<Correspondence> author(Event event) {
        return contributions.correspondence(event.space(), event.subject());
    }

    private Mono<Void> send(Event event, Correspondence author, Mono<Letter> letter) {
        return post.once(
                event.space(), event.id(), author.email(), Locale.of(author.language()), "mail.footer", letter);
    }

    /** What an event of an appeal calls for: the appeal may have gone further since. */
    private interface OfAppeal {

        Letter write(Correspondence author, Explanation why, Appeal appeal);
    }
}
