package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.identity.PrivilegedReads.Subject;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Moderation.Result;
import org.egide.moderation.Words.Field;
import org.egide.register.Erasure;
import org.egide.register.Followed;
import org.egide.register.Followed.What;
import org.egide.register.Kind;
import org.egide.register.Order;
import org.egide.register.Receipt;
import org.egide.register.Search;
import org.egide.register.State;
import org.egide.shared.Refusal;
import org.egide.shared.Rows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

/** What guarantors decide, and take back. */
class DecisionsTests extends ModerationTest {

    private static final String BODY = "Appelez-moi au 06 11 22 33 44, je vous dirai tout du zébuville.";
    private static final String PASSAGE = "06 11 22 33 44";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PrivilegedReads journal;

    @Test
    void publicReadsBlocksInsteadOfPassages() {
        Receipt receipt = submit(BODY);
        redact(receipt, BODY, PASSAGE);

        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
        assertThat(get(receipt).body()).isEqualTo("Appelez-moi au █████, je vous dirai tout du zébuville.");
        assertThat(found("zébuville")).isEqualTo(1);
        assertThat(found("22")).isZero();
        assertThat(stepsOf(receipt)).containsExactly(What.RECEIVED, What.REDACTED);
    }

    private int found(String words) {
        Search search = new Search(words, null, null, null, null, null, null, null, null, Order.NEWEST, 0);
        return await(contributions.list(consultation.id(), search, null, 20))
                .items()
                .size();
    }

    @Test
    void blackenedWordsAreNowhereInTheDatabaseInClear() {
        String marked = "Zorglubique" + UUID.randomUUID();
        String body = "Mon nom est " + marked + ", et voilà.";
        Receipt receipt = submit(body);
        screenAll();
        assertThat(tablesWith(marked)).containsExactly("register.contribution");
        redact(receipt, body, marked);

        assertThat(tablesWith(marked)).isEmpty();
        assertThat(await(queue.original(consultation.id(), receipt.id(), GUARANTOR))
                        .body())
                .isEqualTo(body);
    }

    @Test
    void erasedWordsLeaveNothingHere() {
        String marked = "Zorglubique" + UUID.randomUUID();
        Receipt receipt = submit("Mon nom est " + marked + ", et voilà.");
        screenAll();
        redact(receipt, "Mon nom est " + marked + ", et voilà.", marked);
        await(contributions.appeal(receipt.code(), "Je m’appelle " + marked + ".", null));
        assertThat(tablesWith(marked)).isNotEmpty();
        await(contributions.erase(receipt.code(), Erasure.EVERYTHING));

        assertThat(tablesWith(marked)).isEmpty();
        assertThat(await(db.sql("SELECT count(*) AS rows FROM moderation.original WHERE content = :content")
                        .bind("content", receipt.id())
                        .map(row -> Rows.required(row, "rows", Long.class))
                        .one()))
                .isZero();
    }

