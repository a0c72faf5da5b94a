package org.egide.web.contribute;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.channel.Mailboxes;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.register.Kind;
import org.egide.shared.Refusal;
import org.egide.shared.TooMany;
import org.egide.shared.Unavailable;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.egide.web.Faults.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** What the form's page shows in each case. */
@Component
class ContributePage {

    private final Mailboxes mailboxes;
    private final MessageSource messages;
    private final Clock clock;

    ContributePage(Mailboxes mailboxes, MessageSource messages, Clock clock) {
        this.mailboxes = mailboxes;
        this.messages = messages;
        this.clock = clock;
    }

    Rendering empty(Consultation consultation, ContributeForm form, Locale locale) {
        return form(consultation, form, Faults.NONE, List.of(), locale, HttpStatus.OK);
    }

    Rendering refused(
            Consultation consultation, ContributeForm form, Faults faults, List<Commune> choices, Locale locale) {
        return form(consultation, form, faults, choices, locale, HttpStatus.BAD_REQUEST);
    }

    /** Nothing is wrong with what was typed: it can be sent again as it is, with the same key. */
    Rendering unavailable(Consultation consultation, ContributeForm form, Unavailable refusal, Locale locale) {
        Faults faults = Faults.of(refusal, messages, locale);
        return form(consultation, form.again(), faults, List.of(), locale, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Somebody who was signed in no longer is: they choose whether to sign in again or to send without account. */
    Rendering sessionOver(Consultation consultation, ContributeForm form, Locale locale) {
        return refused(consultation, form, whole("contribute.sessionOver", locale), List.of(), locale);
    }

    /** The form was sent before with other words: this is another contribution, if they mean it. */
    Rendering sentBefore(Consultation consultation, ContributeForm form, Locale locale) {
        return refused(consultation, form, whole("contribute.sentBefore", locale), List.of(), locale);
    }

    /** Too much came from their network at once: the same form, to be sent again with the same key. */
    Rendering tooMany(Consultation consultation, ContributeForm form, TooMany refusal, Locale locale) {
        return form(consultation, form, faults(refusal, null, locale), List.of(), locale, HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Contributions are not received: what was typed is shown, to be copied. */
    Rendering closed(Consultation consultation, ContributeForm form, HttpStatus status, Locale locale) {
        return Rendering.view("contribute-closed")
                .status(status)
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("form", form)
                .build();
    }

    /** The faults of a refusal, the commune's own in place of the register's, in the order of the form. */
    Faults faults(Refusal refusal, @Nullable Refusal commune, Locale locale) {
        Faults faults = Faults.of(refusal, messages, locale);
        return commune == null ? faults : faults.replacing("commune", Faults.of(commune, messages, locale));
    }

    private Faults whole(String key, Locale locale) {
        return new Faults(List.of(new Fault(Faults.WHOLE, messages.getMessage(key, null, locale))));
    }

    /** What was typed, with published questions that resemble it. */
    Rendering similar(Consultation consultation, ContributeForm form, List<SimilarLine> similar, Locale locale) {
        return builder(consultation, form, Faults.NONE, List.of(), locale)
                .modelAttribute("similar", similar)
                .build();
    }

    private Rendering form(
            Consultation consultation,
            ContributeForm form,
            Faults faults,
            List<Commune> choices,
            Locale locale,
            HttpStatus status) {
        return builder(consultation, form, faults, choices, locale)
                .status(status)
                .build();
    }

    private Rendering.Builder<?> builder(
            Consultation consultation, ContributeForm form, Faults faults, List<Commune> choices, Locale locale) {
        return Rendering.view("contribute")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute(
                        "mailbox", mailboxes.address(consultation.slug()).orElse(""))
                .modelAttribute("kinds", Kind.values())
                .modelAttribute("form", form)
                .modelAttribute("faults", faults)
                .modelAttribute("choices", choices);
    }
}
