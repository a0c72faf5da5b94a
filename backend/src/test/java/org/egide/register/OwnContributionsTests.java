package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Event;
import org.egide.ledger.Inclusion;
import org.egide.ledger.Logs;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.Proofs;
import org.egide.merkle.SignedNote;
import org.egide.shared.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody wrote, attached to their account by code, and erased at their will, while every proof holds. */
class OwnContributionsTests extends RegisterTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OwnContributions own;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    private final Person me = new Person(UUID.randomUUID().toString(), "Moi Exemple", null, Set.of());
    private final Person other = new Person(UUID.randomUUID().toString(), "Autre Exemple", null, Set.of());

    @Test
    void attachesWhatWasWrittenWithoutTheAccount() {
        Receipt first = submit("La première.");
        Receipt second = submit("La seconde.");
        attach(me, first);
        attach(me, second);
        attach(me, second);

        assertThat(mine()).extracting(OwnContribution::code).containsExactly(second.code(), first.code());
        assertThat(mine()).extracting(OwnContribution::beginning).containsExactly("La seconde.", "La première.");
        assertThat(await(own.of(other, null, 20)).items()).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesStaysTheirs() {
        Receipt receipt = submit("À moi.");
        attach(me, receipt);

        assertThat(codeOf(own.attach(other, receipt.code(), Locale.FRENCH))).isEqualTo("attached-elsewhere");
        assertThat(codeOf(own.attach(other, "ABCD-00000-00000-00000-00000", Locale.FRENCH)))
                .isEqualTo("unknown-receipt");
    }

    @Test
    void readsThemAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            attach(me, submit("Numéro " + i));
        }

        Slice<OwnContribution> page = await(own.of(me, null, 3));
        Slice<OwnContribution> rest = await(own.of(me, page.next(), 3));

        assertThat(page.items()).hasSize(3);
        assertThat(rest.items()).extracting(OwnContribution::number).containsExactly(2L, 1L);
        assertThat(rest.next()).isNull();
        assertThat(codeOf(own.of(me, "hier", 3))).isEqualTo("invalid-cursor");
    }

    @Test
    void erasesAPersonAndLeavesEveryProof() {
        Receipt mine = submit("Je m'appelle Moi Exemple.");
        Receipt theirs = submit("Je reste.");
        attach(me, mine);

        assertThat(await(own.eraseAll(me))).isEqualTo(1);

        assertThat(mine()).isEmpty();
        assertThat(follow(mine).body()).isEmpty();
        assertThat(follow(mine).receipt().evidence()).isNull();
        assertThat(follow(theirs).body()).isEqualTo("Je reste.");
        awaitSize(5);
        List<Event> events = await(ledger.read(consultation.id(), 0, 100));
        assertThat(events).extracting(Event::kind).endsWith("contribution.withdrawn", "contribution.erased");
        events.forEach(this::assertProved);
        assertThat(await(logs.audit(consultation.id()))).isEmpty();
        assertThat(await(own.eraseAll(me))).isZero();
    }

    private void assertProved(Event event) {
        Inclusion inclusion = await(logs.inclusion(consultation.id(), event.position()));
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(inclusion.checkpoint()).text());
        byte[] leaf = Hashes.leaf(inclusion.entry().getBytes(StandardCharsets.UTF_8));
        assertThat(Proofs.includes(leaf, inclusion.index(), checkpoint.size(), inclusion.proof(), checkpoint.root()))
                .isTrue();
    }

    private void awaitSize(long size) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (await(ledger.size(consultation.id())) < size) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private List<OwnContribution> mine() {
        return await(own.of(me, null, 20)).items();
    }

    private void attach(Person person, Receipt receipt) {
        own.attach(person, receipt.code(), Locale.FRENCH).block();
    }
}
