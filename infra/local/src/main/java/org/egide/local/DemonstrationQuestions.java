package org.egide.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.figures.DeclaredFigureDraft;
import org.egide.figures.DeclaredFigures;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.response.AnswerDrafts;
import org.egide.response.DraftText;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the owner and a service of the State say during a consultation, invented: answers, and figures they declare. */
@Component
class DemonstrationQuestions {

    private final DemonstrationFiles files;
    private final Contributions contributions;
    private final AnswerDrafts drafts;
    private final DeclaredFigures figures;
    private final Clock clock;

    DemonstrationQuestions(
            DemonstrationFiles files,
            Contributions contributions,
            AnswerDrafts drafts,
            DeclaredFigures figures,
            Clock clock) {
        this.files = files;
        this.contributions = contributions;
        this.drafts = drafts;
        this.figures = figures;
        this.clock = clock;
    }

    /** Answers what is answered, and declares what is declared. */
    Mono<Void> load(Consultation made) {
        return Flux.fromIterable(files.lines(made.slug(), "-answers.ndjson", Given.class))
                .concatMap(given -> answer(made, given))
                .thenMany(Flux.fromIterable(files.lines(made.slug(), "-declared.ndjson", Declared.class)))
                .concatMap(declared -> declare(made, declared))
                .then();
    }

    /** What is not received yet is not answered. */
    private Mono<Void> answer(Consultation made, Given given) {
        Person by = DemonstrationPeople.first(made, given.by());
        return contributions
                .numbered(made.id(), given.to())
                .filter(found -> found.size() == given.to().size())
                .flatMap(found -> drafts.begin(made, new DraftText(given.text(), given.to(), List.of()), by, null))
                .map(draft -> new AnswerDrafts.Version(draft.id(), draft.version()))
                .flatMap(draft -> drafts.publish(made, List.of(draft), by))
                .then();
    }

    private Mono<Void> declare(Consultation made, Declared declared) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return figures.declare(
                        made,
                        declared.figure(),
                        new DeclaredFigureDraft(declared.value(), today, declared.note()),
                        DemonstrationPeople.first(made, Role.OWNER))
                .then();
    }

    /**
     * An answer.
     *
     * @param by owner or respondent
     * @param to the numbers of the contributions that it answers
     */
    record Given(Role by, List<Long> to, String text) {}

    /** A figure that the owner declares, and where it comes from. */
    record Declared(String figure, long value, String note) {}
}
