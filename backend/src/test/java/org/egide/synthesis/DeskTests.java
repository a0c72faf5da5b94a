package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Event;
import org.egide.register.Channel;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who reads what, and how much of the register is covered. */
class DeskTests extends SynthesisTest {

    @Test
    void everyAdmissibleContributionIsToBeReadAndTheOthersAreNot() {
        Receipt read = submit("À lire.");
        Receipt refused = submit("À refuser.");
        Receipt withdrawn = submit("À retirer.");
        assertThat(covered().admissible()).isEqualTo(3);
        refuse(refused);
        contributions.withdraw(withdrawn.code()).block();
        assertThat(covered().admissible()).isEqualTo(1);
        assertThat(next(0, CAMILLE)).isEqualTo(read.number());
        assertThat(codeOf(desk.open(consultation.id(), refused.number(), CAMILLE)))
                .isEqualTo("not-published");
        assertThat(codeOf(desk.open(consultation.id(), 999, CAMILLE))).isEqualTo("unknown-contribution");
    }

    @Test
    void coverageIsWholeOnceEachIsReadAndAttachedOrSetAside() {
        Receipt argued = submit("Le bruit la nuit.");
        Receipt greeting = submit("Bonjour.");
        Argument noise = argument("Le bruit.");
        assertThat(covered()).isEqualTo(new Covered(2, 0, 0, 0, 0));

        attach(argued, "Le bruit la nuit.", noise);
        assertThat(covered()).isEqualTo(new Covered(2, 0, 1, 0, 0));
        desk.read(consultation.id(), argued.number(), CAMILLE).block();
        desk.read(consultation.id(), argued.number(), CAMILLE).block();
        assertThat(covered()).isEqualTo(new Covered(2, 1, 1, 0, 1));
        assertThat(remaining()).containsExactly(greeting.number());
        assertThat(await(coverage.isWhole(consultation.id()))).isFalse();

        desk.read(consultation.id(), greeting.number(), CAMILLE).block();
        aside(greeting, AsideReason.NO_ARGUMENT, null);
        assertThat(covered()).isEqualTo(new Covered(2, 2, 1, 1, 2));
        assertThat(await(coverage.isWhole(consultation.id()))).isTrue();

        desk.takeUp(consultation.id(), greeting.number(), CAMILLE).block();
        assertThat(covered().settled()).isEqualTo(1);
        assertThat(await(ledger.history(consultation.id(), greeting.id())))
                .extracting(Event::kind)
                .containsExactly(
                        "contribution.submitted",
                        "contribution.read",
                        "contribution.set-aside",
                        "contribution.taken-up");
    }

    @Test
    void figuresStandByThemeChannelAndWeek() {
        submit("Le bruit la nuit.");
        clock.moveToParis("2021-04-06T09:00:00");
        submit("Le bruit le jour.");
        CoverageFigures figures = await(coverage.figures(consultation.id()));
        assertThat(figures.all().admissible()).isEqualTo(2);
        assertThat(figures.byTheme())
                .containsOnlyKeys(consultation.theme("water").orElseThrow().id());
        assertThat(figures.byChannel()).containsOnlyKeys(Channel.WEB);
        assertThat(figures.byWeek().keySet()).hasToString("[2021-03-29, 2021-04-05]");
    }

    @Test
    void theCountersAreWhatACountWouldGive() {
        List<Receipt> receipts = List.of(submit("Un."), submit("Deux."), submit("Trois."), submit("Quatre."));
        Argument argument = argument("Compter.");
        attach(receipts.get(0), "Un.", argument);
        attach(receipts.get(1), "Deux.", argument);
        desk.read(consultation.id(), receipts.get(1).number(), CAMILLE).block();
        aside(receipts.get(2), AsideReason.OTHER, "Un chiffre.");
        refuse(receipts.get(0));
        undo(receipts.get(0));
        redact(receipts.get(1), "Deux");
        contributions.erase(receipts.get(3).code(), Erasure.EVERYTHING).block();
        assertThat(covered()).isEqualTo(counted());
    }

    private Covered counted() {
        return Objects.requireNonNull(db.sql("""
                        SELECT count(*) AS a, count(*) FILTER (WHERE readers > 0) AS r,
                               count(*) FILTER (WHERE links > 0) AS l, count(*) FILTER (WHERE aside IS NOT NULL) AS s,
                               count(*) FILTER (WHERE settled) AS d
                          FROM synthesis.item WHERE space_id = :space AND admissible
                        """)
                .bind("space", consultation.id().value())
                .map(row -> new Covered(
                        number(row.get("a", Long.class)),
                        number(row.get("r", Long.class)),
                        number(row.get("l", Long.class)),
                        number(row.get("s", Long.class)),
                        number(row.get("d", Long.class))))
                .one()
                .block());
    }

