package org.egide.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.KeyProperties;
import org.egide.consultation.KeyedAct;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.Keys;
import org.egide.consultation.TwoKeyAct;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.identity.PrivilegedReads.Subject;
import org.egide.identity.PrivilegedReads.What;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Mono;

/**
 * The names and addresses of those who contributed, handed out for a purpose that two keys agreed to: to those two
 * people, for a day, each download in the journal.
 */
@Facade
public class IdentityExport implements TwoKeyAct {

    /** People read in one go. */
    public static final int PAGE = 1_000;

    private static final String FIELD = "purpose";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final IdentityStore store;
    private final ObjectProvider<Keys> keys; // which asks every act for what it does
    private final PrivilegedReads journal;
    private final KeyProperties properties;
    private final Clock clock;

    IdentityExport(
            IdentityStore store,
            ObjectProvider<Keys> keys,
            PrivilegedReads journal,
            KeyProperties properties,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.EXPORT_IDENTITIES);
    }

    @Override
    public Mono<Map<String, Object>> prepare(Consultation current, Kind kind, Map<String, Object> asked) {
        String purpose = Objects.toString(asked.get(FIELD), "").strip();
        boolean said = purpose.length() >= SHORTEST && purpose.length() <= LONGEST && Texts.isStorable(purpose);
        return said
                ? Mono.just(Map.of(FIELD, purpose))
                : Mono.error(() -> new InvalidRequest(List.of(Fault.of(FIELD, "out-of-bounds", SHORTEST, LONGEST))));
    }

    /** Nothing changes: from now on, and for a day, those who turned the keys may download. */
    @Override
    public Mono<Void> carryOut(Consultation current, KeyedAct act, Person by) {
        return Mono.empty();
    }

    /**
     * The first people, the reading being kept in the journal in the same transaction.
     *
     * <p>Fails with {@code NotFound} {@code unknown-act}, {@code Conflict} {@code act-of-other} to whoever turned none
     * of its keys, {@code act-expired} a day after the second.
     */
    public Mono<List<Identity>> open(SpaceId space, UUID act, Person reader) {
        return keys.getObject()
                .done(space, act)
                .filter(done -> done.kind() == Kind.EXPORT_IDENTITIES)
                .filter(done -> done.isOf(reader))
                .switchIfEmpty(Mono.error(() -> new Conflict("act-of-other")))
                .filter(this::isFresh)
                .switchIfEmpty(Mono.error(() -> new Conflict("act-expired")))
                .flatMap(done -> journal.serve(
                        space,
                        reader,
                        new Subject(What.IDENTITIES, act, purpose(done)),
                        store.page(space, null, PAGE)));
    }

    /** The people after one of them; of what {@link #open} opened. */
    public Mono<List<Identity>> after(SpaceId space, UUID contribution) {
        return store.page(space, contribution, PAGE);
    }

    private boolean isFresh(KeyedAct act) {
        return act.endedAfter(Times.now(clock).minus(properties.download()));
    }

    private static String purpose(KeyedAct act) {
        return String.valueOf(act.content().get(FIELD));
    }

    /**
     * What somebody said of themselves with a contribution.
     *
     * @param contribution its id
     * @param name their name; null when they gave none
     * @param email their address; null when they left none
     * @param contact whether they agreed to be written to about it
     * @param news whether they agreed to be written to at the steps of the consultation
     */
    public record Identity(
            UUID contribution,
            @Nullable String name,
            @Nullable String email,
            boolean contact,
            boolean news) {}
}
