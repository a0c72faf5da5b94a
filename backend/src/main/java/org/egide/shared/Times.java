package org.egide.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The product's clock, and the zone of its legal dates. */
@Configuration(proxyBeanMethods = false)
public class Times {

    /** Legal dates are those of metropolitan France (domain, 1.5). */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    /** The clock that everything asks; tests replace it to travel. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Now, to the microsecond: PostgreSQL keeps no more, and a key built from nanoseconds would skip a row. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
