package org.egide.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.egide.duty.Anchor;
import org.egide.duty.Certainty;
import org.egide.duty.Duty;
import org.egide.duty.Evidence;
import org.egide.duty.Holder;
import org.egide.duty.Performance;
import org.egide.duty.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a consultation.
 *
 * @param key names it
 * @param titleFr what is done, in French
 * @param titleEn what is done, in English
 * @param holder whose duty it is
 * @param source the article
 * @param certainty how sure the rule is
 * @param optional whether it depends on the project
 * @param evidence what has to show it
 * @param due its due days, the earliest first: that one counts
 * @param doneOn the day it was done, null before
 * @param state where it stands
 * @param performances what was said to have been done, the oldest first
 * @param waiver that it was set aside, null when it was not
 */
@Schema(name = "Duty", example = """
        {"key": "notice-posted", "titleFr": "L’avis est affiché sur les lieux concernés",
         "titleEn": "The notice is posted in the places concerned", "holder": "OWNER",
         "source": "C. env. L121-16, R121-19", "certainty": "LAW", "optional": false, "evidence": "POSTER",
         "due": [{"on": "2021-02-09", "from": "OPENING", "projected": false}], "doneOn": "2021-02-08", "state": "DONE",
         "performances": [{"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "doneOn": "2021-02-08",
           "place": "Mairie de Douvrin", "note": "", "proof": {"name": "affiche.jpg", "type": "image/jpeg",
           "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
           "checked": true}, "by": "Odile Exemple",
           "at": "2021-02-08T16:20:00Z", "withdrawn": null}],
         "waiver": null}""")
record DutyView(
        @Schema(example = "notice-posted") String key,

        @Schema(example = "L’avis est affiché sur les lieux concernés")
        String titleFr,

        @Schema(example = "The notice is posted in the places concerned") @Nullable
        String titleEn,

        Holder holder,
        @Schema(example = "C. env. L121-16, R121-19") String source,
        Certainty certainty,
        boolean optional,
        Evidence evidence,
        List<DueView> due,
        @Schema(example = "2021-02-09") @Nullable LocalDate doneOn,
        Duty.State state,
        List<PerformanceView> performances,
        @Nullable WaiverView waiver) {

    static DutyView of(Duty duty) {
        Waiver waiver = duty.waiver();
        return new DutyView(
                duty.key(),
                duty.title().fr(),
                duty.title().en(),
                duty.rule().holder(),
                duty.rule().source(),
                duty.rule().certainty(),
                duty.rule().optional(),
                duty.rule().evidence(),
                duty.due().stream()
                        .map(due -> new DueView(due.on(), due.from(), due.projected()))
                        .toList(),
                duty.doneOn(),
                duty.state(),
                duty.performances().stream().map(PerformanceView::of).toList(),
                waiver == null ? null : new WaiverView(waiver.reason(), waiver.by(), waiver.at()));
    }

    /**
     * A due day.
     *
     * @param on the last day in time
     * @param from what it is counted from
     * @param projected whether that is itself a day that has not come true
     */
    @Schema(name = "DueDay")
    record DueView(@Schema(example = "2021-07-23") LocalDate on, Anchor from, boolean projected) {}

    /**
     * That it was done.
     *
     * @param id its id
     * @param doneOn the day
     * @param place where, may be empty
     * @param note what else, may be empty
     * @param proof the file that shows it, at {@code …/proofs/{id}}; null without
     * @param by who says so
     * @param at when
     * @param withdrawn why it no longer stands, null while it does
     */
    @Schema(name = "Performance")
    record PerformanceView(
            UUID id,
            @Schema(example = "2021-02-09") LocalDate doneOn,
            @Schema(example = "Mairie de Douvrin") String place,
            @Schema(example = "Affiche A2, sous le porche") String note,
            @Nullable ProofView proof,
            @Schema(example = "Odile Exemple") String by,
            Instant at,
            @Nullable String withdrawn) {

        static PerformanceView of(Performance done) {
            Performance.Proof proof = done.proof();
            return new PerformanceView(
                    done.id(),
                    done.doneOn(),
                    done.place(),
                    done.note(),
                    proof == null ? null : new ProofView(proof.name(), proof.type(), proof.sha256(), proof.checked()),
                    done.by(),
                    done.at(),
                    done.withdrawn());
        }
    }

    /**
     * A file.
     *
     * @param name its name
     * @param type its media type
     * @param sha256 its SHA-256, in hexadecimal
     * @param checked whether it was looked at for viruses before it was let in
     */
    @Schema(name = "Proof")
    record ProofView(
            @Schema(example = "affiche-douvrin.jpg") String name,
            @Schema(example = "image/jpeg") String type,
            String sha256,
            boolean checked) {}

    /**
     * That it was set aside.
     *
     * @param reason why
     * @param by who set it aside
     * @param at when
     */
    @Schema(name = "Waiver")
    record WaiverView(
            @Schema(example = "Le projet n’a pas de mairie d’implantation.")
            String reason,

            @Schema(example = "Olive Exemple") String by,
            Instant at) {}
}
