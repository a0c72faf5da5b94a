package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.egide.testing.Deposits.anOpinion;
import static org.egide.testing.Deposits.withKey;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.InvalidRequest;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DatabaseTest
class SubmissionTests extends RegisterTest {

    @Test
    void numbersHaveNeitherGapNorDoubleWhenManyContributeAtOnce() {
        List<Receipt> receipts = Flux.range(0, 500)
                .flatMap(i -> contributions.submit(consultation, anOpinion("Contribution " + i)), 64)
                .collectList()
                .block();

        assertThat(Objects.requireNonNull(receipts))
                .extracting(Receipt::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(receipts).extracting(Receipt::code).doesNotHaveDuplicates();
    }

    @Test
    void sameKeyAndBodyGiveTheSameReceiptEvenAtOnce() {
        List<Receipt> receipts = Flux.range(0, 10)
                .flatMap(i -> contributions.submit(consultation, withKey("Un double clic.", "key-1")), 10)
                .collectList()
                .block();
        // What proves it grows meanwhile: a checkpoint may be signed between two of them.
        assertThat(Objects.requireNonNull(receipts))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence")
                .containsOnly(receipts.getFirst());
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        await(contributions.submit(consultation, withKey("Le premier texte.", "key-2")));
        assertThat(codeOf(contributions.submit(consultation, withKey("Un autre.", "key-2"))))
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-24T23:59:59, consultation-not-open-yet",
        "2021-02-25T00:00:00, accepted",
        "2021-04-23T23:59:59, accepted",
        "2021-04-24T00:00:00, consultation-closed"
    })
    void receivesToTheSecondOnBothSides(String paris, String outcome) {
        clock.moveToParis(paris);
        assertThat(codeOf(Mono.fromCallable(() -> submit("À la dernière seconde."))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000 caché", "une moitié de paire \ud83d seule"})
    void refusesWordsThatCannotBeKeptAsTheyAre(String body) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, () -> submit(body));
        assertThat(refusal.faults()).extracting(InvalidRequest.Fault::field).containsOnly("body");
    }

    @Test
    void saysHowLongATooLongTextIs() {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, () -> submit("x".repeat(98_457)));
        assertThat(refusal.faults().getFirst().arguments()).containsExactly(50_000, 98_457);
    }

    @Test
    void keepsEveryCharacterAsItWas() {
        String strange =
                "U+2028\u2028 rtl\u202eabc 👩‍👩‍👧 é e\u0301 ﷽ <script>alert(1)</script> '; DROP TABLE x;--\t\r\n";
        decide(submit(strange), Outcome.PUBLISH, null, null);
        assertThat(get(1).body()).isEqualTo(strange);
    }
}
