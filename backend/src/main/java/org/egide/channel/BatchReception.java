package org.egide.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.channel.Mapping.ReplyRule;
import org.egide.channel.Mapping.ThemeRule;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Contributions.ImportResult;
import org.egide.register.Contributions.ImportedBefore;
import org.egide.register.Imported;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the lines of a batch to the register, in the caller's transaction. */
@Component
class BatchReception {

    private final Consultations consultations;
    private final Contributions contributions;
    private final WorkStore store;

    BatchReception(Consultations consultations, Contributions contributions, WorkStore store) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.store = store;
    }

    Mono<Outcome> receive(Work work, Mapping mapping, BatchReading reading) {
        return withKnownCommunes(reading)
                .flatMap(known -> withLettersInTime(work.job().space(), known))
                .flatMap(known -> themes(work.job().space(), mapping.rules().theme(), known.drafts())
                        .flatMap(themes -> round(new Round(work, mapping, themes), known.drafts(), known.outcome())));
    }

    private Mono<BatchReading> withKnownCommunes(BatchReading reading) {
        List<String> codes = reading.drafts().stream()
                .map(draft -> draft.words().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return codes.isEmpty()
                ? Mono.just(reading)
                : consultations
                        .communes(codes)
                        .map(found -> found.stream().map(Commune::insee).collect(Collectors.toSet()))
                        .map(found -> withCommunes(reading, found));
    }

    private static BatchReading withCommunes(BatchReading reading, Set<String> found) {
        List<Draft> good = new ArrayList<>();
        List<ReportLine> bad = new ArrayList<>();
        for (Draft draft : reading.drafts()) {
            String commune = draft.words().commune();
            if (commune == null || found.contains(commune)) {
                good.add(draft);
            } else {
                bad.add(new ReportLine(draft.line(), "import-unknown-commune", List.of(commune)));
            }
        }
        return new BatchReading(good, reading.outcome().plus(0, 0, bad));
    }

    private Mono<BatchReading> withLettersInTime(SpaceId space, BatchReading reading) {
        return reading.drafts().stream().noneMatch(draft -> draft.channel() == Channel.LETTER)
                ? Mono.just(reading)
                : consultations.get(space).map(consultation -> Letters.inTime(reading, consultation.calendar()));
    }

    /** The themes by title; of two with the same title, the first. */
    private Mono<Map<String, UUID>> themes(SpaceId space, @Nullable ThemeRule rule, List<Draft> drafts) {
        List<String> titles = drafts.stream()
                .map(Draft::theme)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Mono<List<Theme>> all = rule != null && rule.creates()
                ? consultations.ensureThemes(space, titles)
                : consultations.get(space).map(Consultation::themes);
        return all.map(list -> {
            Map<String, UUID> byTitle = new HashMap<>();
            list.forEach(theme -> byTitle.putIfAbsent(theme.title().fr(), theme.id()));
            return byTitle;
        });
    }

    /** Receives the lines whose parent is there, then those that answer them, until nothing more moves. */
    private Mono<Outcome> round(Round round, List<Draft> pending, Outcome soFar) {
        return pending.isEmpty()
                ? Mono.just(soFar)
                : parents(round, pending).flatMap(parents -> receiveReady(round, pending, parents, soFar));
    }

    private Mono<Map<String, ImportedBefore>> parents(Round round, List<Draft> pending) {
        ReplyRule rule = round.mapping().rules().replyTo();
        List<String> ids = pending.stream()
                .map(Draft::replyTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return rule == null || ids.isEmpty()
                ? Mono.just(Map.of())
                : contributions.findImported(round.work().job().space(), rule.source(), ids);
    }

    private Mono<Outcome> receiveReady(
            Round round, List<Draft> pending, Map<String, ImportedBefore> parents, Outcome soFar) {
        List<Draft> ready = new ArrayList<>();
        List<Draft> later = new ArrayList<>();
        pending.forEach(
                draft -> (draft.replyTo() == null || parents.containsKey(draft.replyTo()) ? ready : later).add(draft));
        if (ready.isEmpty()) {
            return Mono.just(
                    soFar.plus(0, 0, later.stream().map(BatchReception::orphan).toList()));
        }
        return receive(round, ready, parents)
                .map(ended -> soFar.plus(ended.received(), ended.known(), ended.bad()))
                .flatMap(outcome -> round(round, later, outcome));
    }

    /** Hands over the lines whose parent is there; those without a theme are bad. */
    private Mono<Outcome> receive(Round round, List<Draft> ready, Map<String, ImportedBefore> parents) {
        List<Draft> good = new ArrayList<>();
        List<Imported> imported = new ArrayList<>();
        List<ReportLine> bad = new ArrayList<>();
        for (Draft draft : ready) {
            ImportedBefore parent = draft.replyTo() == null ? null : parents.get(draft.replyTo());
            UUID theme = round.themeOf(draft, parent);
            if (theme == null) {
                bad.add(new ReportLine(draft.line(), "import-unknown-theme", List.of(String.valueOf(draft.theme()))));
            } else {
                good.add(draft);
                imported.add(round.toImported(draft, theme, parent));
            }
        }
        return contributions
                .receiveImported(round.work().job().space(), imported)
                .flatMap(results -> counted(round.work(), good, results))
                .map(counted -> counted.plus(0, 0, bad));
    }

    private static ReportLine orphan(Draft draft) {
        return new ReportLine(draft.line(), "import-unknown-parent", List.of(String.valueOf(draft.replyTo())));
    }

    /** A line known from the same file repeats its id: its words would be lost in silence. */
    private Mono<Outcome> counted(Work work, List<Draft> drafts, List<ImportResult> results) {
        List<Draft> created = new ArrayList<>();
        List<Draft> known = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            (results.get(i).created() ? created : known).add(drafts.get(i));
        }
        return store.keepOrigins(work, created)
                .then(Mono.defer(() -> store.firstLines(work, known)))
                .map(firstLines -> {
                    List<ReportLine> repeated = known.stream()
                            .filter(draft -> firstLines.containsKey(draft.originalId()))
                            .map(draft -> repeated(draft, firstLines))
                            .toList();
                    return new Outcome(created.size(), known.size() - repeated.size(), 0, repeated);
                });
    }

    private static ReportLine repeated(Draft draft, Map<String, Long> firstLines) {
        String first = String.valueOf(firstLines.get(draft.originalId()));
        return new ReportLine(draft.line(), "import-repeated-id", List.of(draft.originalId(), first));
    }

    /** What every line of a batch shares. */
    private record Round(Work work, Mapping mapping, Map<String, UUID> themes) {

        /** That of its title, or of what it answers; null when there is none. */
        @Nullable
        UUID themeOf(Draft draft, @Nullable ImportedBefore parent) {
            String title = draft.theme();
            if (title != null) {
                return themes.get(title);
            }
            return parent == null ? null : parent.theme();
        }

        Imported toImported(Draft draft, UUID theme, @Nullable ImportedBefore parent) {
            return draft.toImported(
                    work.job().source(),
                    theme,
                    parent == null ? null : parent.id(),
                    work.job().operator());
        }
    }
}
