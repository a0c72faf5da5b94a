package org.egide.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.document.Document;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;

/**
 * Certificates of compliance: that the three conditions of C. env. L121-20 I are met, and what shows it. Made anew each
 * time from what was said; nothing of it is kept.
 */
@Facade
public class Certificates {

    private final Duties duties;
    private final CertificateDocument document;
    private final MessageSource messages;
    private final Clock clock;

    Certificates(Duties duties, CertificateDocument document, MessageSource messages, Clock clock) {
        this.duties = duties;
        this.document = document;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * How a consultation stands.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role} but for its owner, its guarantors and the commission,
     * {@code Conflict} {@code compliance-not-asked} for a regime that the article is not about.
     */
    public Mono<Compliance> of(Consultation consultation, Person reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return consultation
                .standing(reader)
                .require(Action.CERTIFY)
                .then(Mono.defer(() -> duties.of(consultation)))
                .map(all -> Compliance.of(consultation, all, today));
    }

    /**
     * The certificate, in a language.
     *
     * <p>Fails as {@link #of}, and with {@code Conflict} {@code compliance-incomplete}, which names each condition that
     * is missing and what it lacks.
     */
    public Mono<Document> certificate(Consultation consultation, Person reader, Locale locale) {
        return of(consultation, reader).map(compliance -> {
            if (!compliance.isWhole()) {
                throw new Conflict("compliance-incomplete", lacks(compliance, locale));
            }
            return document.of(consultation, compliance, Times.now(clock), locale);
        });
    }

    private String lacks(Compliance compliance, Locale locale) {
        return compliance.conditions().stream()
                .filter(condition -> !condition.isMet())
                .map(condition -> lacks(condition, locale))
                .collect(Collectors.joining(" ; "));
    }

    private String lacks(Condition condition, Locale locale) {
        String what = condition.obstacles().stream()
                .map(obstacle -> obstacle.sentence(messages, locale))
                .collect(Collectors.joining(", "));
        return messages.getMessage("compliance.lacks." + condition.kind(), new Object[] {what}, locale);
    }
}
