package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.egide.ledger.Event;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.register.Followed.What;
import org.egide.shared.Refusal;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DatabaseTest
class ContributionsTests extends RegisterTest {

    @Test
    void receivedContributionWaitsAndIsNotPublic() {
        Receipt receipt = submit("L'eau du canal suffira-t-elle en août ?");

        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.state()).isEqualTo(State.WAITING);
        assertThat(codeOf(contributions.get(consultation.id(), 1))).isEqualTo("unknown-contribution");
        assertThat(list()).isEmpty();
        assertThat(await(queue.waiting(consultation.id()))).isEqualTo(1);
    }

    @Test
    void publishedContributionIsReadByAnyone() {
        Receipt receipt = submit("Oui, pour l'emploi.");
        decide(receipt, Outcome.PUBLISH, null, null);

        assertThat(get(1).body()).isEqualTo("Oui, pour l'emploi.");
        assertThat(list()).extracting(PublicContribution::number).containsExactly(1L);
        assertThat(await(contributions.counts(consultation.id())).byState())
                .containsEntry(State.PUBLISHED, 1L)
                .doesNotContainKey(State.WAITING);
    }

    @Test
    void refusedContributionKeepsItsNumberAndShowsNoWords() {
        Receipt receipt = submit("Des mots qu'on ne publie pas.");
        decide(receipt, Outcome.REFUSE, Ground.INSULT, "Une phrase insulte une personne.");

        PublicContribution stub = get(1);
        assertThat(stub.state()).isEqualTo(State.REFUSED);
        assertThat(stub.ground()).isEqualTo(Ground.INSULT);
        assertThat(stub.body()).isNull();
        assertThat(list()).isEmpty();
        assertThat(follow(receipt).steps().getLast().reason()).isEqualTo("Une phrase insulte une personne.");
    }

    @Test
    void ofTwoGuarantorsAtOnceOneDecides() {
        Receipt receipt = submit("À décider une seule fois.");
        List<String> outcomes = Flux.range(0, 8)
                .flatMap(i -> moderation
                        .decide(
                                consultation.id(),
                                receipt.id(),
                                Outcome.PUBLISH,
                                null,
                                null,
                                TestConsultations.GUARANTOR)
                        .map(decision -> "decided")
                        .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.code())))
                .collectList()
                .block();
        assertThat(outcomes)
                .containsOnlyOnce("decided")
                .hasSize(8)
                .filteredOn("already-decided"::equals)
                .hasSize(7);
    }

    @Test
    void publishesANameOnlyWithConsent() {
        Receipt shown = await(contributions.submit(
                consultation, signed("Je signe.", "Lucie Démonstration", true, "lucie@example.org")));
        Receipt hidden = await(contributions.submit(
                consultation, signed("Je ne signe pas.", "Marc Démonstration", false, "marc@example.org")));
        decide(shown, Outcome.PUBLISH, null, null);
        decide(hidden, Outcome.PUBLISH, null, null);

        assertThat(get(1).author()).isEqualTo("Lucie Démonstration");
        assertThat(get(2).author()).isNull();
        assertThat(await(contributions.correspondence(consultation.id(), hidden.id()))
                        .email())
                .isEqualTo("marc@example.org");
    }

    @Test
    void correctedContributionWaitsAgainAndIsCountedOnce() {
        Receipt receipt = submit("Avec une fote.");
        decide(receipt, Outcome.PUBLISH, null, null);
        Followed corrected = await(contributions.correct(receipt.code(), null, "Avec une faute."));

        assertThat(corrected.body()).isEqualTo("Avec une faute.");
        assertThat(corrected.steps())
                .extracting(Followed.Step::what)
                .containsExactly(What.RECEIVED, What.PUBLISHED, What.CORRECTED);
        assertThat(list()).isEmpty();
        decide(receipt, Outcome.PUBLISH, null, null);
        assertThat(get(1).body()).isEqualTo("Avec une faute.");
    }

    @Test
    void withdrawnContributionKeepsItsNumber() {
        Receipt receipt = submit("Je retire.");
        decide(receipt, Outcome.PUBLISH, null, null);
        await(contributions.withdraw(receipt.code()));

        assertThat(get(1).state()).isEqualTo(State.WITHDRAWN);
        assertThat(get(1).body()).isNull();
        assertThat(codeOf(contributions.withdraw(receipt.code()))).isEqualTo("already-withdrawn");
        assertThat(submit("La suivante.").number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "ACC1-AAAAA-AAAAA-AAAAA-AAAAA", "'; --", "ÀÀÀÀ-AAAAA-AAAAA-AAAAA-AAAAA"})
    void tellsNothingToWhoHasNoReceipt(String code) {
        assertThat(codeOf(contributions.follow(code))).isEqualTo("unknown-receipt");
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        Receipt receipt = submit("Tapé à la main.");
        String typed = receipt.code().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
        assertThat(await(contributions.follow(typed)).receipt().number()).isEqualTo(1);
    }

    @Test
    void everyAcceptedChangeIsInTheLogWithoutGap() {
        Receipt receipt = submit("Dans le registre.");
        decide(receipt, Outcome.PUBLISH, null, null);
        await(contributions.withdraw(receipt.code()));

        List<String> kinds = List.of();
        for (int i = 0; i < 100 && kinds.size() < 4; i++) {
            Mono.delay(Duration.ofMillis(100)).block();
            kinds = await(ledger.read(consultation.id(), 0, 10)).stream()
                    .map(Event::kind)
                    .toList();
        }
        assertThat(kinds)
                .containsExactly(
                        "consultation.created",
                        "contribution.submitted",
                        "moderation.published",
                        "contribution.withdrawn");
        assertThat(await(ledger.read(consultation.id(), 0, 10)))
                .extracting(Event::position)
                .containsExactly(1L, 2L, 3L, 4L);
    }
}
