package org.egide.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.egide.ledger.Alarm;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers the alarms that were raised. */
@Component
public class HeardAlarms implements Alarm {

    private final List<String> findings = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Void> raise(String origin, List<String> found) {
        return Mono.fromRunnable(() -> findings.addAll(found));
    }

    /** What was found since they were forgotten. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Forgets them. */
    public void forget() {
        findings.clear();
    }
}
