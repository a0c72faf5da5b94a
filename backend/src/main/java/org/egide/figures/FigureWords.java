package org.egide.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.figures.Figure.Row;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Figures in the words of a language. */
@Component
class FigureWords {

    private final Consultations consultations;
    private final MessageSource messages;

    FigureWords(Consultations consultations, MessageSource messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    /** A sheet with its titles, its definitions and the names of its parts. */
    Mono<List<FigureInWords>> of(FigureSheet sheet, Consultation consultation, Locale locale) {
        List<String> communes = sheet.figures().stream()
                .filter(figure -> figure.id().rows() == FigureId.Rows.COMMUNES)
                .flatMap(figure -> figure.rows().stream().map(Row::key))
                .toList();
        return consultations
                .communes(communes)
                .map(found -> found.stream().collect(Collectors.toMap(Commune::insee, Commune::fullName)))
                .map(names -> sheet.figures().stream()
                        .map(figure -> inWords(figure, new Names(consultation, names, locale), locale))
                        .toList());
    }

    private FigureInWords inWords(Figure figure, Names names, Locale locale) {
        String key = "figure." + figure.id().id();
        return new FigureInWords(
                figure,
                say(key, locale),
                say(key + ".definition", locale),
                say(key + ".scope", locale),
                say("figure.source." + figure.id().source(), locale),
                query(figure, key, locale),
                figure.rows().stream()
                        .map(row ->
                                new FigureInWords.Part(row, label(figure.id().rows(), row.key(), names)))
                        .toList());
    }

    private String query(Figure figure, String key, Locale locale) {
        DeclaredFigure said = figure.declaration();
        return said == null
                ? say(key + ".query", locale)
                : messages.getMessage(
                        "figure.declared.query",
                        new Object[] {said.by(), Times.day(said.on(), locale), said.note()},
                        locale);
    }

    private String label(FigureId.Rows rows, String key, Names names) {
        Locale locale = names.locale();
        return switch (rows) {
            case NONE -> key;
            case WEEKS -> Times.day(LocalDate.parse(key), locale);
            case THEMES ->
                names.consultation()
                        .theme(key)
                        .map(theme -> theme.title().in(locale))
                        .orElse(key);
            case KINDS -> say("kind." + key, locale);
            case CHANNELS -> say("figure.channel." + key, locale);
            case STATES -> say("figure.state." + key, locale);
            case CAMPAIGNS -> say("campaign.state." + key, locale);
            case COMMUNES ->
                switch (key) {
                    case Figure.ELSEWHERE, Figure.NOWHERE -> say("figure.commune." + key, locale);
                    default -> names.communes().getOrDefault(key, key);
                };
        };
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private record Names(Consultation consultation, Map<String, String> communes, Locale locale) {}
}
