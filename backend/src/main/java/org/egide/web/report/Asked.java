package org.egide.web.report;

import java.util.Locale;
import java.util.Map;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.shared.SpaceId;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who looks at which report.
 *
 * @param consultation whose report
 * @param report its number, 0 for the list
 * @param person who looks
 * @param locale in which language
 */
record Asked(Consultation consultation, int report, Person person, Locale locale) {

    SpaceId space() {
        return consultation.id();
    }

    /** An address below the report, after which {@code did} says what was done. */
    Rendering to(String below, String did) {
        String path = UriComponentsBuilder.fromPath("/workspace/consultations/{slug}/report/{report}" + below)
                .queryParam("did", did)
                .encode()
                .buildAndExpand(Map.of("slug", consultation.slug(), "report", report))
                .toUriString();
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }
}
