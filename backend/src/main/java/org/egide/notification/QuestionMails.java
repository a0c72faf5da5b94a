package org.egide.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells those who reply which questions are theirs: each morning, all that is new in one letter, each question once. A
 * question that is addressed to another body is told to that one; one that its author reopened is told again.
 */
@Component
class QuestionMails {

    private static final Logger log = LoggerFactory.getLogger(QuestionMails.class);
    private static final int PAGE = 100;

    private final EveryConsultation consultations;
    private final Questions questions;
    private final Correspondents correspondents;
    private final QuestionLetter letter;
    private final ToldStore told;
    private final Mailbox mailbox;
    private final Clock clock;

    QuestionMails(
            EveryConsultation consultations,
            Questions questions,
            Correspondents correspondents,
            QuestionLetter letter,
            ToldStore told,
            Mailbox mailbox,
            Clock clock) {
        this.consultations = consultations;
        this.questions = questions;
        this.correspondents = correspondents;
        this.letter = letter;
        this.told = told;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Consultation by consultation, at a quarter past seven in Paris. */
    @Scheduled(cron = "${egide.notification.questions:0 15 7 * * *}", zone = "Europe/Paris")
    Mono<Void> tellAll() {
        return consultations.each(this::tell);
    }

    private Mono<Void> tell(Consultation consultation) {
        return correspondents
                .of(consultation)
                .flatMapIterable(all -> all)
                .concatMap(one -> tell(consultation, one))
                .then();
    }

    /** One address that takes no mail must not keep the others from theirs. */
    private Mono<Void> tell(Consultation consultation, Correspondent to) {
        return waiting(consultation, to.respondent().address())
                .filter(all -> !all.isEmpty())
                .flatMap(all -> told.begin(consultation.id(), to.key(), all.keySet(), Times.now(clock))
                        .map(mine -> all.entrySet().stream()
                                .filter(one -> mine.contains(one.getKey()))
                                .map(Map.Entry::getValue)
                                .toList()))
                .filter(news -> !news.isEmpty())
                .flatMap(news -> send(consultation, to, news))
                .onErrorResume(failure -> {
                    log.warn("questions could not be mailed to who replies to them", failure);
                    return Mono.empty();
                });
    }

    /** What waits for a body, the oldest first, each under what it is told as. */
    private Mono<Map<UUID, Question>> waiting(Consultation consultation, String to) {
        return questions
                .waiting(consultation, to, null, PAGE)
                .expand(slice ->
                        slice.next() == null ? Mono.empty() : questions.waiting(consultation, to, slice.next(), PAGE))
                .concatMapIterable(slice -> slice.items())
                .collect(LinkedHashMap::new, (all, one) -> all.put(thing(one), one));
    }

    private static UUID thing(Question one) {
        String asked = one.contribution() + " " + one.since();
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Void> send(Consultation consultation, Correspondent to, List<Question> news) {
        Collection<UUID> things = news.stream().map(QuestionMails::thing).toList();
        return letter.of(consultation, to, news)
                .flatMap(mailbox::send)
                .then(Mono.defer(() -> told.sent(consultation.id(), to.key(), things, Times.now(clock))));
    }
}
