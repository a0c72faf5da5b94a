package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.channel.ImportJob;
import org.egide.channel.Imports;
import org.egide.channel.Imports.Request;
import org.egide.channel.Upload;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.report.Composer;
import org.egide.shared.Times;
import reactor.core.publisher.Mono;

/** Makes consultations that are over, with two guarantors in office and imported contributions: their report is due. */
final class OverConsultation {

    /** The first of the guarantors. */
    static final Person GUARANTOR = new Person("garant", "Gaspard Inventé", "garant@example.org", Set.of());

    private static final Person OTHER = new Person("garante", "Garance Fictive", "garante@example.org", Set.of());
    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "commission@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));

    private final Consultations consultations;
    private final Designations designations;
    private final Imports imports;
    private final Composer composer;
    private final Clock clock;

    OverConsultation(
            Consultations consultations, Designations designations, Imports imports, Composer composer, Clock clock) {
        this.consultations = consultations;
        this.designations = designations;
        this.imports = imports;
        this.composer = composer;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param lasted how many days it lasted
     * @param ended its last day
     */
    Consultation make(String slug, String title, int lasted, LocalDate ended) {
        LocalDate opened = ended.minusDays(lasted - 1L);
        ConsultationDraft draft = new ConsultationDraft(
                slug,
                new Bilingual(title, null),
                new Bilingual("Un essai\u00a0: ni le porteur ni les garants n’existent.", null),
                new Bilingual("Que pensez-vous du projet de texte\u00a0?", null),
                null,
                "VOLUNTARY_WITH_GUARANTOR",
                ModerationMode.AFTER_PUBLICATION,
                new Calendar(opened.minusDays(20), opened, ended, null, null, null, null),
                List.of(new ThemeDraft("autre", null, new Bilingual("Autre sujet", null), null)),
                List.of(
                        new Member(Role.OWNER, "Ministère d’essai", "territoire@example.org"),
                        new Member(Role.GUARANTOR, GUARANTOR.name(), GUARANTOR.email()),
                        new Member(Role.GUARANTOR, OTHER.name(), OTHER.email())),
                List.of("62276"));
        Consultation made = await(consultations.create(OFFICER, draft));
        List.of(GUARANTOR, OTHER)
                .forEach(one -> designations.declare(made, 1, one, "fr").block());
        return made;
    }

    /** Imports a file with a mapping that the product ships, and says how many contributions that made. */
    long receive(Consultation consultation, String mapping, byte[] file) {
        Request request = new Request(new Upload(mapping + ".csv", file), null, mapping, null);
        ImportJob job = await(imports.start(consultation.id(), OFFICER, request));
        for (int i = 0; i < 600 && !job.ended(); i++) {
            job = await(Mono.delay(Duration.ofMillis(200)).then(imports.get(consultation.id(), job.id())));
        }
        assertThat(job.ended()).isTrue();
        assertThat(job.counts().bad()).isZero();
        return job.counts().received();
    }

    /** The consultation as it is, once the figures count all that was done until now: in a minute. */
    Consultation counted(Consultation consultation) {
        Instant done = Times.now(clock);
        for (int i = 0; i < 120; i++) {
            Consultation now = await(consultations.get(consultation.id()));
            if (await(Mono.delay(Duration.ofSeconds(1)).then(composer.latest(now)))
                    .isAfter(done)) {
                return now;
            }
        }
        throw new AssertionError("The figures were not counted in time.");
    }

    /** The last day of one whose report is due now: some days ago. */
    LocalDate ended() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE).minusDays(8);
    }

    static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
