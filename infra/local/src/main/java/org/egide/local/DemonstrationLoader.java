package org.egide.local;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Loads the demonstration at start, unless {@code egide.demonstration.enabled} is false. */
@Component
@Import({Demonstration.class, DemonstrationReport.class})
@EnableConfigurationProperties(DemonstrationProperties.class)
@ConditionalOnProperty(name = "egide.demonstration.enabled", matchIfMissing = true)
public class DemonstrationLoader {

    private final Demonstration demonstration;
    private final DemonstrationReport report;

    DemonstrationLoader(Demonstration demonstration, DemonstrationReport report) {
        this.demonstration = demonstration;
        this.report = report;
    }

    /** Loads what is not there yet, and returns once it is: the local stack has nothing else to do meanwhile. */
    public void loadNow() {
        demonstration.load().block();
    }

    /** Publishes the report of the consultation that is over, which takes a minute, and returns once it is. */
    public void reportNow() {
        report.publish().block();
    }
}
