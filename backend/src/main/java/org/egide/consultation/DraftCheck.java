package org.egide.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.consultation.LegalWarning.Severity;
import org.egide.consultation.Perimeters.Resolved;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks what an officer says of a consultation, and says everything that is wrong at once. */
@Component
class DraftCheck {

    private final RegimeStore regimes;
    private final Perimeters perimeters;
    private final CalendarProperties unsettled;

    DraftCheck(RegimeStore regimes, Perimeters perimeters, CalendarProperties unsettled) {
        this.regimes = regimes;
        this.perimeters = perimeters;
        this.unsettled = unsettled;
    }

    /**
     * The draft with the INSEE codes of its communes; fails with {@code invalid-fields}. A draft may be against the
     * law; once a day of notice says that the public will read it, only with a reason that the public reads too
     * (domain, 1.4, guards). A reason that nothing asks for is left out.
     */
    Mono<ConsultationDraft> check(ConsultationDraft draft) {
        return Mono.zip(look(draft), warnings(draft).map(DraftCheck::isBreach)).map(both -> {
            refuse(both.getT1().faults());
            String reason = both.getT2() ? reasonOf(draft) : null;
            if (both.getT2() && reason == null && draft.calendar().noticeOn() != null) {
                refuse(List.of(Fault.of("breachReason", "breach-without-reason")));
            }
            return draft.with(both.getT1().codes(), reason);
        });
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static @Nullable String reasonOf(ConsultationDraft draft) {
        String reason = draft.breachReason();
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static boolean isBreach(List<LegalWarning> warnings) {
        return warnings.stream().anyMatch(warning -> warning.severity() == Severity.BREACH);
    }

    /** The INSEE codes of its communes, and everything that is wrong with it. */
    Mono<Resolved> look(ConsultationDraft draft) {
        return Mono.zip(regimes.inForce(draft.calendar().opensOn()), perimeters.resolve(draft.perimeter()))
                .map(both -> looked(draft, both.getT1(), both.getT2()));
    }

    private static Resolved looked(ConsultationDraft draft, List<LegalRegime> inForce, Resolved perimeter) {
        Set<String> codes = inForce.stream().map(LegalRegime::code).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>(ConsultationRules.faults(draft, codes));
        inForce.stream()
                .filter(regime -> regime.code().equals(draft.regime()))
                .forEach(regime -> faults.addAll(Offices.faults(draft.members(), regime.mostGuarantors())));
        faults.addAll(perimeter.faults());
        return new Resolved(perimeter.codes(), faults);
    }

    /** What the law says against the draft, when its regime is one that exists. */
    Mono<List<LegalWarning>> warnings(ConsultationDraft draft) {
        return regimes.inForce(draft.calendar().opensOn())
                .map(inForce -> inForce.stream()
                        .filter(regime -> regime.code().equals(draft.regime()))
                        .findFirst()
                        .map(regime -> LegalWarnings.of(
                                draft.calendar(), draft.members(), regime, unsettled.suspensionCounts()))
                        .orElse(List.of()));
    }
}
