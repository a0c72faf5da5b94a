package org.egide.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Freezing.Words;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * Editions of reports: frozen out of the draft, signed by each guarantor in office, published, and kept for ever. What
 * the public reads of one follows what it may read of what is quoted (decision 64).
 */
@Facade
public class Editions {

    private final Freezing freezing;
    private final EditionSigning signing;
    private final EditionStore editions;
    private final SignatureStore signatures;
    private final EditionFileStore files;
    private final QuoteStore quotes;
    private final Withholding withholding;

    Editions(
            Freezing freezing,
            EditionSigning signing,
            EditionStore editions,
            SignatureStore signatures,
            EditionFileStore files,
            QuoteStore quotes,
            Withholding withholding) {
        this.freezing = freezing;
        this.signing = signing;
        this.editions = editions;
        this.signatures = signatures;
        this.files = files;
        this.quotes = quotes;
        this.withholding = withholding;
    }

    /**
     * What keeps a report from being signed, and what it may be signed in spite of: for guarantors, who are asked
     * before.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}.
     */
    public Mono<Readiness> readiness(Consultation consultation, int report) {
        return freezing.readiness(consultation, report);
    }

    /**
     * Freezes a report as it is composed now, in every form, to be signed.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role}, {@code NotFound} {@code unknown-guarantor-report},
     * {@code Conflict} {@code edition-frozen} when one is, {@code report-not-ready} naming what keeps it from being
     * signed, {@code words-changed-meanwhile} when a contribution was hidden or reworded while it was composed, {@code
     * too-many-editions}; {@code InvalidRequest} {@code note-required} at {@code note} from the second edition on,
     * {@code reservation-required} at {@code reservation}; {@code TooLarge} {@code edition-too-large}, and as {@link
     * org.egide.document.Documents}.
     *
     * @param note what it corrects of the edition before, at most 2,000 UTF-16 units
     * @param reservation why it is signed although something remains uncovered or open, at most 2,000 UTF-16 units; it
     *     is printed
     */
    public Mono<Edition> freeze(Consultation consultation, int report, String note, String reservation, Person by) {
        return consultation
                .standing(by)
                .require(Action.SIGN_REPORT)
                .then(Mono.defer(() -> freezing.freeze(consultation, report, new Words(note, reservation), by)))
                .flatMap(number -> get(consultation.id(), report, number));
    }

    /**
     * Signs what is frozen, for oneself; to sign twice changes nothing.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role} but for guarantors in office, {@code NotFound} {@code
     * unknown-guarantor-report} or {@code unknown-edition}, {@code Stale} {@code edition-changed} for another hash,
     * {@code Conflict} {@code edition-not-frozen}.
     *
     * @param sha256 of the PDF that was looked at, in hexadecimal
     */
    public Mono<Edition> sign(Consultation consultation, int report, int edition, String sha256, Person by) {
        SpaceId space = consultation.id();
        return signing.sign(space, report, edition, sha256, by).then(Mono.defer(() -> get(space, report, edition)));
    }

    /**
     * Publishes what every guarantor in office has signed. The day of the first publication of a final report is that
     * of the calendar.
     *
     * <p>Fails as {@link #sign}, and with {@code Conflict} {@code signatures-missing} naming who has not signed, {@code
     * citation-dead} naming what the public may no longer read, {@code consultation-not-over}.
     */
    public Mono<Edition> publish(Consultation consultation, int report, int edition, String sha256, Person by) {
        SpaceId space = consultation.id();
        return signing.publish(space, report, edition, sha256, by).then(Mono.defer(() -> get(space, report, edition)));
    }

    /**
     * Gives up what is frozen, with its signatures; the report is written on.
     *
     * <p>Fails as {@link #sign}, but for the hash.
     */
    public Mono<Void> drop(Consultation consultation, int report, int edition, Person by) {
        return signing.drop(consultation.id(), report, edition, by);
    }

