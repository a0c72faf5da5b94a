package org.egide.local;

import java.time.Clock;
import java.time.LocalDate;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.duty.PerformanceDraft;
import org.egide.identity.Person;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What was done of the legal duties of the battery plant, and what shows it: invented pictures and papers; the days are
 * the real ones of the procedure where they are public.
 */
@Component
class DemonstrationDuties {

    private final DemonstrationFiles files;
    private final Duties duties;
    private final Clock clock;

    DemonstrationDuties(DemonstrationFiles files, Duties duties, Clock clock) {
        this.files = files;
        this.duties = duties;
        this.clock = clock;
    }

    /** Says what was done, each by whose duty it is; nothing where no file says so. */
    Mono<Void> load(Consultation made) {
        return Flux.fromIterable(files.lines(made.slug(), "-duties.ndjson", Done.class))
                .filter(done -> !done.on(made).isAfter(LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE)))
                .concatMap(done -> duties.get(made, done.duty()).flatMap(duty -> perform(made, duty, done)))
                .then();
    }

    private Mono<Duty> perform(Consultation made, Duty duty, Done done) {
        PerformanceDraft draft =
                new PerformanceDraft(done.on(made), done.place(), done.note(), done.file(), done.bytes());
        return duties.perform(made, duty.key(), draft, holder(made, duty));
    }

    private static Person holder(Consultation made, Duty duty) {
        return switch (duty.rule().holder()) {
            case COMMISSION -> DemonstrationPeople.OFFICER;
            case OWNER -> DemonstrationPeople.first(made, Role.OWNER);
            case GUARANTOR -> DemonstrationPeople.first(made, Role.GUARANTOR);
            case PUBLIC -> throw new IllegalStateException("A delay of the public runs out by itself: " + duty.key());
        };
    }

    /**
     * Something that was done.
     *
     * @param duty which duty
     * @param before how many days before the opening
     * @param place where; may be empty
     * @param note what else; may be empty
     * @param file what shows it, in {@code demonstration/proofs}; empty without
     */
    record Done(String duty, int before, String place, String note, String file) {

        LocalDate on(Consultation made) {
            return made.calendar().opensOn().minusDays(before);
        }

        byte[] bytes() {
            return file.isEmpty() ? new byte[0] : DemonstrationFiles.proof(file);
        }
    }
}
