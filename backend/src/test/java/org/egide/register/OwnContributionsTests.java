package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.identity.Person;
import org.egide.ledger.Event;
import org.egide.ledger.Inclusion;
import org.egide.ledger.Logs;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.Proofs;
import org.egide.merkle.SignedNote;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.Rows;
import org.egide.shared.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What somebody wrote, attached to their account by code, and erased at their will, while every proof holds. */
class OwnContributionsTests extends RegisterTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OwnContributions own;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

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

        assertThat(await(own.eraseAll(me, Erasure.EVERYTHING))).isEqualTo(1);

        assertThat(mine()).isEmpty();
        assertThat(follow(mine).body()).isEmpty();
        assertThat(follow(mine).receipt().evidence()).isNull();
        assertThat(follow(theirs).body()).isEqualTo("Je reste.");
        made.awaitPlaced(consultation);
        List<Event> events = await(ledger.read(consultation.id(), 0, 100));
        assertThat(events).extracting(Event::kind).endsWith("contribution.withdrawn", "contribution.erased");
        events.forEach(this::assertProved);
        assertThat(await(logs.audit(consultation.id()))).isEmpty();
        assertThat(await(own.eraseAll(me, Erasure.EVERYTHING))).isZero();
    }

    @Test
    void erasesWhoAPersonIsAndLeavesTheirWordsUnderNoName() {
        Receipt mine = submit(signed("Mes mots restent.", "Moi Exemple", true, "moi@example.org"));
        decide(mine, Outcome.PUBLISH, null, null);
        attach(me, mine);
        assertThat(get(mine.number()).author()).isEqualTo("Moi Exemple");

        assertThat(await(own.eraseAll(me, Erasure.IDENTITY))).isEqualTo(1);

        assertThat(mine()).isEmpty();
        assertThat(get(mine.number()).author()).isNull();
        assertThat(get(mine.number()).body()).isEqualTo("Mes mots restent.");
        assertThat(contributions.correspondence(consultation.id(), mine.id()).block())
                .as("nobody is left to write to")
                .isNull();
        assertThat(whereverItIsKept("Moi Exemple", "moi@example.org", me.account()))
                .isZero();
        made.awaitPlaced(consultation);
        List<Event> events = await(ledger.read(consultation.id(), 0, 100));
        assertThat(events.getLast().kind()).isEqualTo("contribution.identity-erased");
        events.forEach(this::assertProved);
        assertThat(await(logs.audit(consultation.id()))).isEmpty();
    }

    /** In how many rows of the register one of these stands. */
    private long whereverItIsKept(String... texts) {
        return Stream.of("contribution", "identity", "revision", "step")
                .mapToLong(table -> await(db.sql("SELECT count(*) AS rows FROM register." + table
                                + " AS kept WHERE space_id = :space AND kept::text LIKE ANY(:texts)")
                        .bind("space", consultation.id().value())
                        .bind(
                                "texts",
                                Stream.of(texts).map(text -> "%" + text + "%").toArray(String[]::new))
                        .map(row -> Rows.required(row, "rows", Long.class))
                        .one()))
                .sum();
    }

    private void assertProved(Event event) {
        Inclusion inclusion = await(logs.inclusion(consultation.id(), event.position()));
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(inclusion.checkpoint()).text());
        byte[] leaf = Hashes.leaf(inclusion.entry().getBytes(StandardCharsets.UTF_8));
        assertThat(Proofs.includes(leaf, inclusion.index(), checkpoint.size(), inclusion.proof(), checkpoint.root()))
                .isTrue();
    }

    private List<OwnContribution> mine() {
        return await(own.of(me, null, 20)).items();
    }

    private void attach(Person person, Receipt receipt) {
        own.attach(person, receipt.code(), Locale.FRENCH).block();
    }
}