    /** Every edition of a report, the newest first, with who signed: for guarantors, who are asked before. */
    public Mono<List<Edition>> all(SpaceId space, int report) {
        return whole(editions.of(space, report), one -> true);
    }

    /** The last published edition of each report of a consultation. */
    public Mono<List<Edition>> latest(SpaceId space) {
        return whole(editions.latest(space), one -> true);
    }

    /** The last published edition of a report; empty while there is none. */
    public Mono<Edition> latest(SpaceId space, int report) {
        return whole(editions.latest(space), one -> one.report() == report)
                .flatMap(all -> Mono.justOrEmpty(all.stream().findFirst()));
    }

    /** Every published edition of a report, the newest first. */
    public Mono<List<Edition>> published(SpaceId space, int report) {
        return whole(editions.of(space, report), Editions::isPublished);
    }

    /**
     * An edition that the public may read.
     *
     * <p>Fails with {@code NotFound} {@code unknown-edition}.
     */
    public Mono<Edition> published(SpaceId space, int report, int edition) {
        return get(space, report, edition)
                .filter(Editions::isPublished)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-edition")));
    }

    /**
     * An edition in whatever state: for guarantors, who are asked before.
     *
     * <p>Fails with {@code NotFound} {@code unknown-edition}.
     */
    public Mono<Edition> get(SpaceId space, int report, int edition) {
        return editions.get(space, report, edition)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-edition")))
                .flatMap(this::whole);
    }

    private static boolean isPublished(Edition edition) {
        return edition.state() == EditionState.PUBLISHED;
    }

    private Mono<List<Edition>> whole(Mono<List<Edition>> editions, Predicate<Edition> wanted) {
        return editions.flatMapIterable(all -> all)
                .filter(wanted)
                .concatMap(this::whole)
                .collectList();
    }

    private Mono<Edition> whole(Edition edition) {
        return Mono.zip(signatures.of(edition), files.of(edition), quotes.lost(edition))
                .map(parts -> new Edition(
                        edition.space(),
                        edition.report(),
                        edition.number(),
                        edition.kind(),
                        edition.language(),
                        edition.state(),
                        edition.title(),
                        edition.frozenAt(),
                        edition.frozenBy(),
                        edition.note(),
                        edition.reservation(),
                        edition.sha256(),
                        edition.dataSha256(),
                        edition.late(),
                        edition.endedAt(),
                        parts.getT1(),
                        parts.getT2(),
                        parts.getT3()));
    }

    /** What the page of an edition shows: an {@code article}, without the passages whose sources are gone. */
    public Mono<String> html(Edition edition) {
        return editions.html(edition).map(html -> withholding.shown(html, edition));
    }

    /**
     * A file of an edition, with its bytes.
     *
     * <p>Fails with {@code NotFound} {@code unknown-file}, {@code Conflict} {@code edition-withheld} while it quotes
     * what the public may no longer read; pictures of the page are not kept back.
     */
    public Mono<KeptFile> file(Edition edition, String name) {
        return files.get(edition, name)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-file")))
                .filter(kept -> !edition.isWithheld() || kept.file().isPicture())
                .switchIfEmpty(Mono.error(() -> new Conflict("edition-withheld")));
    }

    /**
     * Where the last published edition of each report cites something.
     *
     * @param subject its id: a UUID or a figure's id
     */
    public Mono<List<Quote>> quotesOf(SpaceId space, String subject) {
        return quotes.of(space, List.of(subject));
    }

    /**
     * The same for several things; those that nothing cites are left out.
     *
     * @param subjects at most 200
     */
    public Mono<Map<String, List<Quote>>> quotesOf(SpaceId space, Collection<String> subjects) {
        return quotes.of(space, subjects).map(all -> all.stream().collect(Collectors.groupingBy(Quote::subject)));
    }

    /** What a published edition asks, clarifications before recommendations; none for one that is not published. */
    public Mono<List<GuarantorRequest>> requests(SpaceId space, int report, int edition) {
        return published(space, report, edition).flatMap(one -> quotes.requests(space, report, edition));
    }
}
