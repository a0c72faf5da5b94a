package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.QueueItem.Claim;
import org.egide.register.Receipt;
import org.egide.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Several guarantors on one queue: no item is read by two, none is decided twice. */
class ClaimsTests extends ModerationTest {

    private static final Logger log = LoggerFactory.getLogger(ClaimsTests.class);

    @Test
    void nextGivesEachGuarantorAnotherItemAndComesBackUntilItIsDecided() {
        Receipt first = submit("Le premier.");
        Receipt second = submit("Le deuxième.");
        Waiting mine = next(GUARANTOR);

        assertThat(mine.reading().content()).isEqualTo(first.id());
        assertThat(next(SECOND).reading().content()).isEqualTo(second.id());
        assertThat(next(GUARANTOR).reading().content()).isEqualTo(first.id());
        assertThat(claimOf(next(GUARANTOR)).id()).isEqualTo(claimOf(mine).id());
        assertThat(queue.next(consultation.id(), QueueFilter.ALL, mine.cursor(), GUARANTOR)
                        .block())
                .isNull();
        assertThat(await(queue.held(consultation.id())))
                .extracting(held -> held.label() + " "
                        + Objects.requireNonNull(held.item().claim()).name())
                .containsExactly("1 Camille Exemple", "2 Sacha Exemple");
    }

    @Test
    void anotherGuarantorIsToldWhoReadsTheItem() {
        Receipt receipt = submit("Tenu.");
        next(GUARANTOR);
        assertThat(codeOf(queue.claim(consultation.id(), receipt.id(), SECOND))).isEqualTo("claimed-by-other");
        assertThat(codeOf(decide(receipt, null, SECOND))).isEqualTo("claimed-by-other");
        await(queue.release(consultation.id(), receipt.id(), SECOND).thenReturn(true));
        assertThat(codeOf(decide(receipt, null, SECOND))).isEqualTo("claimed-by-other");
        await(queue.release(consultation.id(), receipt.id(), GUARANTOR).thenReturn(true));
        assertThat(codeOf(decide(receipt, null, SECOND))).isEqualTo("accepted");
    }

    @Test
    void aClaimThatExpiredDecidesNothing() {
        Receipt receipt = submit("Trop tard.");
        UUID claim = claimOf(next(GUARANTOR)).id();
        clock.advance(Duration.ofMinutes(16));

        assertThat(codeOf(decide(receipt, claim, GUARANTOR))).isEqualTo("claim-expired");
        assertThat(next(SECOND).reading().content()).isEqualTo(receipt.id());
        assertThat(codeOf(decide(receipt, claim, GUARANTOR))).isEqualTo("claimed-by-other");
        assertThat(codeOf(decide(receipt, UUID.randomUUID(), SECOND))).isEqualTo("claim-expired");
    }

    @Test
    void theAuthorsNewWordsEndTheClaimOnTheOldOnes() {
        Receipt receipt = submit("Les anciens mots.");
        UUID claim = claimOf(next(GUARANTOR)).id();
        await(contributions.correct(receipt.code(), null, "Les nouveaux mots."));

        assertThat(codeOf(decide(receipt, claim, GUARANTOR))).isEqualTo("claim-expired");
        assertThat(next(GUARANTOR).reading().body()).isEqualTo("Les nouveaux mots.");
    }

    @Test
    void whatIsHandedOverWaitsForTheOther() {
        Receipt receipt = submit("Pour Sacha.");
        next(GUARANTOR);
        assertThat(codeOf(moderation.handOver(consultation.id(), receipt.id(), "garant2@example.org", " ", GUARANTOR)))
                .isEqualTo("note-required");
        await(moderation
                .handOver(consultation.id(), receipt.id(), "Garant2@example.org", "Tu connais le sujet.", GUARANTOR)
                .thenReturn(true));

        assertThat(queue.next(consultation.id(), QueueFilter.ALL, null, GUARANTOR)
                        .block())
                .isNull();
        QueueFilter handed = new QueueFilter(null, null, null, "garant2@example.org", List.of(), null);
        Waiting waiting = await(queue.next(consultation.id(), handed, null, SECOND));
        assertThat(waiting.item().handing())
                .isEqualTo(new QueueItem.Handing("garant2@example.org", "Camille Exemple", "Tu connais le sujet."));
    }

