package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.ModerationMode;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Signal.Kind;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Signals order the queue, each with its reason, and decide nothing. */
class ScreeningTests extends ModerationTest {

    private static final String LONG = """
            Je suis opposé à ce projet parce que la nappe d’eau de la plaine est déjà trop sollicitée en été et que la
            circulation des camions dans le village sera multipliée par quatre.""";

    @Test
    void putsForwardWhatItNoticesAndSaysWhy() {
        submit("Rien de spécial.");
        submit("Voyez https://exemple.test/usine");
        submit("Ce maire est un connard.");
        submit("Appelez le 06 11 22 33 44.");
        screenAll();

        assertThat(waiting()).extracting(ScreeningTests::label).containsExactly("3", "4", "2", "1");
        assertThat(waiting())
                .flatExtracting(Waiting::signals)
                .extracting(Signal::kind)
                .containsExactly(Kind.INSULT, Kind.TELEPHONE, Kind.LINK);
        QueueFilter links = new QueueFilter(null, Kind.LINK, null, null, List.of(), null);
        assertThat(await(queue.list(consultation.id(), links, null, 10)).items())
                .extracting(ScreeningTests::label)
                .containsExactly("2");
    }

    @Test
    void neverRefusesNorHidesAnything() {
        consultation = made.openWithModerationAfterwards();
        Receipt receipt = submit("Ce maire est un connard, 06 11 22 33 44, https://exemple.test");
        screenAll();

        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
        assertThat(waiting().getFirst().item().shown()).isTrue();
        assertThat(await(queue.history(consultation.id(), receipt.id())).decisions())
                .isEmpty();
    }

    @Test
    void holdsWhatGivesAPersonAwayWhereTheConsultationAnnouncesIt() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION_SOME_HELD));
        Receipt telling = submit("Appelez le 06 11 22 33 44.");
        Receipt quiet = submit("Voyez https://exemple.test/usine");

        assertThat(telling.state()).isEqualTo(State.WAITING);
        assertThat(quiet.state()).isEqualTo(State.PUBLISHED);
        assertThat(waiting()).extracting(w -> w.item().shown()).containsExactly(false, true);
    }

    @Test
    void recognisesANearCopyAndNamesTheFirst() {
        submit(LONG);
        submit("Tout autre chose, assez longue pourtant pour que douze mots au moins y soient comptés.");
        submit("Bonjour. " + LONG.toUpperCase(Locale.FRENCH));
        screenAll();

        assertThat(waiting()).filteredOn(w -> !w.signals().isEmpty()).satisfiesExactly(copy -> {
            assertThat(label(copy)).isEqualTo("3");
            assertThat(copy.signals()).containsExactly(Signal.whole(Kind.NEAR_COPY, "1"));
        });
    }

    @Test
    void noticesABurst() {
        submit("Seul.");
        clock.advance(Duration.ofMinutes(5));
        for (int i = 0; i < 35; i++) {
            submit("En rafale, numéro " + i);
        }
        screenAll();
        List<Waiting> all = waiting();

        assertThat(all).hasSize(36);
        assertThat(all)
                .filteredOn(w -> label(w).equals("1"))
                .flatExtracting(Waiting::signals)
                .isEmpty();
        assertThat(all.getFirst().signals()).extracting(Signal::kind).containsExactly(Kind.BURST);
    }

    @Test
    void theQueueIsFilteredByThemeWithThoseUnderItAndByForm() {
        Receipt receipt = submit("Quelle eau ?");
        screenAll();
        QueueFilter how = new QueueFilter(null, null, null, null, consultation.branch("how"), null);
        QueueFilter why = new QueueFilter(null, null, null, null, consultation.branch("why"), "QUESTION");
        assertThat(waiting(how)).containsExactly(receipt.id());
        assertThat(waiting(why)).isEmpty();
        await(moderation
                .reclassify(consultation.id(), receipt.id(), Map.of("theme", "why", "kind", "QUESTION"), GUARANTOR)
                .thenReturn(true));
        assertThat(waiting(how)).isEmpty();
        assertThat(waiting(why)).containsExactly(receipt.id());
        assertThat(codeOf(Mono.fromCallable(() -> consultation.branch("nulle-part"))))
                .isEqualTo("invalid-fields");
    }

    private List<UUID> waiting(QueueFilter filter) {
        return await(queue.list(consultation.id(), filter, null, 10)).items().stream()
                .map(waiting -> waiting.item().content())
                .toList();
    }

    @Test
    void looksAgainAtCorrectedWords() {
        Receipt receipt = submit("Appelez le 06 11 22 33 44.");
        submit("Ensuite.");
        screenAll();
        await(contributions.correct(receipt.code(), null, "N’appelez pas."));
        screenAll();
        assertThat(waiting()).flatExtracting(Waiting::signals).isEmpty();
    }

    private static String label(Waiting waiting) {
        return waiting.reading().label();
    }
}
