package org.egide.web.accord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.accord.Answer;
import org.egide.accord.OwnAnswers;
import org.egide.accord.Picture;
import org.egide.accord.Picture.Group;
import org.egide.accord.PointsOfAgreement;
import org.egide.accord.Voice;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the answers say: groups as a picture with its table, what unites, what divides; as far as one may see it. */
@Controller
class AgreementResultPageController {

    private final Consultations consultations;
    private final PointsOfAgreement points;
    private final OwnAnswers answers;
    private final Clock clock;

    AgreementResultPageController(
            Consultations consultations, PointsOfAgreement points, OwnAnswers answers, Clock clock) {
        this.consultations = consultations;
        this.points = points;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(AgreementPageController.PAGE + "/results")
    Mono<Rendering> results(
            @PathVariable String slug, @Nullable Person person, ServerWebExchange exchange, Locale locale) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(points.picture(consultation, voice), points.isOpen(consultation))
                        .map(both -> page(consultation, both.getT1(), locale)
                                .modelAttribute("open", both.getT2())
                                .modelAttribute("known", answers.isKnown(consultation.id(), voice))
                                .build()));
    }

    private Rendering.Builder<?> page(Consultation consultation, Picture picture, Locale locale) {
        Instant at = picture.at();
        List<ResultLine> lines = picture.results().stream()
                .map(one -> ResultLine.of(one, picture))
                .toList();
        return Rendering.view("agreement-results")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("asOf", at == null ? "" : Dates.toTheMinute(at, locale))
                .modelAttribute("picture", picture)
                .modelAttribute("chart", PictureChart.of(picture))
                .modelAttribute("groups", groups(picture))
                .modelAttribute("lines", lines)
                .modelAttribute(
                        "together", lines.stream().filter(ResultLine::together).toList())
                .modelAttribute(
                        "apart", lines.stream().filter(ResultLine::apart).toList());
    }

    private static List<GroupLine> groups(Picture picture) {
        return picture.groups().stream()
                .map(group -> GroupLine.of(group, picture))
                .toList();
    }

    /**
     * A group.
     *
     * @param letter its letter
     * @param people how many they are
     * @param percent of all those who are placed
     * @param telling what they stand out with, by what most of them say
     */
    record GroupLine(String letter, int people, long percent, List<Telling> telling) {

        static GroupLine of(Group group, Picture picture) {
            return new GroupLine(
                    group.letter(),
                    group.people(),
                    Math.round(100.0 * group.people() / Math.max(1, picture.placed())),
                    group.telling().stream()
                            .map(one -> Telling.of(group.letter(), ResultLine.of(one, picture)))
                            .toList());
        }
    }

    /**
     * What a group stands out with.
     *
     * @param line the argument
     * @param says what most of the group say, by the name of an answer
     */
    record Telling(ResultLine line, String says) {

        static Telling of(String letter, ResultLine line) {
            return new Telling(
                    line,
                    line.rows().stream()
                            .filter(row -> row.letter().equals(letter))
                            .findFirst()
                            .map(row -> (row.agree() >= row.disagree() ? Answer.AGREE : Answer.DISAGREE).name())
                            .orElse(""));
        }
    }
}
