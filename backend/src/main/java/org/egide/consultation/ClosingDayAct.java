package org.egide.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The last day of a consultation comes earlier or later. */
@Component
class ClosingDayAct implements TwoKeyAct {

    private static final String FIELD = "closesOn";

    private final ConsultationStore store;
    private final EditStore edits;
    private final Ledger ledger;
    private final Clock clock;

    ClosingDayAct(ConsultationStore store, EditStore edits, Ledger ledger, Clock clock) {
        this.store = store;
        this.edits = edits;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CLOSE_EARLY, Kind.EXTEND);
    }

    @Override
    public Mono<Map<String, Object>> prepare(Consultation current, Kind kind, Map<String, Object> asked) {
        return Mono.fromCallable(() -> {
            WhileOpen.require(current);
            LocalDate day = day(asked.get(FIELD));
            check(current, kind, day);
            return Map.of("from", current.calendar().closesOn().toString(), "to", day.toString());
        });
    }

    private static LocalDate day(@Nullable Object asked) {
        if (asked == null || asked.toString().isBlank()) {
            throw new InvalidRequest(List.of(Fault.of(FIELD, "field-required")));
        }
        try {
            return LocalDate.parse(asked.toString());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidRequest(List.of(Fault.of(FIELD, "invalid-date")));
        }
    }

    /** The last day stays inclusive: closing early never ends a day that has begun. */
    private void check(Consultation current, Kind kind, LocalDate day) {
        List<Fault> faults =
                new ArrayList<>(CalendarRules.faults(current.calendar().closing(day)));
        LocalDate closes = current.calendar().closesOn();
        boolean right = kind == Kind.EXTEND ? day.isAfter(closes) : day.isBefore(closes) && !day.isBefore(today());
        if (!right) {
            faults.add(Fault.of(FIELD, kind == Kind.EXTEND ? "not-an-extension" : "not-an-early-closing"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    @Override
    public Mono<Void> carryOut(Consultation current, KeyedAct act, Person by) {
        LocalDate from = LocalDate.parse(String.valueOf(act.content().get("from")));
        LocalDate to = LocalDate.parse(String.valueOf(act.content().get("to")));
        if (!from.equals(current.calendar().closesOn()) || to.isBefore(today())) {
            return Mono.error(new Conflict("act-outdated"));
        }
        WhileOpen.require(current);
        check(current, act.kind(), to);
        return edits.closeOn(current.id(), to, Times.now(clock))
                .then(Mono.defer(() -> store.byId(current.id())))
                .flatMap(changed -> ledger.append(Edits.changed(changed)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
