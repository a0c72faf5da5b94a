package org.egide.web.workspace;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.register.Contributions;
import org.egide.response.Questions;
import org.egide.shared.SpaceId;
import org.egide.web.workspace.WorkspaceLine.Stage;
import org.egide.web.workspace.WorkspaceLine.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where people with a role find their consultations: what waits, what comes next, what they may do. */
@Controller
class WorkspacePageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Questions questions;

    WorkspacePageController(Consultations consultations, Contributions contributions, Questions questions) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.questions = questions;
    }

    @GetMapping("/workspace")
    Mono<Rendering> workspace(Person person, Locale locale) {
        return consultations
                .workingOn(person)
                .zipWhen(this::waiting)
                .map(both -> page(both.getT1(), both.getT2(), person, locale));
    }

    private Mono<Waiting> waiting(List<Consultation> all) {
        List<SpaceId> spaces = all.stream().map(Consultation::id).toList();
        return Mono.zip(contributions.waiting(spaces), questions.waiting(spaces), Waiting::new);
    }

    /** Those on which the person judges appeals, by their names in addresses. */
    private static Set<String> judged(List<Consultation> all, Person person) {
        return all.stream()
                .filter(consultation -> consultation.isJudgedBy(person))
                .map(Consultation::slug)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Rendering page(List<Consultation> all, Waiting waiting, Person person, Locale locale) {
        boolean officer = Standing.of(person).may(Action.PREPARE);
        Map<Stage, List<WorkspaceLine>> stages = all.stream()
                .map(one -> WorkspaceLine.of(one, person, waiting, locale))
                .collect(Collectors.groupingBy(
                        WorkspaceLine::stage, () -> new EnumMap<>(Stage.class), Collectors.toList()));
        return Rendering.view("workspace/home")
                .modelAttribute("stages", stages)
                .modelAttribute("officer", officer)
                .modelAttribute("judged", judged(all, person))
                .modelAttribute("waiting", sum(stages, WorkspaceLine::moderates, WorkspaceLine::waiting))
                .modelAttribute("questions", sum(stages, WorkspaceLine::answers, WorkspaceLine::questions))
                .build();
    }

    private static long sum(
            Map<Stage, List<WorkspaceLine>> stages,
            Predicate<WorkspaceLine> theirs,
            ToLongFunction<WorkspaceLine> what) {
        return stages.values().stream()
                .flatMap(List::stream)
                .filter(theirs)
                .mapToLong(what)
                .sum();
    }
}