    @Test
    void of32GuarantorsAtOnceNoTwoGetTheSameItem() {
        Flux.range(0, 32)
                .concatMap(i -> Mono.fromCallable(() -> submit("Texte " + i)))
                .blockLast();
        List<Waiting> all = await(Flux.fromIterable(guarantors(32))
                .flatMap(person -> queue.next(consultation.id(), QueueFilter.ALL, null, person), 32)
                .collectList());

        Set<UUID> distinct = new HashSet<>();
        all.forEach(waiting -> distinct.add(waiting.reading().content()));
        assertThat(all).hasSize(32);
        assertThat(distinct).hasSize(32);
    }

    @Test
    void of32DecisionsAtOnceOneIsMade() {
        Receipt receipt = submit("Une seule fois.");
        List<String> results = await(Flux.fromIterable(guarantors(32))
                .flatMap(
                        person -> decide(receipt, null, person)
                                .map(decision -> "made")
                                .onErrorResume(Conflict.class, conflict -> Mono.just(conflict.code())),
                        32)
                .collectList());

        assertThat(results).filteredOn("made"::equals).hasSize(1);
        assertThat(results).filteredOn("already-decided"::equals).hasSize(31);
        assertThat(await(queue.history(consultation.id(), receipt.id())).decisions())
                .hasSize(1);
    }

    @Test
    void thirtyTwoGuarantorsEmptyOneQueueAndNoItemIsDecidedTwice() {
        Flux.range(0, 200)
                .flatMap(i -> contributions.submit(consultation, anOpinion("Texte " + i)), 32)
                .blockLast();
        List<UUID> decided = await(Flux.fromIterable(guarantors(32))
                .flatMap(this::decideUntilNothingIsLeft, 32)
                .collectList());

        assertThat(decided).hasSize(200).doesNotHaveDuplicates();
        assertThat(await(queue.waiting(consultation.id()))).isZero();
    }

    /** A guarantor's day: the next, decided under its claim, until there is none. */
    private Flux<UUID> decideUntilNothingIsLeft(Person person) {
        return Mono.defer(() -> queue.next(consultation.id(), QueueFilter.ALL, null, person))
                .flatMap(waiting -> moderation
                        .decide(
                                consultation.id(),
                                waiting.item().content(),
                                Verdict.publish(claimOf(waiting).id()),
                                person)
                        .thenReturn(waiting.item().content()))
                .repeat(200);
    }

    /** Medians taken by turns: what slows the machine meanwhile slows both. */
    @Test
    void nextTakesNoLongerAmong5000ThanAmongAHundred() {
        Consultation few = made.open();
        fill(few, 100);
        fill(consultation, 5_000);
        next(few);
        next(consultation);
        long[] amongFew = new long[51];
        long[] amongMany = new long[51];
        for (int i = 0; i < amongFew.length; i++) {
            amongFew[i] = readAndDecide(few);
            amongMany[i] = readAndDecide(consultation);
        }
        Arrays.sort(amongFew);
        Arrays.sort(amongMany);

        log.info("Next of 100: median {} µs; of 5,000: {} µs", amongFew[25] / 1_000, amongMany[25] / 1_000);
        assertThat((double) amongMany[25] / amongFew[25]).isLessThan(3);
    }

    private void fill(Consultation waiting, int count) {
        Flux.range(0, count)
                .flatMap(i -> contributions.submit(waiting, anOpinion("Texte numéro " + i)), 64)
                .blockLast();
    }

    /** What the next one took to appear, in nanoseconds. */
    private long readAndDecide(Consultation of) {
        long begun = System.nanoTime();
        Waiting waiting = next(of);
        long took = System.nanoTime() - begun;
        Verdict verdict = Verdict.publish(claimOf(waiting).id());
        await(moderation.decide(of.id(), waiting.reading().content(), verdict, GUARANTOR));
        return took;
    }

    private Waiting next(Consultation of) {
        return await(queue.next(of.id(), QueueFilter.ALL, null, GUARANTOR));
    }

    private Mono<Decision> decide(Receipt receipt, @Nullable UUID claim, Person person) {
        return moderation.decide(consultation.id(), receipt.id(), Verdict.publish(claim), person);
    }

    private static List<Person> guarantors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Person("g" + i, "Garant " + i, "g" + i + "@example.org", Set.of()))
                .toList();
    }

    private Waiting next(Person person) {
        return await(queue.next(consultation.id(), QueueFilter.ALL, null, person));
    }

    private static Claim claimOf(Waiting waiting) {
        return Objects.requireNonNull(waiting.item().claim());
    }
}
