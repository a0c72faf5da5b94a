package org.egide.local;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Loads the demonstration at start, unless {@code egide.demonstration.enabled} is false. */
@Component
@Import(Demonstration.class)
@EnableConfigurationProperties(DemonstrationProperties.class)
@ConditionalOnProperty(name = "egide.demonstration.enabled", matchIfMissing = true)
public class DemonstrationLoader {

    private final Demonstration demonstration;

    DemonstrationLoader(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    /** Loads what is not there yet, and returns once it is: the local stack has nothing else to do meanwhile. */
    public void loadNow() {
        demonstration.load().block();
    }
}
