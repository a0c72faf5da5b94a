package org.egide.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.figures.Figure.Row;
import org.egide.register.Census;
import org.egide.register.Censuses;
import org.egide.register.Channel;
import org.egide.register.Kind;
import org.egide.register.People;
import org.egide.register.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was received, and from whom. */
@Component
class RegisterFigures implements FigureSource {

    private static final int DAYS_OF_A_WEEK = DayOfWeek.values().length;

    /** Between two weeks so far apart, as between old words that were imported and new ones, none is written out. */
    private static final int LONGEST_GAP = 60;

    private final Censuses censuses;

    RegisterFigures(Censuses censuses) {
        this.censuses = censuses;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return Mono.zip(
                censuses.at(consultation.id(), asOf),
                censuses.people(consultation.id(), asOf),
                (census, people) -> figures(consultation, census, people));
    }

    private static List<Figure> figures(Consultation consultation, Census census, People people) {
        return List.of(
                Figure.of(FigureId.PARTICIPANTS, people.participants()),
                Figure.of(FigureId.CONTRIBUTIONS, census.received()),
                Figure.of(FigureId.QUESTIONS, census.byKind().getOrDefault(Kind.QUESTION, 0L)),
                Figure.of(FigureId.APPEALS, census.appeals()),
                Figure.of(FigureId.APPEALS_ANSWERED, census.judged()),
                Figure.of(FigureId.CONTRIBUTIONS_BY_WEEK, weeks(census.byWeek())),
                Figure.of(FigureId.CONTRIBUTIONS_BY_THEME, themes(consultation, census)),
                Figure.of(FigureId.CONTRIBUTIONS_BY_KIND, rows(Kind.values(), census.byKind())),
                Figure.of(FigureId.CONTRIBUTIONS_BY_CHANNEL, rows(Channel.values(), census.byChannel())),
                Figure.of(FigureId.CONTRIBUTIONS_BY_STATE, rows(State.values(), census.byState())),
                Figure.of(FigureId.CONTRIBUTIONS_BY_COMMUNE, communes(people)));
    }

    /** From the first to the last, those without any included. */
    private static List<Row> weeks(SortedMap<LocalDate, Long> counted) {
        List<Row> rows = new ArrayList<>();
        LocalDate next = null;
        for (Map.Entry<LocalDate, Long> week : counted.entrySet()) {
            LocalDate monday = week.getKey();
            if (next != null && next.plusWeeks(LONGEST_GAP).isAfter(monday)) {
                next.datesUntil(monday, Period.ofDays(DAYS_OF_A_WEEK))
                        .forEach(empty -> rows.add(Row.of(empty.toString(), 0)));
            }
            rows.add(Row.of(monday.toString(), week.getValue()));
            next = monday.plusWeeks(1);
        }
        return rows;
    }

    private static List<Row> themes(Consultation consultation, Census census) {
        return consultation.themes().stream()
                .map(theme -> Row.of(theme.key(), census.byTheme().getOrDefault(theme.id(), 0L)))
                .toList();
    }

    private static <E extends Enum<E>> List<Row> rows(E[] all, Map<E, Long> counts) {
        return Arrays.stream(all)
                .map(one -> Row.of(one.name(), counts.getOrDefault(one, 0L)))
                .toList();
    }

    private static List<Row> communes(People people) {
        return Stream.concat(
                        people.communes().stream().map(one -> new Row(one.insee(), one.contributions(), one.people())),
                        Stream.of(
                                Row.of(Figure.ELSEWHERE, people.elsewhere()), Row.of(Figure.NOWHERE, people.nowhere())))
                .toList();
    }
}
