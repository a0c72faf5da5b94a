package org.egide.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.moderation.Charters;
import org.egide.shared.Conflict;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A commission officer prepares and edits consultations; whether the person is one is asked by the facade. */
@Component
class Editing {

    /** A million prefixes: that many draws all taken would be a bug. */
    private static final int DRAWS = 20;

    private static final int KEY_LIMIT = 200;

    private final ConsultationStore store;
    private final EditStore edits;
    private final DesignationStore designations;
    private final DraftCheck check;
    private final ReceiptPrefixes prefixes;
    private final ObjectProvider<Counted> counted; // the register stands above, and asks for consultations itself
    private final Idempotency idempotency;
    private final Charters charters;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Editing(
            ConsultationStore store,
            EditStore edits,
            DesignationStore designations,
            DraftCheck check,
            ReceiptPrefixes prefixes,
            ObjectProvider<Counted> counted,
            Idempotency idempotency,
            Charters charters,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.edits = edits;
        this.designations = designations;
        this.check = check;
        this.prefixes = prefixes;
        this.counted = counted;
        this.idempotency = idempotency;
        this.charters = charters;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Consultation> create(Person officer, ConsultationDraft draft, @Nullable String key) {
        if (key == null) {
            return check.check(draft).flatMap(checked -> write(officer, SpaceId.next(), checked, List.of()));
        }
        if (key.isBlank() || key.length() > KEY_LIMIT) {
            return Mono.error(new InvalidRequest("invalid-idempotency-key", KEY_LIMIT));
        }
        SpaceId space = SpaceId.next();
        Remembered remembered = new Remembered(spaceOf(officer), key, fingerprint(draft), space.value());
        return createdBefore(remembered)
                .switchIfEmpty(Mono.defer(() ->
                        check.check(draft).flatMap(checked -> write(officer, space, checked, List.of(remembered)))))
                .onErrorResume(
                        DuplicateKeyException.class,
                        twin -> createdBefore(remembered).switchIfEmpty(Mono.error(twin)));
    }

    private Mono<Consultation> createdBefore(Remembered request) {
        return idempotency
                .find(request.space(), request.key(), request.fingerprint())
                .flatMap(id -> store.byId(new SpaceId(id)));
    }

    /** The key first: of two equal requests at once, the second finds its key taken, not its address. */
    private Mono<Consultation> write(Person officer, SpaceId space, ConsultationDraft draft, List<Remembered> keys) {
        return idempotency
                .remember(keys)
                .then(Mono.defer(() -> insert(space, draft)))
                .then(Mono.defer(() -> putParts(space, draft)))
                .then(Mono.defer(() -> charters.adopt(space, officer)))
                .then(Mono.defer(() -> ledger.open(space, "consultations/" + draft.slug() + "/log")))
                .then(Mono.defer(() -> ledger.append(Edits.fact(space, "consultation.created", draft))))
                .as(transaction::transactional)
                .then(Mono.defer(() -> store.byId(space)));
    }

    private Mono<Long> insert(SpaceId space, ConsultationDraft draft) {
        return Mono.defer(() -> edits.insert(space, prefixes.draw(), draft, Times.now(clock)))
                .filter(inserted -> inserted > 0)
                .repeatWhenEmpty(DRAWS, again -> again)
                .onErrorMap(DuplicateKeyException.class, taken -> new Conflict("slug-taken"));
    }

    Mono<Consultation> replace(Person officer, String slug, int version, ConsultationDraft draft) {
        return check.check(draft)
                .flatMap(checked -> store.bySlug(slug)
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-consultation")))
                        .flatMap(current -> replace(officer, current, version, checked)))
                .flatMap(store::byId);
    }

    private Mono<SpaceId> replace(Person officer, Consultation current, int version, ConsultationDraft draft) {
        SpaceId space = current.id();
        return edits.lock(space)
                .then(Mono.defer(() -> store.byId(space)))
                .flatMap(locked -> requireEditable(locked, version, draft))
                .then(Mono.defer(() -> edits.update(space, version, draft, Times.now(clock))))
                .onErrorMap(DuplicateKeyException.class, taken -> new Conflict("slug-taken"))
                .then(Mono.defer(() -> putParts(space, draft)))
                .then(Mono.defer(() -> announceMode(current, draft, officer)))
                .then(Mono.defer(() -> ledger.append(Edits.fact(space, "consultation.changed", draft))))
                .as(transaction::transactional)
                .thenReturn(space);
    }

    /** What the public has seen stays: the address, the notice, the themes that contributions lean on. */
    private Mono<Void> requireEditable(Consultation current, int version, ConsultationDraft draft) {
        if (current.version() != version) {
            return Mono.error(new Stale("stale-version"));
        }
        WhileOpen.requireSame(current, draft);
        boolean published = current.status() != Status.DRAFT;
        if (published && !draft.slug().equals(current.slug())) {
            return Mono.error(new Conflict("published-address"));
        }
        LocalDate notice = draft.calendar().noticeOn();
        if (published && (notice == null || notice.isAfter(today()))) {
            return Mono.error(new Conflict("published-notice"));
        }
        Mono<Void> themes = losesTheme(current, draft) ? refuseIfUsed(current, published) : Mono.empty();
        return themes.then(Mono.defer(() -> refuseWithoutDesignated(current.id(), draft)));
    }

    /** Whoever was designated leaves by the end of a mandate, never by an edit. */
    private Mono<Void> refuseWithoutDesignated(SpaceId space, ConsultationDraft draft) {
        return designations
                .of(space)
                .flatMap(all -> all.stream()
                        .filter(Designation::isLive)
                        .filter(one -> draft.members().stream().noneMatch(one::isOf))
                        .findFirst()
                        .<Mono<Void>>map(one -> Mono.error(new Conflict("designated-person", one.name())))
                        .orElse(Mono.empty()));
    }

    private static boolean losesTheme(Consultation current, ConsultationDraft draft) {
        Set<String> kept = draft.themes().stream().map(ThemeDraft::key).collect(Collectors.toSet());
        return current.themes().stream().anyMatch(theme -> !kept.contains(theme.key()));
    }

    /** An import may have filled a draft. */
    private Mono<Void> refuseIfUsed(Consultation current, boolean published) {
        return Mono.just(published)
                .filter(known -> known)
                .switchIfEmpty(Mono.defer(() -> counted.getObject()
                        .figures(current.id())
                        .map(figures -> !figures.byState().isEmpty())))
                .flatMap(used -> used ? Mono.error(new Conflict("theme-in-use")) : Mono.empty());
    }

    /** What the public was told of the mode changes in front of it, once there is a public. */
    private Mono<Void> announceMode(Consultation current, ConsultationDraft draft, Person by) {
        return current.mode() == draft.mode() || current.status() == Status.DRAFT
                ? Mono.empty()
                : charters.modeChanged(
                        current.id(), current.mode().name(), draft.mode().name(), by);
    }

    private Mono<Void> putParts(SpaceId space, ConsultationDraft draft) {
        return edits.dropThemesBut(space, draft.themes())
                .then(edits.putThemes(space, draft.themes(), 0))
                .then(edits.putMembers(space, draft.members()))
                .then(edits.putPerimeter(space, draft.perimeter()));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, Times.LEGAL_ZONE);
    }

    /** There is no consultation yet to keep a key in: keys are the officer's own. */
    private static SpaceId spaceOf(Person officer) {
        return new SpaceId(UUID.nameUUIDFromBytes(officer.account().getBytes(StandardCharsets.UTF_8)));
    }

    /** A record's text holds every field of it. */
    private static String fingerprint(ConsultationDraft draft) {
        return Idempotency.fingerprint(draft.toString().getBytes(StandardCharsets.UTF_8));
    }
}
