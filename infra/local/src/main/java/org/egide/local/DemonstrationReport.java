package org.egide.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Person;
import org.egide.report.Composer;
import org.egide.report.Drafting;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.Requests;
import org.egide.report.SectionDraft;
import org.egide.report.SectionStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The reports of the consultations that are over, invented, signed by their invented guarantors, and published. */
@Component
class DemonstrationReport {

    private static final Pattern HEADING = Pattern.compile("^(#{1,3}) (.+)$");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE = 60;

    private final DemonstrationFiles files;
    private final Consultations consultations;
    private final Reports reports;
    private final Drafting drafting;
    private final Requests requests;
    private final Composer composer;
    private final Editions editions;

    DemonstrationReport(
            DemonstrationFiles files,
            Consultations consultations,
            Reports reports,
            Drafting drafting,
            Requests requests,
            Composer composer,
            Editions editions) {
        this.files = files;
        this.consultations = consultations;
        this.reports = reports;
        this.drafting = drafting;
        this.requests = requests;
        this.composer = composer;
        this.editions = editions;
    }

    /**
     * Writes and publishes them, once each, where a consultation is over: in a minute, when the figures are counted of
     * which all need the same.
     *
     * @param loaded when everything else was there
     */
    Mono<Void> publish(Instant loaded) {
        return Flux.fromIterable(DemonstrationFiles.SLUGS)
                .concatMap(slug -> Mono.justOrEmpty(files.report(slug))
                        .flatMap(text -> consultations
                                .get(slug)
                                .filter(DemonstrationReport::isDue)
                                .filterWhen(one -> reports.list(one.id()).map(List::isEmpty))
                                .delayUntil(one -> counted(one, loaded))
                                .delayUntil(one -> write(one, text))
                                .flatMap(this::sign)))
                .then();
    }

    private static boolean isDue(Consultation consultation) {
        return consultation.status() == Status.REPORT_DUE || consultation.status() == Status.REPORT_LATE;
    }

    /** Figures are those of the last minute: what was loaded since is in none yet. */
    private Mono<Void> counted(Consultation consultation, Instant loaded) {
        return composer.latest(consultation)
                .filter(asOf -> asOf.isAfter(loaded))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Its figures are not counted yet.")))
                .retryWhen(Retry.fixedDelay(PATIENCE, PAUSE))
                .then();
    }

    private Mono<Void> write(Consultation consultation, String text) {
        return reports.open(
                        consultation,
                        ReportKind.FINAL,
                        Locale.FRENCH,
                        sections(text),
                        DemonstrationPeople.first(consultation, Role.GUARANTOR))
                .flatMapMany(report -> Mono.justOrEmpty(files.outcome(consultation.slug()))
                        .flatMapIterable(DemonstrationOutcome::asked)
                        .concatMap(one -> requests.add(consultation.id(), report.number(), one.request(), null)))
                .then(Mono.defer(() -> drafting.sections(consultation.id(), 1)))
                .flatMapMany(Flux::fromIterable)
                .concatMap(one -> drafting.status(consultation.id(), one.id(), SectionStatus.READY))
                .then();
    }

    private Mono<Void> sign(Consultation consultation) {
        List<Person> signers = DemonstrationPeople.holding(consultation, Role.GUARANTOR);
        return editions.freeze(consultation, 1, "", "", signers.getFirst())
                .flatMap(edition -> Flux.fromIterable(signers)
                        .concatMap(one -> editions.sign(consultation, 1, edition.number(), edition.sha256(), one))
                        .then(publish(consultation, edition, signers.getLast())));
    }

    private Mono<Void> publish(Consultation consultation, Edition edition, Person by) {
        return Mono.defer(() -> editions.publish(consultation, 1, edition.number(), edition.sha256(), by))
                .then();
    }

    private static List<SectionDraft> sections(String text) {
        List<SectionDraft> sections = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String line : text.lines().toList().reversed()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                int level = heading.group(1).length();
                sections.addFirst(new SectionDraft(
                        "", level, heading.group(2), body.toString().strip()));
                body.setLength(0);
            } else {
                body.insert(0, line + "\n");
            }
        }
        return List.copyOf(sections);
    }
}
