package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.egide.ledger.Event;
import org.egide.ledger.Inclusion;
import org.egide.ledger.Logs;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Hashes;
import org.egide.merkle.Proofs;
import org.egide.merkle.SignedNote;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Redaction;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words;
import org.egide.testing.DatabaseTest;
import org.egide.testing.HeardAlarms;
import org.egide.testing.Tampering;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The nightly audit finds whatever is changed past the application, and nothing where nothing was. */
@DatabaseTest
class TamperingTests extends RegisterTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Logs logs;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HeardAlarms heard;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Test
    void findsNothingWhereNothingWasTamperedWith() {
        threeContributions();

        assertThat(audit()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tampering.psv", delimiter = '|', quoteCharacter = '"')
    void findsWhatWasTamperedWith(String statement, String finding) {
        threeContributions();

        tamper(statement);

        assertThat(audit()).anySatisfy(found -> assertThat(found).contains(finding));
        assertThat(heard.findings()).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void erasureDestroysWordsAndSaltAndLeavesEveryProof() {
        threeContributions();
        Receipt receipt = submit("Je m'appelle Camille Exemple et j'habite ici.");
        decide(receipt, Outcome.PUBLISH, null, null);
        awaitSize(7);

        await(contributions.erase(receipt.code(), Erasure.EVERYTHING));
        awaitSize(9);

        assertThat(rowOf(receipt)).isEqualTo("WITHDRAWN  true true");
        assertThat(get(receipt.number()).body()).isNull();
        assertThat(audit()).isEmpty();
        for (Event event : await(ledger.read(consultation.id(), 0, 100))) {
            assertProved(event);
        }
    }

    @Test
    void passagesBlackedOutAndWordsThatComeBackAreCommittedToAnew() {
        Receipt receipt = submit("Appelez-moi au 01 99 00 11 22.");
        Verdict blackedOut = new Verdict(
                Outcome.PUBLISH_REDACTED,
                Ground.OWN_PRIVATE_DATA,
                "Le numéro n'est pas publié.",
                List.of(new Passage(Words.Field.BODY, 15, 29, Ground.OWN_PRIVATE_DATA)),
                null);
        await(moderation.decide(consultation.id(), receipt.id(), blackedOut, TestConsultations.GUARANTOR));
        awaitSize(4);
        assertThat(get(receipt.number()).body()).doesNotContain("11 22");
        assertThat(audit()).isEmpty();

        tamper("UPDATE register.contribution SET body = 'Appelez-moi au 01.' WHERE space_id = :space");
        assertThat(audit()).anySatisfy(found -> assertThat(found).contains("contribution 1 is not what was received"));
    }

    /** Each wording is committed to under the name it had then, also after the name was blacked out. */
    @Test
    void aNameBlackedOutAfterACorrectionLeavesEveryWordingProved() {
        Receipt receipt = submit(signed("D'abord.", "Camille Exemple", true, "c@example.org"));
        await(contributions.correct(receipt.code(), null, "Ensuite."));
        blackOutTheName(receipt);
        awaitSize(5);

        assertThat(get(receipt.number()).author()).isEqualTo(Redaction.BLOCK);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aNameThatWasErasedIsNowhereAndEveryWordingStaysProved() {
        Receipt receipt = submit(signed("D'abord.", "Camille Exemple", true, "c@example.org"));
        await(contributions.correct(receipt.code(), null, "Ensuite."));
        blackOutTheName(receipt);
        await(contributions.erase(receipt.code(), Erasure.IDENTITY));
        await(contributions.erase(receipt.code(), Erasure.IDENTITY));
        await(moderation.undo(consultation.id(), receipt.id(), TestConsultations.GUARANTOR));
        decide(receipt, Outcome.PUBLISH, null, null);
        await(contributions.correct(receipt.code(), "Un titre", "Enfin."));
        awaitSize(10);

        assertThat(follow(receipt).publicAuthor()).isNull();
        assertThat(await(ledger.read(consultation.id(), 0, 100)))
                .extracting(Event::kind)
                .containsOnlyOnce("contribution.identity-erased");
        assertThat(audit()).isEmpty();

        tamper("UPDATE register.contribution SET author = 'Dominique Inventée', author_trace = NULL,"
                + " author_salt = salt WHERE space_id = :space");
        assertThat(audit()).anySatisfy(found -> assertThat(found).contains("contribution 1 is not what was received"));
    }

    private void blackOutTheName(Receipt receipt) {
        Verdict blackedOut = new Verdict(
                Outcome.PUBLISH_REDACTED,
                Ground.OWN_PRIVATE_DATA,
                "Le nom n'est pas publié.",
                List.of(new Passage(Words.Field.AUTHOR, 0, 15, Ground.OWN_PRIVATE_DATA)),
                null);
        await(moderation.decide(consultation.id(), receipt.id(), blackedOut, TestConsultations.GUARANTOR));
    }

    @Test
    void whatIsErasedTwiceStaysErased() {
        Receipt receipt = submit("Effacez-moi.");
        await(contributions.erase(receipt.code(), Erasure.EVERYTHING));

        assertThat(await(contributions.erase(receipt.code(), Erasure.EVERYTHING))
                        .body())
                .isEmpty();
    }

    private void assertProved(Event event) {
        Inclusion inclusion = await(logs.inclusion(consultation.id(), event.position()));
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(inclusion.checkpoint()).text());
        byte[] leaf = Hashes.leaf(inclusion.entry().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Proofs.includes(leaf, inclusion.index(), checkpoint.size(), inclusion.proof(), checkpoint.root()))
                .isTrue();
    }

    private String rowOf(Receipt receipt) {
        return await(db.sql("""
                        SELECT concat_ws(' ', state, body, (salt IS NULL)::text, (author IS NULL)::text) AS row
                          FROM register.contribution WHERE space_id = :space AND id = :id
                        """)
                .bind("space", consultation.id().value())
                .bind("id", receipt.id())
                .map(row -> String.valueOf(row.get("row")))
                .one());
    }

    /** The consultation, three contributions and a correction of the first: five events. */
    private void threeContributions() {
        Receipt first = submit("Oui.");
        submit("Non.");
        submit("Peut-être.");
        await(contributions.correct(first.code(), null, "Oui, mais."));
        awaitSize(5);
        heard.forget();
    }

    private void awaitSize(long size) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (await(ledger.size(consultation.id())) < size) {
            assertThat(Instant.now()).isBefore(end);
            Mono.delay(Duration.ofMillis(50)).block();
        }
    }

    private List<String> audit() {
        return await(logs.audit(consultation.id()));
    }

    private void tamper(String statement) {
        Tampering.with(
                db, transaction, statement, Map.of("space", consultation.id().value()));
    }
}
