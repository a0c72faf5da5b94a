package org.egide.notification;

import java.util.Locale;
import java.util.UUID;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.egide.response.Answer;
import org.egide.response.Answers;
import org.egide.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells authors who left an address that they are answered, also through an argument that they make: each person once
 * for an answer, however many of their contributions it reaches.
 */
@Component
class AnswerMails implements Follower {

    private final Answers answers;
    private final Contributions contributions;
    private final Post post;
    private final MessageSource messages;
    private final SiteAddress site;

    AnswerMails(Answers answers, Contributions contributions, Post post, MessageSource messages, SiteAddress site) {
        this.answers = answers;
        this.contributions = contributions;
        this.post = post;
        this.messages = messages;
        this.site = site;
    }

    @Override
    public String name() {
        return "answer-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().equals("answer.published")
                ? answers.find(event.space(), event.subject()).flatMap(answer -> tell(event, answer))
                : Mono.empty();
    }

    private Mono<Void> tell(Event event, Answer answer) {
        return answers.reached(event.space(), answer)
                .flatMapMany(Flux::fromIterable)
                .concatMap(contribution -> contributions.correspondence(event.space(), contribution))
                .concatMap(author -> send(event, answer, author))
                .then();
    }

    private Mono<Void> send(Event event, Answer answer, Correspondence author) {
        Locale locale = Locale.of(author.language());
        return post.once(
                event.space(),
                about(event, author.email()),
                author.email(),
                locale,
                "mail.footer",
                Mono.fromSupplier(() -> letter(answer, author, locale)));
    }

    /** One letter for each answer and person. */
    private static UUID about(Event event, String email) {
        return Post.about(event.id() + " " + email.toLowerCase(Locale.ROOT));
    }

    private Letter letter(Answer answer, Correspondence author, Locale locale) {
        String number = String.valueOf(author.followed().receipt().number());
        String home = "/" + author.language();
        String page = site.of(home + "/consultations/" + author.slug() + "/answers/" + answer.number());
        String follow =
                site.of(home + "/receipts/" + author.followed().receipt().code());
        return new Letter(
                say("mail.answered.subject", locale, number),
                String.join(
                        "\n\n",
                        say("mail.hello", locale),
                        say(
                                "mail.answered.begin",
                                locale,
                                number,
                                author.consultationTitle(),
                                answer.by().name()),
                        say("mail.answered.read", locale, page),
                        say("mail.answered.reopen", locale, follow)));
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
