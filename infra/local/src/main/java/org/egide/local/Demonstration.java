package org.egide.local;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.register.Contributions.ImportResult;
import org.egide.register.Imported;
import org.egide.shared.NotFound;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The battery plant of Douvrin, what becomes of it, and three small consultations, with invented contributions: loaded
 * once, their dates shifted so that the first one is open, or from a fixed day.
 */
@Component
class Demonstration {

    private final DemonstrationFiles files;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Designations designations;
    private final DemonstrationArguments arguments;
    private final DemonstrationAnswers answers;
    private final DemonstrationDuties duties;
    private final DemonstrationQuestions questions;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final DemonstrationProperties properties;

    Demonstration(
            DemonstrationFiles files,
            Consultations consultations,
            Contributions contributions,
            Designations designations,
            DemonstrationArguments arguments,
            DemonstrationAnswers answers,
            DemonstrationDuties duties,
            DemonstrationQuestions questions,
            TransactionalOperator transaction,
            Clock clock,
            DemonstrationProperties properties) {
        this.files = files;
        this.consultations = consultations;
        this.contributions = contributions;
        this.designations = designations;
        this.arguments = arguments;
        this.answers = answers;
        this.duties = duties;
        this.questions = questions;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    /** Loads what is not there yet. */
    Mono<Void> load() {
        return Flux.fromIterable(DemonstrationFiles.SLUGS)
                .concatMap(this::loadOnce)
                .then();
    }

    private Mono<Void> loadOnce(String slug) {
        return consultations
                .get(slug)
                .hasElement()
                .onErrorResume(NotFound.class, missing -> Mono.just(false))
                .flatMap(known -> known ? Mono.empty() : create(slug).as(transaction::transactional));
    }

    /** All or nothing, so that a demonstration interrupted half-way is loaded again. */
    private Mono<Void> create(String slug) {
        List<DemonstrationContribution> all = files.lines(slug, ".ndjson", DemonstrationContribution.class);
        Map<String, UUID> ids = new HashMap<>();
        long days = properties.shift(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE));
        return consultations
                .create(DemonstrationPeople.OFFICER, files.draft(slug, days))
                .flatMap(made -> declare(made).then(duties.load(made)).thenReturn(made))
                .flatMap(made -> receive(made, all, ids, false)
                        .then(Mono.defer(() -> receive(made, all, ids, true)))
                        .then(Mono.defer(() -> arguments.load(made, ids)))
                        .then(Mono.defer(() -> answers.load(made)))
                        .then(Mono.defer(() -> questions.load(made))));
    }

    /** The invented guarantors are in office from the start: whoever tries the demonstration finds their queue. */
    private Mono<Void> declare(Consultation made) {
        return Flux.fromIterable(DemonstrationPeople.holding(made, Role.GUARANTOR))
                .concatMap(guarantor -> designations.declare(made, 1, guarantor, "fr"))
                .then();
    }

    /** Replies after what they answer. */
    private Mono<Void> receive(
            Consultation made, List<DemonstrationContribution> all, Map<String, UUID> ids, boolean replies) {
        Instant now = Times.now(clock);
        List<DemonstrationContribution> some = all.stream()
                .filter(one -> (one.replyTo() != null) == replies)
                .filter(one -> !one.receivedAt(made).isAfter(now))
                .toList();
        List<Imported> imported =
                some.stream().map(one -> one.toImported(made, parent(one, ids))).toList();
        return contributions
                .receiveImported(made.id(), imported)
                .doOnNext(results -> keep(some, results, ids))
                .then();
    }

    private static @Nullable UUID parent(DemonstrationContribution one, Map<String, UUID> ids) {
        return one.replyTo() == null ? null : ids.get(one.replyTo());
    }

    private static void keep(List<DemonstrationContribution> some, List<ImportResult> results, Map<String, UUID> ids) {
        for (int i = 0; i < some.size(); i++) {
            ids.put(some.get(i).id(), results.get(i).id());
        }
    }
}