    /** Every table, every row, as text. */
    private List<String> tablesWith(String marked) {
        List<String> tables = await(db.sql("""
                SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
                 WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)
                .map(row -> String.valueOf(row.get("name", String.class)))
                .all()
                .collectList());
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            String sql =
                    "SELECT count(*) AS rows FROM " + table + " AS t WHERE strpos(lower(t::text), lower(:marked)) > 0";
            Long rows = await(db.sql(sql)
                    .bind("marked", marked)
                    .map(row -> Rows.required(row, "rows", Long.class))
                    .one());
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void readingAnOriginalIsInTheJournal() {
        Receipt receipt = submit(BODY);
        refuse(receipt);
        await(queue.original(consultation.id(), receipt.id(), SECOND));

        assertThat(await(journal.latest(consultation.id(), null, 10)).items())
                .extracting(PrivilegedReads.PrivilegedRead::account, PrivilegedReads.PrivilegedRead::subject)
                .containsExactly(tuple("garant2", new Subject(PrivilegedReads.What.ORIGINAL, receipt.id(), "1")));
        clock.advance(Duration.ofDays(await(journal.retention()).days() + 1L));
        assertThat(await(journal.purge())).isPositive();
        assertThat(await(journal.latest(consultation.id(), null, 10)).items()).isEmpty();
    }

    @Test
    void whatCannotBeKeptInTheJournalIsNotRead() {
        Receipt receipt = submit(BODY);
        refuse(receipt);
        Person unwritable = new Person("garant3", "Un nom que la base refuse\0", null, Set.of());

        StepVerifier.create(queue.original(consultation.id(), receipt.id(), unwritable))
                .expectError()
                .verify();
        assertThat(await(journal.latest(consultation.id(), null, 10)).items()).isEmpty();
    }

    @Test
    void titleAndNameCanBeBlackenedToo() {
        Receipt receipt = submit(signed("Un texte.", "Marc Démonstration", true, "marc@example.org"));
        List<Passage> passages = List.of(new Passage(Field.AUTHOR, 5, 18, Ground.IMPERSONATION));
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(passages, "Ce nom est d’un autre.", null), GUARANTOR));
        assertThat(get(receipt).author()).isEqualTo("Marc █████");
    }

    @Test
    void everyDecisionCanBeTakenBackAndMadeAgain() {
        Receipt receipt = submit(BODY);
        redact(receipt, BODY, PASSAGE);
        await(moderation.undo(consultation.id(), receipt.id(), GUARANTOR));

        assertThat(codeOf(contributions.get(consultation.id(), receipt.number())))
                .isEqualTo("unknown-contribution");
        assertThat(waiting()).extracting(w -> w.reading().body()).containsExactly(BODY);
        refuse(receipt);
        assertThat(get(receipt).body()).isNull();
        await(moderation.undo(consultation.id(), receipt.id(), SECOND));
        publish(receipt);
        assertThat(get(receipt).body()).isEqualTo(BODY);
        assertThat(stepsOf(receipt))
                .containsExactly(What.RECEIVED, What.REDACTED, What.UNDONE, What.REFUSED, What.UNDONE, What.PUBLISHED);
        assertThat(await(queue.history(consultation.id(), receipt.id())).decisions())
                .extracting(past -> past.undoneAt() != null)
                .containsExactly(true, true, false);
        assertThat(await(contributions.counts(consultation.id())).byState())
                .containsEntry(State.PUBLISHED, 1L)
                .doesNotContainKey(State.REFUSED);
    }

    @Test
    void nothingToUndoAndNoUndoOverTheAuthorsNewWords() {
        Receipt receipt = submit(BODY);
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), GUARANTOR)))
                .isEqualTo("nothing-to-undo");
        redact(receipt, BODY, PASSAGE);
        await(contributions.correct(receipt.code(), null, "Sans numéro."));
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), GUARANTOR)))
                .isEqualTo("changed-meanwhile");
        publish(receipt);
        assertThat(get(receipt).body()).isEqualTo("Sans numéro.");
    }

    @Test
    void refusesWhatTheCharterNoLongerSays() {
        Receipt receipt = submit("Hors de propos.");
        Charter charter = await(charters.current(consultation.id()));
        List<Motive> retired = charter.grounds().stream()
                .map(m -> m.ground() == Ground.OFF_TOPIC ? new Motive(m.ground(), m.article(), m.title(), true) : m)
                .toList();
        await(charters.replace(
                consultation.id(), 1, new CharterDraft(charter.terms(), charter.articles(), retired), GUARANTOR));
        Verdict verdict = Verdict.refuse(Ground.OFF_TOPIC, SENTENCE, null);

        assertThat(codeOf(moderation.decide(consultation.id(), receipt.id(), verdict, GUARANTOR)))
                .isEqualTo("ground-retired");
        assertThat(waiting()).hasSize(1);
        assertThat(refuse(receipt).charter()).isEqualTo(2);
    }

    @Test
    void selectionGetsOneResultPerItemAndNothingSilent() {
        Receipt first = submit("Premier.");
        Receipt second = submit("Deuxième.");
        Receipt mine = submit(signed("Le mien.", "Camille Exemple", false, "garant1@example.org"));
        publish(second);
        UUID unknown = UUID.randomUUID();
        List<Result> results = await(moderation.decideAll(
                consultation.id(),
                List.of(first.id(), second.id(), mine.id(), unknown, first.id()),
                Verdict.refuse(Ground.SPAM_ROBOT, "Envoi automatique.", null),
                GUARANTOR));

        assertThat(results)
                .extracting(DecisionsTests::codeOf)
                .containsExactly("made", "already-decided", "own-contribution", "unknown-item");
        assertThat(get(first).ground()).isEqualTo(Ground.SPAM_ROBOT);
        assertThat(get(second).state()).isEqualTo(State.PUBLISHED);
        assertThat(codeOf(moderation.decideAll(consultation.id(), List.of(), Verdict.publish(null), GUARANTOR)))
                .isEqualTo("selection-required");
    }

    private static String codeOf(Result result) {
        Refusal refusal = result.refusal();
        return refusal == null ? "made" : refusal.code();
    }

    @Test
    void filesAContentUnderAnotherThemeAndKindWithItsCounts() {
        Receipt receipt = submit("Combien d’eau ?");
        publish(receipt);
        await(moderation
                .reclassify(consultation.id(), receipt.id(), Map.of("theme", "why", "kind", "QUESTION"), GUARANTOR)
                .thenReturn(true));

        assertThat(get(receipt).kind()).isEqualTo(Kind.QUESTION);
        assertThat(await(contributions.counts(consultation.id())).byKind()).isEqualTo(Map.of(Kind.QUESTION, 1L));
        assertThat(await(queue.history(consultation.id(), receipt.id())).acts())
                .extracting(History.Done::what)
                .containsExactly("RECLASSIFIED");
        Map<String, String> wrong = Map.of("kind", "POEM");
        assertThat(codeOf(moderation.reclassify(consultation.id(), receipt.id(), wrong, GUARANTOR)))
                .isEqualTo("invalid-fields");
    }

    @Test
    void refusedContributionIsCountedInsideTheDelayOfTheCharter() {
        Receipt receipt = submit("En retard.");
        clock.advance(Duration.ofHours(80));
        assertThat(waiting().getFirst().dueAt()).isBefore(clock.instant());
        refuse(receipt);
        assertThat(await(contributions.counts(consultation.id())).byState()).containsEntry(State.REFUSED, 1L);
    }

    private List<What> stepsOf(Receipt receipt) {
        return await(contributions.follow(receipt.code())).steps().stream()
                .map(Followed.Step::what)
                .toList();
    }

    @Test
    void somebodyWithoutAnAddressDecidesLikeAnyone() {
        Person withoutEmail = new Person("x", "Sans adresse", null, Set.of());
        Receipt receipt = submit("Bonjour.");
        assertThat(codeOf(queue.next(consultation.id(), QueueFilter.ALL, null, withoutEmail)))
                .isEqualTo("accepted");
        assertThat(codeOf(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), withoutEmail)))
                .isEqualTo("accepted");
    }
}
