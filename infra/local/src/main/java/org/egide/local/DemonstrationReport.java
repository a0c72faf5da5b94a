package org.egide.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.egide.report.RequestDraft;
import org.egide.report.RequestKind;
import org.egide.report.Requests;
import org.egide.report.SectionDraft;
import org.egide.report.SectionStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The report of the consultation that is over, invented, signed by its two invented guarantors, and published. */
@Component
class DemonstrationReport {

    private static final String SLUG = "reseau-de-chaleur";
    private static final Pattern HEADING = Pattern.compile("^(#{1,3}) (.+)$");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE = 60;

    private static final List<RequestDraft> ASKED = List.of(
            new RequestDraft(
                    RequestKind.CLARIFICATION,
                    "Dire d’où viendra le bois, et sur combien de kilomètres, pour les cinq premières années.",
                    null,
                    List.of("a7", "c5")),
            new RequestDraft(
                    RequestKind.CLARIFICATION,
                    "Dire qui paiera la chaudière de secours si l’usine cesse de fournir sa chaleur.",
                    null,
                    List.of("a8", "c7")),
            new RequestDraft(
                    RequestKind.RECOMMENDATION,
                    "Publier chaque année, quartier par quartier, ce que paie un logement avec le réseau et ce qu’il"
                            + " aurait payé au gaz.",
                    null,
                    List.of("a5", "c9")),
            new RequestDraft(
                    RequestKind.RECOMMENDATION,
                    "Publier les mesures des fumées, chaque mois.",
                    "Service de l’État (inventé)",
                    List.of("a9")));

    private final Consultations consultations;
    private final Reports reports;
    private final Drafting drafting;
    private final Requests requests;
    private final Composer composer;
    private final Editions editions;

    DemonstrationReport(
            Consultations consultations,
            Reports reports,
            Drafting drafting,
            Requests requests,
            Composer composer,
            Editions editions) {
        this.consultations = consultations;
        this.reports = reports;
        this.drafting = drafting;
        this.requests = requests;
        this.composer = composer;
        this.editions = editions;
    }

    /** Writes and publishes it, once, if its consultation is over: in a minute, when its figures are counted. */
    Mono<Void> publish() {
        return consultations
                .get(SLUG)
                .filter(one -> one.status() == Status.REPORT_DUE || one.status() == Status.REPORT_LATE)
                .filterWhen(one -> reports.list(one.id()).map(List::isEmpty))
                .flatMap(one -> counted(one).then(Mono.defer(() -> write(one))).then(Mono.defer(() -> sign(one))));
    }

    /** Figures are those of the last minute: what was loaded since is in none yet. */
    private Mono<Void> counted(Consultation consultation) {
        return composer.latest(consultation)
                .filter(asOf -> asOf.isAfter(consultation.updatedAt()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Its figures are not counted yet.")))
                .retryWhen(Retry.fixedDelay(PATIENCE, PAUSE))
                .then();
    }

    private Mono<Void> write(Consultation consultation) {
        return reports.open(
                        consultation,
                        ReportKind.FINAL,
                        Locale.FRENCH,
                        sections(),
                        guarantors(consultation).getFirst())
                .flatMapMany(report -> Flux.fromIterable(ASKED)
                        .concatMap(asked -> requests.add(consultation.id(), report.number(), asked, null)))
                .then(Mono.defer(() -> drafting.sections(consultation.id(), 1)))
                .flatMapMany(Flux::fromIterable)
                .concatMap(one -> drafting.status(consultation.id(), one.id(), SectionStatus.READY))
                .then();
    }

    private Mono<Void> sign(Consultation consultation) {
        List<Person> signers = guarantors(consultation);
        return editions.freeze(consultation, 1, "", "", signers.getFirst())
                .flatMap(edition -> Flux.fromIterable(signers)
                        .concatMap(one -> editions.sign(consultation, 1, edition.number(), edition.sha256(), one))
                        .then(publish(consultation, edition, signers.getLast())));
    }

    private Mono<Void> publish(Consultation consultation, Edition edition, Person by) {
        return Mono.defer(() -> editions.publish(consultation, 1, edition.number(), edition.sha256(), by))
                .then();
    }

    private static List<Person> guarantors(Consultation consultation) {
        return consultation.holding(Role.GUARANTOR).stream()
                .map(member -> new Person("demonstration-" + member.email(), member.name(), member.email(), Set.of()))
                .toList();
    }

    private static List<SectionDraft> sections() {
        List<SectionDraft> sections = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String line : text().lines().toList().reversed()) {
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

    private static String text() {
        try {
            return new ClassPathResource("demonstration/" + SLUG + "-report.md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
