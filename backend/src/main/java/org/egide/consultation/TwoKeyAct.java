package org.egide.consultation;

import java.util.Map;
import java.util.Set;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.identity.Person;
import reactor.core.publisher.Mono;

/** What an act does once both keys are turned: one bean for each kind, in the module that can do it. */
public interface TwoKeyAct {

    /** The kinds that it does. */
    Set<Kind> kinds();

    /**
     * Says exactly what would be done, and from what: the content that both keys are turned for. Fails with {@code
     * InvalidRequest} naming the fields at fault, {@code Conflict} when it makes no sense now.
     */
    Mono<Map<String, Object>> prepare(Consultation current, Kind kind, Map<String, Object> asked);

    /**
     * Does it, in the transaction of the second key, the consultation locked. Fails with {@code Conflict} {@code
     * act-outdated} when things are no longer as the content says they were.
     */
    Mono<Void> carryOut(Consultation current, KeyedAct act, Person by);
}
