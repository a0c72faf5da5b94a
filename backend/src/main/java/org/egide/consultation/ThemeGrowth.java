package org.egide.consultation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.ledger.Ledger;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds the themes that an import brings: an edit like another, locked, counted and written in the log. */
@Component
class ThemeGrowth {

    private final ConsultationStore store;
    private final EditStore edits;
    private final Ledger ledger;
    private final Clock clock;

    ThemeGrowth(ConsultationStore store, EditStore edits, Ledger ledger, Clock clock) {
        this.store = store;
        this.edits = edits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Adds a top-level theme for each title that no theme has, after the others, in the caller's transaction; beyond
     * {@value ConsultationRules#MOST_THEMES} themes, none.
     */
    Mono<List<Theme>> ensure(SpaceId space, List<String> titles) {
        return store.byId(space)
                .filter(consultation -> missing(consultation, titles).isEmpty())
                .switchIfEmpty(Mono.defer(() -> grow(space, titles)))
                .map(Consultation::themes);
    }

    /** Read again under the lock: another import may have brought the same ones meanwhile. */
    private Mono<Consultation> grow(SpaceId space, List<String> titles) {
        return edits.lock(space)
                .then(Mono.defer(() -> store.byId(space)))
                .flatMap(consultation -> add(consultation, missing(consultation, titles)))
                .then(Mono.defer(() -> store.byId(space)));
    }

    private Mono<Void> add(Consultation consultation, List<ThemeDraft> missing) {
        return missing.isEmpty()
                ? Mono.empty()
                : edits.putThemes(
                                consultation.id(),
                                missing,
                                consultation.themes().size())
                        .then(edits.touch(consultation.id(), Times.now(clock)))
                        .then(ledger.append(Edits.changed(consultation)));
    }

    private static List<ThemeDraft> missing(Consultation consultation, List<String> titles) {
        Set<String> known =
                consultation.themes().stream().map(theme -> theme.title().fr()).collect(Collectors.toSet());
        Set<String> keys =
                consultation.themes().stream().map(Theme::key).collect(Collectors.toCollection(HashSet::new));
        return titles.stream()
                .distinct()
                .filter(title -> !known.contains(title))
                .limit(Math.max(
                        0, ConsultationRules.MOST_THEMES - consultation.themes().size()))
                .map(title -> new ThemeDraft(ThemeKeys.of(title, keys), null, new Bilingual(title, null), null))
                .toList();
    }
}
