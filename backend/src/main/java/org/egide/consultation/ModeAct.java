package org.egide.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.moderation.Charters;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The moderation mode changes while contributions are received. */
@Component
class ModeAct implements TwoKeyAct {

    private static final String FIELD = "mode";

    private final ConsultationStore store;
    private final EditStore edits;
    private final Charters charters;
    private final Ledger ledger;
    private final Clock clock;

    ModeAct(ConsultationStore store, EditStore edits, Charters charters, Ledger ledger, Clock clock) {
        this.store = store;
        this.edits = edits;
        this.charters = charters;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MODE);
    }

    @Override
    public Mono<Map<String, Object>> prepare(Consultation current, Kind kind, Map<String, Object> asked) {
        return Mono.fromCallable(() -> {
            WhileOpen.require(current);
            ModerationMode mode = Stream.of(ModerationMode.values())
                    .filter(one -> one.name().equals(asked.get(FIELD)) && one != current.mode())
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(List.of(Fault.of(FIELD, "invalid-value"))));
            return Map.of("from", current.mode().name(), "to", mode.name());
        });
    }

    @Override
    public Mono<Void> carryOut(Consultation current, KeyedAct act, Person by) {
        String from = String.valueOf(act.content().get("from"));
        String to = String.valueOf(act.content().get("to"));
        if (!current.mode().name().equals(from)) {
            return Mono.error(new Conflict("act-outdated"));
        }
        WhileOpen.require(current);
        return edits.moderate(current.id(), ModerationMode.valueOf(to), Times.now(clock))
                .then(Mono.defer(() -> charters.modeChanged(current.id(), from, to, by)))
                .then(Mono.defer(() -> store.byId(current.id())))
                .flatMap(changed -> ledger.append(Edits.changed(changed)));
    }
}
