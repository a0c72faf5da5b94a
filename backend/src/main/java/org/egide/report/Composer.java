package org.egide.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.egide.consultation.Consultation;
import org.egide.figures.FigureSheet;
import org.egide.figures.Figures;
import org.egide.report.Material.Draft;
import org.egide.shared.Facade;
import org.egide.shared.SiteAddress;
import org.egide.shared.Unavailable;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes a document out of sections: headings, text with numbered references, blocks, the list of references, how each
 * figure is counted, and the data that it rests on. The same sections on the same data make the same document.
 */
@Facade
public class Composer {

    private static final int AT_ONCE = 2;
    private static final int IN_LINE = 100;
    /** Where reports are written: two at a time, off the event loop. */
    static final Scheduler WRITERS = Schedulers.newBoundedElastic(AT_ONCE, IN_LINE, "composer");

    private final Gathering gathering;
    private final Figures figures;
    private final MessageSource messages;
    private final SiteAddress site;

    Composer(Gathering gathering, Figures figures, MessageSource messages, SiteAddress site) {
        this.gathering = gathering;
        this.figures = figures;
        this.messages = messages;
        this.site = site;
    }

    /** The last instant of which the figures stay as they are: of a whole minute, some seconds past. */
    public Mono<Instant> latest(Consultation consultation) {
        return figures.latest(consultation).map(FigureSheet::asOf);
    }

    /**
     * A draft, which says so in its title.
     *
     * <p>Fails with {@code InvalidRequest} {@code not-past-yet} for an instant that is not over yet ({@link #latest}
     * is), {@code Unavailable} {@code too-busy}, and refuses what is larger than a document may be.
     *
     * @param figuresAsOf as of when its figures are
     */
    public Mono<Composed> compose(
            Consultation consultation,
            Report report,
            List<Section> sections,
            List<GuarantorRequest> requests,
            Instant figuresAsOf) {
        String draft = new Phrases(messages, report.language()).say("composed.draft");
        return compose(consultation, report, sections, requests, figuresAsOf, draft);
    }

    /**
     * The same, with another mark.
     *
     * <p>Fails as the other.
     *
     * @param mark before its title, such as “Draft”; empty for none
     */
    Mono<Composed> compose(
            Consultation consultation,
            Report report,
            List<Section> sections,
            List<GuarantorRequest> requests,
            Instant figuresAsOf,
            String mark) {
        Draft draft = new Draft(consultation, report, sections, requests, figuresAsOf, mark);
        Phrases phrases = new Phrases(messages, report.language());
        return Mono.fromCallable(() -> sections.stream().map(Parsed::of).toList())
                .subscribeOn(WRITERS)
                .flatMap(parsed -> gathering.gather(draft, parsed))
                .publishOn(WRITERS)
                .map(material -> new Composing(new Scene(material, phrases, site)).compose())
                .onErrorMap(RejectedExecutionException.class, full -> new Unavailable("too-busy"));
    }

    /** The page of a document with addresses of the site's own, for who reads it there. */
    public String local(String html) {
        return html.replace("href=\"" + site.url() + "/", "href=\"/");
    }

    /** Requests by {@link Token#thing()}. */
    static Map<String, Cited> cited(List<GuarantorRequest> requests) {
        Map<String, Cited> all = new LinkedHashMap<>();
        requests.forEach(one -> {
            Cited cited = RequestCited.of(one);
            all.put(cited.token(), cited);
        });
        return all;
    }
}
