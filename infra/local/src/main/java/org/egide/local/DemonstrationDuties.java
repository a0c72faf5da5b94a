package org.egide.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.duty.PerformanceDraft;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.shared.Times;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was done of the legal duties of the battery plant, and what shows it: invented pictures and papers. */
@Component
class DemonstrationDuties {

    private static final String PLANT = "acc-douvrin";
    private static final Person OFFICER =
            new Person("demonstration", "Olive Officière", null, Set.of(PlatformRole.COMMISSION_OFFICER));

    /** Days before the opening; the real ones of the procedure where they are public, invented otherwise. */
    private static final List<Done> ALL = List.of(
            Done.of("referral", 115, "", ""),
            Done.of("decision", 113, "", "La Commission décide une concertation préalable."),
            Done.of("guarantor-appointed", 101, "", ""),
            Done.of(
                    "preparation",
                    98,
                    "",
                    "Quinze entretiens inventés avec des élus, des associations, des riverains."),
            Done.of("scheduled", 22, "", ""),
            new Done("file-ready", 20, "", "Cinq parties.", "dossier-de-concertation.pdf"),
            new Done("notice-online", 17, "https://projet.example.org/avis", "", "avis-en-ligne.png"),
            new Done("notice-posted", 17, "Mairie de Billy-Berclau", "Panneau sous le porche.", "affiche.png"),
            new Done("notice-posted", 17, "Mairie de Douvrin", "", "affiche.png"));

    private final Duties duties;
    private final Clock clock;

    DemonstrationDuties(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** Says what was done, each by whose duty it is; nothing for the other consultations. */
    Mono<Void> load(Consultation made) {
        return Flux.fromIterable(made.slug().equals(PLANT) ? ALL : List.<Done>of())
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
            case COMMISSION -> OFFICER;
            case OWNER -> person(made, Role.OWNER);
            case GUARANTOR -> person(made, Role.GUARANTOR);
            case PUBLIC -> throw new IllegalStateException("A delay of the public runs out by itself: " + duty.key());
        };
    }

    private static Person person(Consultation made, Role role) {
        return made.holding(role).stream()
                .map(member -> new Person("demonstration", member.name(), member.email(), Set.of()))
                .findFirst()
                .orElseThrow();
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
    private record Done(String duty, int before, String place, String note, String file) {

        static Done of(String duty, int before, String place, String note) {
            return new Done(duty, before, place, note, "");
        }

        LocalDate on(Consultation made) {
            return made.calendar().opensOn().minusDays(before);
        }

        byte[] bytes() {
            if (file.isEmpty()) {
                return new byte[0];
            }
            try {
                return new ClassPathResource("demonstration/proofs/" + file).getContentAsByteArray();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
