package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.ModerationRecord.Figures;
import org.egide.register.Receipt;
import org.egide.shared.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public record of moderation. */
class ModerationRecordTests extends ModerationTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ModerationRecord record;

    @Test
    void tellsEveryDecisionTheLatestFirstAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            publish(submit("Texte " + i));
        }
        Slice<RecordLine> first = await(record.latest(consultation.id(), null, 3));
        Slice<RecordLine> second = await(record.latest(consultation.id(), first.next(), 3));

        assertThat(first.items()).extracting(RecordLine::label).containsExactly("5", "4", "3");
        assertThat(second.items()).extracting(RecordLine::label).containsExactly("2", "1");
        assertThat(second.next()).isNull();
        assertThat(await(record.chunks(consultation.id())
                        .concatMapIterable(lines -> lines)
                        .collectList()))
                .extracting(RecordLine::label)
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void countsByWeekAndGroundWhatWasRefusedThenRestored() {
        Receipt late = submit("En retard.");
        clock.advance(Duration.ofHours(100));
        refuse(late);
        Receipt inTime = submit("À temps.");
        clock.advance(Duration.ofHours(2));
        refuse(inTime);
        await(moderation.undo(consultation.id(), inTime.id(), GUARANTOR));
        publish(inTime);
        List<Figures> figures = await(record.figures(consultation.id()));

        assertThat(figures)
                .extracting(
                        Figures::week,
                        Figures::outcome,
                        Figures::ground,
                        Figures::decided,
                        Figures::inTime,
                        Figures::undone)
                .containsExactly(
                        tuple(LocalDate.parse("2021-04-05"), Outcome.PUBLISH, null, 1L, 1L, 0L),
                        tuple(LocalDate.parse("2021-04-05"), Outcome.REFUSE, null, 2L, 1L, 1L),
                        tuple(LocalDate.parse("2021-04-05"), Outcome.REFUSE, Ground.INSULT, 2L, 1L, 1L));
        assertThat(figures.get(1).meanDelaySeconds()).isEqualTo(51 * 3_600);
    }

    @Test
    void keepsConsultationsApart() {
        publish(submit("Ici."));
        Consultation elsewhere = made.open();
        assertThat(await(record.latest(elsewhere.id(), null, 10)).items()).isEmpty();
        assertThat(await(record.figures(elsewhere.id()))).isEmpty();
    }
}
