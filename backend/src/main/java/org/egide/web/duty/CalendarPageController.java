package org.egide.web.duty;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.duty.Duties;
import org.egide.identity.Standing;
import org.egide.shared.Download;
import org.egide.shared.SiteAddress;
import org.egide.web.ConsultationCard;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The calendar of a consultation: its steps, and what the law asks of whom by when; as a page and as iCalendar. */
@Controller
class CalendarPageController {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Consultations consultations;
    private final Duties duties;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    CalendarPageController(
            Consultations consultations, Duties duties, MessageSource messages, SiteAddress site, Clock clock) {
        this.consultations = consultations;
        this.duties = duties;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/calendar")
    Mono<Rendering> page(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .zipWhen(duties::of)
                .map(both -> Rendering.view("calendar")
                        .modelAttribute("consultation", ConsultationCard.of(both.getT1(), clock, locale))
                        .modelAttribute("duties", DutyLine.all(both.getT2(), Standing.of(null), locale))
                        .build());
    }

    /** For the calendars of telephones: it can be subscribed to, its events keep their names. */
    @GetMapping("/consultations/{slug}/calendar.ics")
    Mono<ResponseEntity<String>> icalendar(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .zipWhen(duties::of)
                .map(both -> new CalendarFeed(both.getT1(), both.getT2(), messages, site, locale).text())
                .map(text -> ResponseEntity.ok()
                        .contentType(ICALENDAR)
                        .headers(Download.as(slug + ".ics"))
                        .body(text));
    }
}
