package org.egide.web.synthesis;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.shared.Refusal;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Coverage;
import org.egide.synthesis.Desk;
import org.egide.synthesis.LikelyClaims;
import org.egide.synthesis.OnDesk;
import org.egide.synthesis.Span;
import org.egide.synthesis.Suggestion;
import org.egide.synthesis.Suggestions;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the pages of the reading desk show. */
@Component
class ReadingPage {

    private static final int FOUND = 8;
    private static final int REMAINING = 20;

    private final Arguments arguments;
    private final Coverage coverage;
    private final Desk desk;
    private final Suggestions suggestions;
    private final BesideDesk besideDesk;
    private final MessageSource messages;
    private final Clock clock;

    ReadingPage(
            Arguments arguments,
            Coverage coverage,
            Desk desk,
            Suggestions suggestions,
            BesideDesk besideDesk,
            MessageSource messages,
            Clock clock) {
        this.arguments = arguments;
        this.coverage = coverage;
        this.desk = desk;
        this.suggestions = suggestions;
        this.besideDesk = besideDesk;
        this.messages = messages;
        this.clock = clock;
    }

    /** How far the reading is, and where to go on. */
    Mono<Rendering> home(Consultation consultation, boolean done, Person guarantor, Locale locale) {
        return Mono.zip(
                        coverage.total(consultation.id()),
                        coverage.remaining(consultation.id(), null, REMAINING),
                        desk.nextOfSample(consultation.id(), 0, guarantor)
                                .map(number -> true)
                                .defaultIfEmpty(false))
                .map(all -> Rendering.view("workspace/reading")
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("covered", all.getT1())
                        .modelAttribute(
                                "remaining",
                                all.getT2().items().stream()
                                        .map(one -> new RemainingLine(String.valueOf(one.number()), one.read()))
                                        .toList())
                        .modelAttribute("more", all.getT2().next() != null)
                        .modelAttribute("sample", all.getT3())
                        .modelAttribute("done", done)
                        .build());
    }

    Mono<Rendering> show(Asked asked, @Nullable String did) {
        return model(asked, Faults.NONE)
                .map(page -> page.modelAttribute("did", did == null ? "" : did).build());
    }

    /** What could not be done; what was typed and ticked stays. */
    Mono<Rendering> refused(Asked asked, Refusal refusal) {
        return model(asked, Faults.of(refusal, messages, asked.locale()))
                .map(page -> page.modelAttribute("did", "")
                        .status(Statuses.of(refusal))
                        .build());
    }

    private Mono<Rendering.Builder<?>> model(Asked asked, Faults faults) {
        return desk.open(asked.space(), asked.number(), asked.guarantor())
                .flatMap(opened -> Mono.zip(
                                suggestions.of(asked.space(), opened),
                                arguments.find(
                                        asked.space(),
                                        Audience.GUARANTORS,
                                        asked.form().typed(),
                                        FOUND),
                                coverage.total(asked.space()),
                                besideDesk.of(asked.space(), opened))
                        .map(all -> page(asked, opened, all.getT1(), all.getT2())
                                .modelAttribute("covered", all.getT3())
                                .modelAttribute("beside", all.getT4())
                                .modelAttribute("faults", faults)));
    }

    private Rendering.Builder<?> page(Asked asked, OnDesk opened, List<Suggestion> offered, List<Argument> found) {
        Locale locale = asked.locale();
        Consultation consultation = asked.consultation();
        return Rendering.view("workspace/reading-item")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("number", String.valueOf(asked.number()))
                .modelAttribute("desk", opened)
                .modelAttribute("withAnother", opened.item().isWithAnother(asked.guarantor(), clock.instant()))
                .modelAttribute("sentences", sentences(opened, asked.form()))
                .modelAttribute("readers", readers(opened, locale))
                .modelAttribute("attached", AttachedLine.of(consultation, opened.attached(), locale))
                .modelAttribute("offered", offered(consultation, offered, locale))
                .modelAttribute(
                        "found",
                        found.stream()
                                .map(one -> ArgumentLine.of(consultation, one, 0, locale))
                                .toList())
                .modelAttribute("form", asked.form())
                .modelAttribute("themeKey", themeKey(asked, opened))
                .modelAttribute("stances", ArgumentStance.values())
                .modelAttribute("reasons", AsideReason.values());
    }

    private static String themeKey(Asked asked, OnDesk opened) {
        String chosen = asked.form().theme();
        return chosen != null
                ? chosen
                : asked.consultation()
                        .theme(opened.item().theme())
                        .map(theme -> theme.key())
                        .orElse("");
    }

    private static List<ReaderLine> readers(OnDesk opened, Locale locale) {
        return opened.readers().stream()
                .map(one -> new ReaderLine(one.name(), Dates.toTheMinute(one.at(), locale)))
                .toList();
    }

    private static List<OfferedLine> offered(Consultation consultation, List<Suggestion> all, Locale locale) {
        return all.stream()
                .map(one -> new OfferedLine(
                        ArgumentLine.of(consultation, one.argument(), 0, locale),
                        one.reasons().stream()
                                .map(reason -> ReasonLine.of(one, reason))
                                .toList()))
                .toList();
    }

    /** The words cut into sentences and what stands between them, nothing left out. */
    private static List<SentenceLine> sentences(OnDesk opened, DeskForm form) {
        List<SentenceLine> lines = new ArrayList<>();
        String body = opened.body();
        int end = 0;
        for (Span one : opened.sentences()) {
            boolean quoted = opened.attached().stream()
                    .anyMatch(attached -> attached.excerpt().from() < one.to()
                            && attached.excerpt().to() > one.from());
            lines.add(new SentenceLine(
                    body.substring(end, one.from()),
                    one.of(body),
                    one.from() + "-" + one.to(),
                    form.ticked(one),
                    quoted,
                    LikelyClaims.sign(one, body).orElse("")));
            end = one.to();
        }
        return lines;
    }

    /**
     * Who looks at which contribution, with what they typed.
     *
     * @param consultation whose
     * @param number which contribution
     * @param form what was typed
     * @param guarantor who
     * @param locale in which language
     */
    record Asked(Consultation consultation, long number, DeskForm form, Person guarantor, Locale locale) {

        SpaceId space() {
            return consultation.id();
        }

        Rendering back(String did) {
            return ReadingPageController.to(ReadingPageController.ITEM, consultation.slug(), number, did);
        }
    }

    /** A contribution that remains, and whether somebody read it. */
    record RemainingLine(String number, boolean read) {}

    /** Who read it, and when. */
    record ReaderLine(String name, String at) {}

    /** An argument that is proposed, with the reason of each that proposes it. */
    record OfferedLine(ArgumentLine argument, List<ReasonLine> reasons) {}

    /**
     * Why an argument is proposed.
     *
     * @param proposal what comes back with the form: {@code suggester:number}
     * @param by by what, empty for the words in common
     * @param because the words of the contribution that say so
     */
    record ReasonLine(String proposal, String by, String because) {

        static ReasonLine of(Suggestion one, Suggestion.Reason reason) {
            return new ReasonLine(
                    reason.suggester() + ":" + one.argument().number(),
                    reason.suggester().equals("lexical") ? "" : reason.suggester(),
                    String.join(", ", reason.because()));
        }
    }

    /**
     * A sentence.
     *
     * @param before what stands before it: blanks, ends of lines
     * @param text its words
     * @param range where it lies
     * @param ticked whether it is ticked
     * @param quoted whether something of it speaks for an argument
     * @param sign the words by which it looks like a claim, empty for none
     */
    record SentenceLine(String before, String text, String range, boolean ticked, boolean quoted, String sign) {}
}
