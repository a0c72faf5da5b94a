package org.egide.response;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.report.Citable;
import org.egide.report.Cited;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the report cite answers, such as {@code @q4}. */
@Component
class CitedAnswers implements Citable {

    private final GivenAnswerStore store;
    private final MessageSource messages;

    CitedAnswers(GivenAnswerStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String prefix() {
        return "q";
    }

    @Override
    public Mono<List<Cited>> cited(Consultation consultation, List<String> names, Locale language) {
        List<Long> numbers = names.stream()
                .filter(name -> name.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .toList();
        return numbers.isEmpty()
                ? Mono.just(List.of())
                : store.get(consultation.id(), numbers).map(all -> named(consultation, all, language));
    }

    /** By number, or words of their text; of the latest answers. */
    @Override
    public Mono<List<Cited>> find(Consultation consultation, String typed, int limit, Locale language) {
        String words = typed.strip();
        return words.matches("[1-9][0-9]{0,17}")
                ? cited(consultation, List.of(words), language)
                : store.find(consultation.id(), words, limit).map(all -> named(consultation, all, language));
    }

    private List<Cited> named(Consultation consultation, List<Answer> answers, Locale language) {
        return answers.stream().map(one -> cited(consultation, one, language)).toList();
    }

    private Cited cited(Consultation consultation, Answer one, Locale language) {
        return new Cited(
                prefix() + one.number(),
                messages.getMessage("answer.title", new Object[] {String.valueOf(one.number())}, language),
                one.text(),
                "/" + language.getLanguage() + "/consultations/" + consultation.slug() + "/answers/" + one.number(),
                one.id().toString(),
                null);
    }
}
