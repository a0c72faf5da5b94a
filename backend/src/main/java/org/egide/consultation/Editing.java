package org.egide.consultation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.NotAllowed;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A commission officer prepares and edits consultations. */
@Component
class Editing {

    private static final String PREFIX_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConsultationStore store;
    private final EditStore edits;
    private final RegimeStore regimes;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Editing(
            ConsultationStore store,
            EditStore edits,
            RegimeStore regimes,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.edits = edits;
        this.regimes = regimes;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Consultation> create(Person officer, ConsultationDraft draft) {
        SpaceId space = SpaceId.next();
        return check(officer, draft)
                .then(Mono.defer(() -> edits.insert(space, newPrefix(), draft, Times.now(clock))))
                .then(Mono.defer(() -> putParts(space, draft)))
                .then(Mono.defer(() -> ledger.append(fact(space, "consultation.created", draft))))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, taken -> new Conflict("slug-taken"))
                .then(Mono.defer(() -> store.byId(space)));
    }

    Mono<Consultation> replace(Person officer, String slug, int version, ConsultationDraft draft) {
        return check(officer, draft)
                .then(Mono.defer(() -> store.bySlug(slug)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-consultation")))
                .flatMap(current -> replace(current, version, draft).thenReturn(current.id()))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, taken -> new Conflict("slug-taken"))
                .flatMap(store::byId);
    }

    /** Adds a top-level theme for each title that no theme has, after the others. */
    Mono<List<Theme>> ensureThemes(SpaceId space, List<String> titles) {
        return store.byId(space)
                .flatMap(consultation -> addMissing(consultation, titles))
                .then(Mono.defer(() -> store.byId(space)))
                .map(Consultation::themes);
    }

    private Mono<Void> addMissing(Consultation consultation, List<String> titles) {
        Set<String> known =
                consultation.themes().stream().map(theme -> theme.title().fr()).collect(Collectors.toSet());
        Set<String> keys =
                consultation.themes().stream().map(Theme::key).collect(Collectors.toCollection(HashSet::new));
        List<ThemeDraft> missing = titles.stream()
                .distinct()
                .filter(title -> !known.contains(title))
                .map(title -> new ThemeDraft(newKey(title, keys), null, new Bilingual(title, null), null))
                .toList();
        return missing.isEmpty()
                ? Mono.empty()
                : edits.putThemes(
                        consultation.id(), missing, consultation.themes().size());
    }

    private static String newKey(String title, Set<String> taken) {
        String plain = CommuneNames.folded(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty()
                ? "theme"
                : plain.substring(0, Math.min(plain.length(), 60)).replaceAll("-$", "");
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? base : base + "-" + i)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> check(Person officer, ConsultationDraft draft) {
        if (!officer.is(PlatformRole.COMMISSION_OFFICER)) {
            return Mono.error(new NotAllowed("not-your-role"));
        }
        return regimes.inForce(draft.calendar().opensOn())
                .map(all -> all.stream().map(LegalRegime::code).collect(Collectors.toSet()))
                .doOnNext(codes -> ConsultationRules.check(draft, codes))
                .then();
    }

    /** Once the public knows the themes, contributions may lean on them: none can go. */
    private Mono<Void> replace(Consultation current, int version, ConsultationDraft draft) {
        Set<String> kept = draft.themes().stream().map(ThemeDraft::key).collect(Collectors.toSet());
        boolean loses = current.themes().stream().anyMatch(theme -> !kept.contains(theme.key()));
        if (loses && current.status() != Status.DRAFT) {
            return Mono.error(new Conflict("theme-in-use"));
        }
        return edits.update(current.id(), version, draft, Times.now(clock))
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("stale-version")))
                .then(Mono.defer(() -> putParts(current.id(), draft)))
                .then(Mono.defer(() -> ledger.append(fact(current.id(), "consultation.changed", draft))));
    }

    private Mono<Void> putParts(SpaceId space, ConsultationDraft draft) {
        return edits.dropThemesBut(space, draft.themes())
                .then(edits.putThemes(space, draft.themes(), 0))
                .then(edits.putMembers(space, draft.members()))
                .then(edits.putPerimeter(space, draft.perimeter()));
    }

    private static Fact fact(SpaceId space, String kind, ConsultationDraft draft) {
        Map<String, Object> detail = Map.of(
                "slug", draft.slug(),
                "regime", draft.regime(),
                "mode", draft.mode().name(),
                "opensOn", draft.calendar().opensOn().toString(),
                "closesOn", draft.calendar().closesOn().toString());
        return new Fact(space, kind, space.value(), detail);
    }

    private static String newPrefix() {
        return RANDOM.ints(4, 0, PREFIX_ALPHABET.length())
                .mapToObj(i -> String.valueOf(PREFIX_ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
