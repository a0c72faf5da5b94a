package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.register.Receipt;
import org.egide.shared.Rows;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A consultation that is over, its two guarantors, and a report of theirs that quotes one contribution. */
abstract class EditionTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;
    static final Person SACHA = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());
    static final Person OWNER = new Person("owner", "Société d’essai", "owner@example.org", Set.of());
    static final String RESERVATION = "Une lettre reste illisible.";
    static final String WORDS = "L’eau de la nappe baisse, et mon numéro est le 06 00 00 00 00.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Editions editions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TransactionalOperator transaction;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Drafting drafting;

    @SuppressWarnings("NullAway.Init")
    Receipt cited;

    @BeforeEach
    void writeAReport() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                new ArrayList<>(Stream.of(
                                new Member(Role.OWNER, "Société d’essai", "owner@example.org"),
                                new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org"),
                                new Member(Role.GUARANTOR, "Sacha Exemple", "garant2@example.org"))
                        .toList())));
        cited = submit(WORDS);
        clock.moveToParis("2021-05-20T10:00");
        consultation = await(consultations.get(consultation.id()));
        Report report = await(reports.open(
                consultation,
                ReportKind.FINAL,
                Locale.FRENCH,
                List.of(new SectionDraft("synthesis", 1, "Synthèse", text())),
                CAMILLE));
        assertThat(report.number()).isEqualTo(1);
    }

    /** What the report says: it quotes the contribution, cites it in a sentence, and says something else. */
    private String text() {
        String token = "@c" + cited.number();
        return token + "\n\nLe public parle d’eau " + token + ".\n\nIl y a @f:contributions contributions.";
    }

    /** Adds words to the report. */
    void write(String more) {
        Section section = await(drafting.sections(consultation.id(), 1)).getFirst();
        await(drafting.write(
                consultation.id(), section.id(), section.version(), section.title(), section.body() + more, CAMILLE));
    }

    Edition freeze() {
        return await(editions.freeze(consultation, 1, "", RESERVATION, CAMILLE));
    }

    Edition sign(Edition edition, Person by) {
        return await(editions.sign(consultation, 1, edition.number(), edition.sha256(), by));
    }

    Edition publish(Edition edition, Person by) {
        return await(editions.publish(consultation, 1, edition.number(), edition.sha256(), by));
    }

    Edition published() {
        Edition edition = freeze();
        sign(edition, CAMILLE);
        sign(edition, SACHA);
        return publish(edition, SACHA);
    }

    Edition now(Edition edition) {
        return await(editions.get(consultation.id(), 1, edition.number()));
    }

    void refuse() {
        await(refusing());
    }

    Mono<?> refusing() {
        return moderation.decide(
                consultation.id(), cited.id(), Verdict.refuse(Ground.INSULT, "Une insulte.", null), CAMILLE);
    }

    /**
     * What somebody else is refused while a change of the register is written and not yet kept: it is kept once they
     * wait for it.
     */
    String codeDuring(Mono<?> change, Mono<?> work) throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Mono<Long> waits = db.sql("SELECT count(*) AS many FROM pg_locks"
                        + " WHERE NOT granted AND transactionid = pg_current_xact_id()::xid")
                .map(row -> Rows.required(row, "many", Long.class))
                .one()
                .filter(many -> many > 0)
                .repeatWhenEmpty(1_500, times -> times.delayElements(Duration.ofMillis(20)));
        Mono<Long> kept = change.doOnNext(done -> written.countDown())
                .then(Mono.defer(() -> waits))
                .as(transaction::transactional);
        Thread first = Thread.startVirtualThread(() -> await(kept));
        written.await();
        String code = codeOf(work);
        first.join();
        return code;
    }

    Verdict blackOut() {
        int from = WORDS.indexOf("06");
        return Verdict.redact(
                List.of(new Passage(Field.BODY, from, from + 14, Ground.OWN_PRIVATE_DATA)), "Votre numéro.", null);
    }
}
