package org.egide.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.Consultations;
import org.egide.duty.Duties;
import org.egide.figures.FigureInWords;
import org.egide.figures.Figures;
import org.egide.moderation.ModerationRecord;
import org.egide.register.Censuses;
import org.egide.report.Material.Draft;
import org.egide.report.Material.Recorded;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Coverage;
import org.egide.synthesis.Excerpt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads everything that a report is composed of: one query for each kind of thing, however much it cites. */
@Component
class Gathering {

    private final Citing citing;
    private final Consultations consultations;
    private final Arguments arguments;
    private final Figures figures;
    private final Coverage coverage;
    private final Duties duties;
    private final ModerationRecord moderation;
    private final Pictures pictures;
    private final Censuses censuses;
    private final FollowedCommitments commitments;

    Gathering(
            Citing citing,
            Consultations consultations,
            Arguments arguments,
            Figures figures,
            Coverage coverage,
            Duties duties,
            ModerationRecord moderation,
            Pictures pictures,
            Censuses censuses,
            FollowedCommitments commitments) {
        this.citing = citing;
        this.consultations = consultations;
        this.arguments = arguments;
        this.figures = figures;
        this.coverage = coverage;
        this.duties = duties;
        this.moderation = moderation;
        this.pictures = pictures;
        this.censuses = censuses;
        this.commitments = commitments;
    }

    Mono<Material> gather(Draft draft, List<Parsed> sections) {
        List<Token> tokens = new ArrayList<>(Parsed.tokens(sections));
        draft.requests()
                .forEach(request ->
                        request.sources().forEach(source -> Token.of(source).ifPresent(tokens::add)));
        return recorded(draft, tokens)
                .flatMap(recorded -> excerpts(draft, drawn(sections, recorded))
                        .flatMap(excerpts -> cited(draft, tokens, excerpts)
                                .map(cited -> new Material(draft, sections, cited, recorded, excerpts))));
    }

    private Mono<Recorded> recorded(Draft draft, List<Token> tokens) {
        var space = draft.consultation().id();
        return Mono.zip(
                        arguments.all(space, Audience.PUBLIC).map(Gathering::byNumber),
                        figures.asOf(draft.consultation(), draft.asOf())
                                .flatMap(sheet -> figures.inWords(
                                        sheet,
                                        draft.consultation(),
                                        draft.report().language()))
                                .map(Gathering::byId),
                        coverage.figures(space, draft.asOf()),
                        duties.of(draft.consultation()),
                        moderation.figures(space),
                        Mono.zip(consultations.perimeter(space), consultations.centres(space), Places::new),
                        pictures(draft.report(), tokens),
                        Mono.zip(
                                censuses.atMeetings(space, draft.asOf()),
                                commitments.of(draft.consultation(), draft.asOf())))
                .map(all -> new Recorded(
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6(),
                        all.getT7(),
                        all.getT8().getT1(),
                        all.getT8().getT2()));
    }

    /** The pictures that are drawn. */
    private Mono<Map<String, ReportPicture>> pictures(Report report, List<Token> tokens) {
        List<Integer> numbers = tokens.stream()
                .filter(token -> token.prefix().equals(PictureBlock.PREFIX))
                .map(Token::name)
                .filter(Numbers::isOne)
                .map(Integer::valueOf)
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? Mono.just(Map.of())
                : pictures.drawn(report.space(), report.number(), numbers)
                        .collectMap(one -> String.valueOf(one.number()));
    }

    /** The arguments that are drawn with excerpts. */
    private static Map<Token, Argument> drawn(List<Parsed> sections, Recorded recorded) {
        Map<Token, Argument> drawn = new LinkedHashMap<>();
        for (Parsed section : sections) {
            section.blocks().forEach(block -> {
                Token token = Marks.alone(block);
                if (token != null && token.prefix().equals(CitableArguments.PREFIX)) {
                    Argument one = recorded.arguments().get(token.name());
                    if (one != null) {
                        drawn.put(token, one);
                    }
                }
            });
        }
        return drawn;
    }

    /** The excerpts that each of them is drawn with. */
    private Mono<Map<Token, List<Excerpt>>> excerpts(Draft draft, Map<Token, Argument> drawn) {
        Set<String> chosen = drawn.keySet().stream()
                .flatMap(token -> token.chosen().stream())
                .collect(Collectors.toSet());
        return arguments
                .excerptsOf(
                        draft.consultation().id(),
                        Audience.PUBLIC,
                        drawn.values().stream().map(Argument::id).distinct().toList(),
                        chosen)
                .publishOn(Composer.WRITERS)
                .map(all -> {
                    Map<Token, List<Excerpt>> shown = new HashMap<>();
                    drawn.forEach((token, argument) -> shown.put(
                            token, Representatives.of(all.getOrDefault(argument.id(), List.of()), token.chosen())));
                    return shown;
                });
    }

    private Mono<Map<String, Cited>> cited(Draft draft, List<Token> tokens, Map<Token, List<Excerpt>> excerpts) {
        Set<Token> all = new LinkedHashSet<>(tokens);
        excerpts.values().forEach(shown -> shown.forEach(one -> all.add(new Token("c", one.label(), List.of()))));
        return citing.resolve(draft.consultation(), all, draft.report().language())
                .map(found -> {
                    Map<String, Cited> known = new HashMap<>(found);
                    known.putAll(Composer.cited(draft.requests()));
                    return known;
                });
    }

    private static Map<String, Argument> byNumber(List<Argument> all) {
        Map<String, Argument> byNumber = new LinkedHashMap<>();
        all.forEach(one -> byNumber.put(String.valueOf(one.number()), one));
        return byNumber;
    }

    private static Map<String, FigureInWords> byId(List<FigureInWords> all) {
        Map<String, FigureInWords> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(one.figure().id().id(), one));
        return byId;
    }
}
