package org.egide.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells those who reply which questions are theirs: each morning, all that is new in one letter, each question once. A
 * question that is addressed to another body is told to that one; one that its author reopened is told again.
 */
@Component
class QuestionMails {

    private static final int PAGE = 100;

    private final EveryConsultation consultations;
    private final Questions questions;
    private final Correspondents correspondents;
    private final QuestionLetter letter;
    private final Post post;
    private final Morning morning;

    QuestionMails(
            EveryConsultation consultations,
            Questions questions,
            Correspondents correspondents,
            QuestionLetter letter,
            Post post,
            Morning morning) {
        this.consultations = consultations;
        this.questions = questions;
        this.correspondents = correspondents;
        this.letter = letter;
        this.post = post;
        this.morning = morning;
    }

    /** Consultation by consultation, at a quarter past seven in Paris. */
    @Scheduled(cron = "${egide.notification.questions:0 15 7 * * *}", zone = "Europe/Paris")
    Mono<Void> tellAll() {
        return morning.patiently(consultations.each(this::tell));
    }

    private Mono<Void> tell(Consultation consultation) {
        return correspondents
                .of(consultation)
                .flatMapIterable(all -> all)
                .concatMap(one -> tell(consultation, one))
                .then();
    }

    private Mono<Void> tell(Consultation consultation, Correspondent to) {
        return waiting(consultation, to.respondent().address())
                .flatMap(all -> post.tell(
                        consultation.id(),
                        to.email(),
                        all.keySet(),
                        mine -> letter.of(consultation, to, only(all, mine))));
    }

    private static List<Question> only(Map<UUID, Question> all, Set<UUID> mine) {
        return all.entrySet().stream()
                .filter(one -> mine.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
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
        return Post.about(one.contribution() + " " + one.since());
    }
}
