package org.egide.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.register.Contributions;
import org.egide.register.Contributions.ImportResult;
import org.egide.register.Imported;
import org.egide.shared.NotFound;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The battery plant of Douvrin and three small consultations, with invented contributions: loaded once, their dates
 * shifted so that the first one is open, or from a fixed day.
 */
@Component
class Demonstration {

    private static final List<String> SLUGS = List.of("acc-douvrin", "voie-verte", "covoiturage", "reseau-de-chaleur");
    private static final Person LOADER =
            new Person("demonstration", "Démonstration", null, Set.of(PlatformRole.COMMISSION_OFFICER));

    private final Consultations consultations;
    private final Contributions contributions;
    private final Designations designations;
    private final DemonstrationArguments arguments;
    private final DemonstrationAnswers answers;
    private final DemonstrationDuties duties;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final DemonstrationProperties properties;

    Demonstration(
            Consultations consultations,
            Contributions contributions,
            Designations designations,
            DemonstrationArguments arguments,
            DemonstrationAnswers answers,
            DemonstrationDuties duties,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock,
            DemonstrationProperties properties) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.designations = designations;
        this.arguments = arguments;
        this.answers = answers;
        this.duties = duties;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.properties = properties;
    }

    /** Loads what is not there yet. */
    Mono<Void> load() {
        return Flux.fromIterable(SLUGS).concatMap(this::loadOnce).then();
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
        ConsultationDraft draft = json.readValue(text(slug + ".json"), ConsultationDraft.class);
        List<DemonstrationContribution> all = text(slug + ".ndjson")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, DemonstrationContribution.class))
                .toList();
        Map<String, UUID> ids = new HashMap<>();
        return consultations
                .create(LOADER, shifted(draft))
                .flatMap(made -> declare(made).then(duties.load(made)).thenReturn(made))
                .flatMap(made -> receive(made, all, ids, false)
                        .then(Mono.defer(() -> receive(made, all, ids, true)))
                        .then(Mono.defer(() -> arguments.load(made, ids)))
                        .then(Mono.defer(() -> answers.load(made))));
    }

    /** The invented guarantors are in office from the start: whoever tries the demonstration finds their queue. */
    private Mono<Void> declare(Consultation made) {
        return Flux.fromIterable(made.holding(Role.GUARANTOR))
                .map(member -> new Person("demonstration", member.name(), member.email(), Set.of()))
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

    private ConsultationDraft shifted(ConsultationDraft draft) {
        long days = properties.shift(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE));
        return new ConsultationDraft(
                draft.slug(),
                draft.title(),
                draft.summary(),
                draft.asked(),
                draft.accent(),
                draft.regime(),
                draft.mode(),
                shifted(draft.calendar(), days),
                draft.themes(),
                draft.members(),
                draft.perimeter(),
                draft.breachReason());
    }

    private static Calendar shifted(Calendar calendar, long days) {
        return new Calendar(
                later(calendar.noticeOn(), days),
                calendar.opensOn().plusDays(days),
                calendar.closesOn().plusDays(days),
                later(calendar.suspendedOn(), days),
                later(calendar.resumesOn(), days),
                later(calendar.reportPublishedOn(), days),
                later(calendar.responsePublishedOn(), days));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }

    private static String text(String name) {
        ClassPathResource file = new ClassPathResource("demonstration/" + name);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.readAllAsString();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
