package org.egide.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.document.Block;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.duty.Duty;
import org.egide.duty.Performance;
import org.jspecify.annotations.Nullable;

/** The key dates of a consultation, and what shows that what the law asks was done. */
final class DateBlocks {

    private DateBlocks() {}

    /** The calendar, then the duties. */
    static List<Block> dates(Token token, Scene scene) {
        Consultation consultation = scene.material().draft().consultation();
        Calendar calendar = consultation.calendar();
        List<List<List<Run>>> rows = new ArrayList<>();
        row(rows, scene, "notice", calendar.noticeOn());
        row(rows, scene, "opens", calendar.opensOn());
        for (Calendar.Suspension one : calendar.earlierSuspensions()) {
            row(rows, scene, "suspended", one.suspendedOn());
            row(rows, scene, "resumed", one.resumedOn());
        }
        row(rows, scene, "suspended", calendar.suspendedOn());
        row(rows, scene, "resumed", calendar.resumesOn());
        row(rows, scene, "closes", calendar.closesOn());
        row(rows, scene, "report-due", calendar.reportDueOn(consultation.regime()));
        row(rows, scene, "report", calendar.reportPublishedOn());
        row(rows, scene, "response-due", calendar.responseDueOn(consultation.regime()));
        row(rows, scene, "response", calendar.responsePublishedOn());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Tables.pairs(scene.say("composed.dates"), rows, scene));
        if (!scene.material().recorded().duties().isEmpty()) {
            blocks.add(duties(scene));
        }
        return blocks;
    }

    private static void row(List<List<List<Run>>> rows, Scene scene, String key, @Nullable LocalDate day) {
        if (day != null) {
            rows.add(List.of(
                    Run.of(scene.say("composed.date." + key)),
                    Run.of(scene.phrases().day(day))));
        }
    }

    private static Table duties(Scene scene) {
        return new Table(
                scene.say("composed.duties"),
                List.of(
                        Column.of(scene.say("composed.duty")),
                        Column.of(scene.say("composed.duty.due")),
                        Column.of(scene.say("composed.duty.done")),
                        Column.of(scene.say("composed.duty.state"))),
                scene.material().recorded().duties().stream()
                        .map(duty -> List.of(
                                Run.of(scene.phrases().of(duty.title()) + " ("
                                        + duty.rule().source() + ")"),
                                Run.of(scene.phrases().day(duty.dueOn())),
                                Run.of(scene.phrases().day(duty.doneOn())),
                                Run.of(scene.say("duty.state." + duty.state()))))
                        .toList(),
                true);
    }

    /** What was said to have been done, where, and the file that shows it. */
    static List<Block> proofs(Token token, Scene scene) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Duty duty : scene.material().recorded().duties()) {
            for (Performance done : duty.performances()) {
                if (done.stands()) {
                    rows.add(proof(duty, done, scene));
                }
            }
        }
        return rows.isEmpty()
                ? List.of(Paragraph.of(scene.say("composed.proofs.none")))
                : List.of(new Table(
                        scene.say("composed.proofs"),
                        List.of(
                                Column.of(scene.say("composed.duty")),
                                Column.of(scene.say("composed.proof.on")),
                                Column.of(scene.say("composed.proof.where")),
                                Column.of(scene.say("composed.proof.shown"))),
                        rows,
                        true));
    }

    private static List<List<Run>> proof(Duty duty, Performance done, Scene scene) {
        String where = done.place().isBlank() ? done.note() : done.place();
        return List.of(
                Run.of(scene.phrases().of(duty.title())),
                Run.of(scene.phrases().day(done.doneOn())),
                Run.of(where.isBlank() ? "–" : where),
                shown(done, scene));
    }

    private static List<Run> shown(Performance done, Scene scene) {
        Performance.Proof proof = done.proof();
        if (proof == null) {
            return Run.of(scene.say("composed.proof.word", done.by()));
        }
        String slug = scene.material().draft().consultation().slug();
        String address = scene.address("/api/v1/consultations/" + slug + "/duties/proofs/" + done.id());
        return List.of(new Run.Link(address, Run.of(proof.name())));
    }
}
