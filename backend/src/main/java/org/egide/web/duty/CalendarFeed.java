package org.egide.web.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.egide.consultation.Consultation;
import org.egide.duty.Duty;
import org.egide.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The steps of a consultation and its due days as iCalendar (RFC 5545): whole days, in the reader's language. */
final class CalendarFeed {

    private final Consultation consultation;
    private final List<Duty> duties;
    private final MessageSource messages;
    private final String address;
    private final Instant changed;
    private final Locale locale;

    CalendarFeed(
            Consultation consultation, List<Duty> duties, MessageSource messages, SiteAddress site, Locale locale) {
        this.consultation = consultation;
        this.duties = duties;
        this.messages = messages;
        this.address = site.of("/" + locale.getLanguage() + "/consultations/" + consultation.slug() + "/calendar");
        this.changed = consultation.updatedAt();
        this.locale = locale;
    }

    /** The whole file. */
    String text() {
        Calendar feed = new Calendar();
        feed.add(new ProdId("-//Égide//calendar//FR"));
        feed.add(ImmutableVersion.VERSION_2_0);
        feed.add(ImmutableCalScale.GREGORIAN);
        step(feed, "notice", consultation.calendar().noticeOn());
        step(feed, "opening", consultation.calendar().opensOn());
        step(feed, "closing", consultation.calendar().closesOn());
        for (Duty duty : duties) {
            LocalDate due = duty.dueOn();
            if (due != null && duty.waits()) {
                event(
                        feed,
                        "due-" + duty.key(),
                        due,
                        sentence("calendar.due", duty.title().in(locale)));
            }
        }
        return feed.toString();
    }

    private void step(Calendar feed, String step, @Nullable LocalDate day) {
        if (day != null) {
            event(feed, step, day, sentence("calendar.step." + step));
        }
    }

    /** The same event has the same name each time: calendars move it and make no second one. */
    private void event(Calendar feed, String name, LocalDate day, String what) {
        VEvent event = new VEvent(
                day, day.plusDays(1), what + " – " + consultation.title().in(locale));
        event.add(new Uid(name + "@" + consultation.id().value()));
        event.replace(new DtStamp(changed));
        event.add(new Description(address));
        event.add(new Url(java.net.URI.create(address)));
        feed.add(event);
    }

    private String sentence(String key, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