    private static long number(@Nullable Long value) {
        return Objects.requireNonNull(value);
    }

    @Test
    void somethingSetAsideHasAReasonAndNoArgument() {
        Receipt receipt = submit("Le bruit la nuit.");
        Argument noise = argument("Le bruit.");
        assertThat(codeOf(desk.setAside(consultation.id(), receipt.number(), AsideReason.OTHER, " ", CAMILLE)))
                .isEqualTo("note-required");
        assertThat(codeOf(desk.setAside(consultation.id(), receipt.number(), AsideReason.OTHER, "un\0deux", CAMILLE)))
                .isEqualTo("invalid-fields");
        aside(receipt, AsideReason.OFF_SUBJECT, null);
        attach(receipt, "Le bruit la nuit.", noise);
        assertThat(await(desk.open(consultation.id(), receipt.number(), CAMILLE))
                        .item()
                        .aside())
                .isNull();
        assertThat(codeOf(desk.setAside(consultation.id(), receipt.number(), AsideReason.OFF_SUBJECT, null, CAMILLE)))
                .isEqualTo("already-attached");
    }

    @Test
    void twoGuarantorsNeverReadTheSameAndAForgottenSliceComesBack() {
        for (int i = 0; i < 30; i++) {
            submit("Une opinion de plus.");
        }
        long first = next(0, CAMILLE);
        long second = next(0, SACHA);
        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(21);
        assertThat(next(first, CAMILLE)).isEqualTo(2);
        assertThat(await(desk.open(consultation.id(), 2, SACHA)).item().isWithAnother(SACHA, clock.instant()))
                .isTrue();

        clock.advance(Duration.ofMinutes(31));
        desk.release(consultation.id(), SACHA).block();
        assertThat(next(0, SACHA)).isEqualTo(1);
    }

    @Test
    void whoReadsTheSliceToItsEndTakesTheNextOne() {
        Set<Long> read = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            submit("Une opinion de plus.");
        }
        for (int i = 0; i < 25; i++) {
            long number = next(0, CAMILLE);
            desk.read(consultation.id(), number, CAMILLE).block();
            read.add(number);
        }
        assertThat(read).hasSize(25);
        assertThat(desk.next(consultation.id(), 0, CAMILLE).block()).isNull();
    }

    @Test
    void theSecondReaderOfTheSampleReadsApartAndAgreementIsMeasured() {
        Receipt sampled = sampled("Le bruit la nuit. Les camions le jour.");
        Argument noise = argument("Le bruit.");
        Argument traffic = argument("Le trafic.");
        attach(sampled, "Le bruit la nuit.", noise, CAMILLE);
        attach(sampled, "Les camions le jour.", traffic, CAMILLE);
        desk.read(consultation.id(), sampled.number(), CAMILLE).block();

        assertThat(desk.nextOfSample(consultation.id(), 0, CAMILLE).block()).isNull();
        assertThat(desk.nextOfSample(consultation.id(), 0, SACHA).block()).isEqualTo(sampled.number());
        OnDesk apart = await(desk.open(consultation.id(), sampled.number(), SACHA));
        assertThat(apart.apart()).isTrue();
        assertThat(apart.attached()).isEmpty();
        assertThat(apart.readers()).isEmpty();

        attach(sampled, "Le bruit la nuit.", noise, SACHA);
        desk.read(consultation.id(), sampled.number(), SACHA).block();

        assertThat(await(coverage.agreement(consultation.id()))).isEqualTo(new Agreement(1, 2, 1, 1, 0));
        assertThat(await(desk.open(consultation.id(), sampled.number(), SACHA)).attached())
                .hasSize(3);
        assertThat(now(noise).contributions()).isEqualTo(1);
    }

    /** One that is drawn for double reading: one in ten is. */
    private Receipt sampled(String body) {
        for (int i = 0; i < 1_000; i++) {
            Receipt receipt = submit(body);
            if (isSampled(receipt.id())) {
                return receipt;
            }
        }
        throw new AssertionError("none of a thousand was drawn");
    }

    private static boolean isSampled(UUID id) {
        return Long.remainderUnsigned(id.getLeastSignificantBits(), 10) == 0;
    }

    private long next(long after, Person by) {
        return await(desk.next(consultation.id(), after, by));
    }

    private void aside(Receipt receipt, AsideReason reason, @Nullable String note) {
        desk.setAside(consultation.id(), receipt.number(), reason, note, CAMILLE)
                .block();
    }

    private List<Long> remaining() {
        return await(coverage.remaining(consultation.id(), null, 100)).items().stream()
                .map(Remaining::number)
                .toList();
    }
}
