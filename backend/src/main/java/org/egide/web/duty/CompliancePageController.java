package org.egide.web.duty;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.document.Documents;
import org.egide.document.Picture;
import org.egide.duty.Certificates;
import org.egide.duty.Compliance;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Download;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The certificate of compliance (C. env. L121-20): what is missing of it, then the document itself. */
@Controller
class CompliancePageController {

    private static final String COMPLIANCE = "/workspace/consultations/{slug}/duties/compliance";

    private final Consultations consultations;
    private final Certificates certificates;
    private final Documents documents;
    private final MessageSource messages;

    CompliancePageController(
            Consultations consultations, Certificates certificates, Documents documents, MessageSource messages) {
        this.consultations = consultations;
        this.certificates = certificates;
        this.documents = documents;
        this.messages = messages;
    }

    /** Each condition with what it lacks; once none lacks anything, what the certificate says. */
    @GetMapping(COMPLIANCE)
    Mono<Rendering> page(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.CERTIFY, slug, person)
                .flatMap(consultation -> certificates
                        .of(consultation, person)
                        .flatMap(compliance -> html(consultation, compliance, person, locale)
                                .map(html -> Rendering.view("workspace/compliance")
                                        .modelAttribute("slug", slug)
                                        .modelAttribute(
                                                "subject", consultation.title().in(locale))
                                        .modelAttribute("conditions", lines(compliance, locale))
                                        .modelAttribute("document", html)
                                        .build())));
    }

    private Mono<String> html(Consultation consultation, Compliance compliance, Person person, Locale locale) {
        return compliance.isWhole()
                ? certificates
                        .certificate(consultation, person, locale)
                        .flatMap(document -> documents.html(document, Picture::dataAddress))
                : Mono.just("");
    }

    /** The certificate, to be joined to the application. */
    @GetMapping(COMPLIANCE + ".pdf")
    Mono<ResponseEntity<byte[]>> pdf(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.CERTIFY, slug, person)
                .flatMap(consultation -> certificates.certificate(consultation, person, locale))
                .flatMap(documents::pdf)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .headers(Download.as(slug + "-L121-20.pdf"))
                        .body(bytes));
    }

    private List<ConditionLine> lines(Compliance compliance, Locale locale) {
        return compliance.conditions().stream()
                .map(condition -> new ConditionLine(
                        condition.kind().name(),
                        say("compliance.condition." + condition.kind(), locale),
                        say("compliance.basis." + condition.basis(), locale),
                        condition.obstacles().stream()
                                .map(obstacle -> obstacle.sentence(messages, locale))
                                .toList()))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /**
     * A condition, in words.
     *
     * @param id which one, where links lead to
     * @param title what is asked
     * @param basis what is looked at
     * @param lacks what is missing; empty when it is met
     */
    record ConditionLine(String id, String title, String basis, List<String> lacks) {}
}
