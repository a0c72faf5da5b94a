package org.egide.local;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the demonstration at start, unless {@code egide.demonstration.enabled} is false. */
@Component
@Import({Demonstration.class, DemonstrationReport.class, DemonstrationResponse.class})
@EnableConfigurationProperties(DemonstrationProperties.class)
@ConditionalOnProperty(name = "egide.demonstration.enabled", matchIfMissing = true)
public class DemonstrationLoader {

    private final Demonstration demonstration;
    private final DemonstrationReport report;
    private final DemonstrationResponse response;
    private final Clock clock;
    private volatile Instant loaded = Instant.EPOCH;

    DemonstrationLoader(
            Demonstration demonstration, DemonstrationReport report, DemonstrationResponse response, Clock clock) {
        this.demonstration = demonstration;
        this.report = report;
        this.response = response;
        this.clock = clock;
    }

    /** Loads what is not there yet, and returns once it is: the local stack has nothing else to do meanwhile. */
    public void loadNow() {
        demonstration.load().block();
        loaded = clock.instant();
    }

    /** Publishes the reports of what is over, which takes a minute, and what responds to them. */
    public void reportNow() {
        report.publish(loaded).then(Mono.defer(response::publish)).block();
    }
}
