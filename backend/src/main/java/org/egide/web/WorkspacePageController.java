package org.egide.web;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where people with a role find their consultations. */
@Controller
class WorkspacePageController {

    private final Consultations consultations;

    WorkspacePageController(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/workspace")
    Mono<Rendering> workspace(Person person, Locale locale) {
        boolean officer = person.is(PlatformRole.COMMISSION_OFFICER);
        return consultations
                .workingOn(person)
                .map(all -> all.stream()
                        .map(one -> Line.of(one, person, officer, locale))
                        .toList())
                .map(lines -> page(lines, officer));
    }

    private static Rendering page(List<Line> lines, boolean officer) {
        return Rendering.view("workspace/home")
                .modelAttribute("lines", lines)
                .modelAttribute("officer", officer)
                .build();
    }

    /**
     * A consultation, with what the person may do on it.
     *
     * @param slug its name in addresses
     * @param title its title
     * @param status where it stands
     * @param moderates whether the person is one of its guarantors
     * @param edits whether the person may edit it
     * @param shown whether the public sees it
     */
    record Line(String slug, String title, Status status, boolean moderates, boolean edits, boolean shown) {

        static Line of(Consultation consultation, Person person, boolean officer, Locale locale) {
            return new Line(
                    consultation.slug(),
                    consultation.title().in(locale),
                    consultation.status(),
                    consultation.holding(Role.GUARANTOR).stream()
                            .anyMatch(member ->
                                    member.email() != null && member.email().equals(person.email())),
                    officer,
                    consultation.status() != Status.DRAFT);
        }
    }
}
