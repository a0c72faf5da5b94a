package org.egide.notification;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designation;
import org.egide.consultation.Designations;
import org.egide.consultation.Role;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells people that a role is given to them: on what, and where to begin. Keycloak writes apart about their account.
 */
@Component
class DesignationMails implements Follower {

    private final Designations designations;
    private final Consultations consultations;
    private final SentStore sent;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    DesignationMails(
            Designations designations,
            Consultations consultations,
            SentStore sent,
            Mailbox mailbox,
            MessageSource messages,
            SiteAddress site,
            Clock clock) {
        this.designations = designations;
        this.consultations = consultations;
        this.sent = sent;
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "designation-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().equals("designation.invited") ? tell(event) : Mono.empty();
    }

    private Mono<Void> tell(Event event) {
        return designations
                .find(event.space(), event.subject())
                .filter(Designation::isLive)
                .filterWhen(designation -> sent.isNew(event.space(), event.id()))
                .zipWhen(designation -> consultations.get(event.space()))
                .flatMap(both -> send(both.getT1(), both.getT2())
                        .then(sent.remember(event.space(), event.id(), Times.now(clock))));
    }

    private Mono<Void> send(Designation designation, Consultation consultation) {
        Locale locale = Locale.of(designation.language());
        Object[] words = {
            designation.name(),
            messages.getMessage("role." + designation.role(), null, locale),
            consultation.title().in(locale),
            site.of("/" + locale.getLanguage() + begin(designation.role(), consultation.slug()))
        };
        String key = designation.role() == Role.GUARANTOR ? "mail.designated.guarantor" : "mail.designated";
        String footer = messages.getMessage("mail.designated.footer", null, locale);
        return mailbox.send(Mail.of(
                designation.email(),
                messages.getMessage("mail.designated.subject", words, locale),
                messages.getMessage(key + ".text", words, locale) + "\n\n-- \n" + footer + "\n"));
    }

    private static String begin(Role role, String slug) {
        return role == Role.GUARANTOR ? "/workspace/consultations/" + slug + "/declaration" : "/workspace";
    }
}
