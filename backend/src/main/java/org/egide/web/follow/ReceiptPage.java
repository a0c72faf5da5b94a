package org.egide.web.follow;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.consultation.Consultations;
import org.egide.register.Followed;
import org.egide.response.Questions;
import org.egide.shared.SiteAddress;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.follow.FollowPageController.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the pages of a receipt's holder show. */
@Component
class ReceiptPage {

    private final Consultations consultations;
    private final Telling telling;
    private final Questions questions;
    private final ReceiptPdf documents;
    private final SiteAddress site;
    private final Clock clock;

    ReceiptPage(
            Consultations consultations,
            Telling telling,
            Questions questions,
            ReceiptPdf documents,
            SiteAddress site,
            Clock clock) {
        this.consultations = consultations;
        this.telling = telling;
        this.questions = questions;
        this.documents = documents;
        this.site = site;
        this.clock = clock;
    }

    /** The receipt, and what became of the contribution. */
    Mono<Rendering> receipt(Followed followed, boolean justSent, @Nullable Done done, Locale locale) {
        return receipt(followed, TellForm.EMPTY, Faults.NONE, locale)
                .map(page -> page.modelAttribute("justSent", justSent)
                        .modelAttribute("done", done == null ? "" : done.name())
                        .build());
    }

    /** The form of an appeal. */
    Mono<Rendering> appeal(Followed followed, String plea, Faults faults, HttpStatus status, Locale locale) {
        return withTold(page("appeal", followed, locale), followed, locale)
                .map(page -> page.status(status)
                        .modelAttribute("plea", plea)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private Mono<Rendering.Builder<?>> withTold(Mono<Rendering.Builder<?>> page, Followed followed, Locale locale) {
        return Mono.zip(page, telling.of(followed, locale))
                .map(both -> both.getT2()
                        .<Rendering.Builder<?>>map(told -> both.getT1().modelAttribute("told", told))
                        .orElse(both.getT1()));
    }

    /** The same, with an address that no mail can be sent to. */
    Mono<Rendering> notTold(Followed followed, TellForm form, Faults faults, HttpStatus status, Locale locale) {
        return receipt(followed, form, faults, locale)
                .map(page -> page.status(status)
                        .modelAttribute("justSent", false)
                        .modelAttribute("done", "")
                        .build());
    }

    private Mono<Rendering.Builder<?>> receipt(Followed followed, TellForm form, Faults faults, Locale locale) {
        List<RoadLine> road = RoadLine.of(followed, locale);
        ReceiptProof proof = ReceiptProof.of(followed.receipt(), locale);
        return withTold(page("receipt", followed, locale), followed, locale)
                .map(page -> proof == null ? page : page.modelAttribute("proof", proof))
                .map(page -> page.modelAttribute("road", road)
                        .modelAttribute("qr", QrCode.of(address(followed, locale)))
                        .modelAttribute("tell", form)
                        .modelAttribute("faults", faults))
                .zipWith(question(followed), (page, question) -> page.modelAttribute("question", question));
    }

    /** Whether it is a question: empty, {@code ANSWERED} or {@code REOPENED} by whoever reads this. */
    private Mono<String> question(Followed followed) {
        return questions
                .of(followed.space(), followed.receipt().id())
                .filter(one -> one.answeredAt() != null)
                .map(one -> one.reopenedAt() == null ? "ANSWERED" : "REOPENED")
                .defaultIfEmpty("");
    }

    /** The receipt as a document. */
    Mono<byte[]> document(Followed followed, Locale locale) {
        return consultations
                .get(followed.space())
                .flatMap(consultation -> documents.render(
                        documentOf(followed, consultation.title().in(locale), locale),
                        followed.receipt().receivedAt(),
                        locale));
    }

    private Map<String, Object> documentOf(Followed followed, String title, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        String address = address(followed, locale);
        model.put("title", title);
        model.put("number", Long.toString(followed.receipt().number()));
        model.put("receivedAt", Dates.toTheMinute(followed.receipt().receivedAt(), locale));
        model.put("code", followed.receipt().code());
        model.put("address", address);
        model.put("qr", QrCode.of(address).dataAddress());
        model.put("wordsTitle", followed.title());
        model.put("words", followed.body());
        model.put("proof", ReceiptProof.of(followed.receipt(), locale));
        return model;
    }

    private String address(Followed followed, Locale locale) {
        return site.of(
                "/" + locale.getLanguage() + "/receipts/" + followed.receipt().code());
    }

    /** The form of a correction. */
    Mono<Rendering> correct(Followed followed, CorrectForm form, Faults faults, Locale locale) {
        return page("correct", followed, locale)
                .map(page -> page.status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("form", form)
                        .modelAttribute("faults", faults)
                        .build());
    }

    /** The question whether they are sure. */
    Mono<Rendering> withdraw(Followed followed, Locale locale) {
        return page("withdraw", followed, locale).map(Rendering.Builder::build);
    }

    /** The question whether they are sure that nothing shall be left. */
    Mono<Rendering> erase(Followed followed, Locale locale) {
        return page("erase", followed, locale).map(Rendering.Builder::build);
    }

    private Mono<Rendering.Builder<?>> page(String view, Followed followed, Locale locale) {
        return consultations
                .get(followed.space())
                .map(consultation -> Rendering.view(view)
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("followed", followed)
                        .modelAttribute(
                                "number", Long.toString(followed.receipt().number()))
                        .modelAttribute(
                                "receivedAt",
                                Dates.toTheMinute(followed.receipt().receivedAt(), locale)));
    }
}
