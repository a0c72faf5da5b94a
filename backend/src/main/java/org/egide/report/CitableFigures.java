package org.egide.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.egide.consultation.Consultation;
import org.egide.figures.FigureInWords;
import org.egide.figures.Figures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Figures as a report cites them: {@code @f:questions}. A declared one of which nothing is said is none. */
@Component
class CitableFigures implements Citable {

    /** What its citations begin with. */
    static final String PREFIX = "f:";

    private final Figures figures;
    private final MessageSource messages;

    CitableFigures(Figures figures, MessageSource messages) {
        this.figures = figures;
        this.messages = messages;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Mono<List<Cited>> cited(Consultation consultation, List<String> names, Locale language) {
        Set<String> wanted = Set.copyOf(names);
        return cited(consultation, language, one -> wanted.contains(idOf(one)), names.size());
    }

    @Override
    public Mono<List<Cited>> find(Consultation consultation, String typed, int limit, Locale language) {
        String wanted = folded(typed);
        return cited(
                consultation,
                language,
                one -> folded(one.title()).contains(wanted) || idOf(one).startsWith(wanted),
                limit);
    }

    private Mono<List<Cited>> cited(
            Consultation consultation, Locale language, Predicate<FigureInWords> which, int limit) {
        Phrases phrases = new Phrases(messages, language);
        return figures.latest(consultation)
                .flatMap(sheet -> figures.inWords(sheet, consultation, language))
                .map(all -> all.stream()
                        .filter(which)
                        .limit(limit)
                        .map(one -> new Cited(
                                PREFIX + idOf(one),
                                one.title(),
                                FigureValue.of(one, phrases),
                                phrases.page(consultation.slug()) + "/figures#define-" + idOf(one),
                                idOf(one),
                                null))
                        .toList());
    }

    private static String idOf(FigureInWords one) {
        return one.figure().id().id();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
