package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeals;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Passage;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions;
import org.egide.moderation.Sanctions.SanctionDraft;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

/** Authors and readers who left an address are told what was decided, each event once, through a real SMTP server. */
@SpringBootTest(classes = EgideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
class DecisionMailsTests {

    private static final long PATIENCE = 15_000;
    private static final Person SECOND = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());
    private static final String WORDS = "Appelez le 06 11 22 33 44, imbécile.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Appeals appeals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Sanctions sanctions;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        address = UUID.randomUUID() + "@example.org";
        consultation = made.open();
    }

    @Test
    void aRefusalSaysTheTextTheGroundTheArticleTheSentenceAndTheWays() throws MessagingException {
        Receipt receipt = contribute("fr");
        decide(receipt, Verdict.refuse(Ground.INSULT, "Un mot insulte.", null));
        MimeMessage mail = mails(2).getLast();
        assertThat(mail.getSubject()).contains("n’est pas publiée");
        assertThat(MailText.of(mail))
                .contains("> " + WORDS, "Motif\u00a0: injure", "Respecter les personnes", "> Un mot insulte.")
                .contains("/fr/receipts/" + receipt.code() + "/correct", "/fr/receipts/" + receipt.code() + "/appeal")
                .contains("31 mai 2021", "8 jours");
    }

    @Test
    void aRedactionIsToldInEnglishToWhoWroteInEnglish() throws MessagingException {
        Receipt receipt = contribute("en");
        List<Passage> passages = List.of(new Passage(Field.BODY, 11, 25, Ground.OWN_PRIVATE_DATA));
        decide(receipt, Verdict.redact(passages, "A number.", null));
        MimeMessage mail = mails(2).getLast();
        assertThat(mail.getSubject()).isEqualTo("Your contribution no. 1 is published, passages blacked out");
        assertThat(MailText.of(mail))
                .contains("> 06 11 22 33 44", "Ground: the author’s own private data", "Protect privacy", "> A number.")
                .contains("> Appelez le █████, imbécile.", "/en/receipts/");
    }

    @Test
    void takingBackAppealAndJudgementAreTold() throws MessagingException {
        Receipt receipt = contribute("fr");
        decide(receipt, Verdict.publish(null));
        moderation
                .undo(consultation.id(), receipt.id(), TestConsultations.GUARANTOR)
                .block();
        decide(receipt, Verdict.refuse(Ground.INSULT, "Un mot insulte.", null));
        await(contributions.appeal(receipt.code(), "Je vise le projet.", null));
        clock.advance(Duration.ofMinutes(1));
        Appeal appeal = await(appeals.of(consultation.id(), receipt.id()));
        await(appeals.judge(consultation.id(), appeal.id(), Appeal.Result.REVERSED, "En effet.", SECOND));
        assertThat(mails(6).stream().map(DecisionMailsTests::subject))
                .containsExactly(
                        "Votre contribution n° 1 est reçue",
                        "Votre contribution n° 1 est publiée",
                        "La décision sur votre contribution n° 1 est reprise",
                        "Votre contribution n° 1 n’est pas publiée",
                        "Votre recours à propos de la contribution n° 1 est reçu",
                        "Votre recours est accepté\u00a0: la contribution n° 1 est publiée");
        assertThat(MailText.of(mails(6).get(4))).contains("> Je vise le projet.", "9 avril 2021");
        assertThat(MailText.of(mails(6).getLast())).contains("> En effet.");
    }

    @Test
    void aMeasureOnThePersonIsTold() throws MessagingException {
        Receipt receipt = contribute("fr");
        SanctionDraft draft = new SanctionDraft(Measure.SUSPENDED, Ground.INSULT, "Trois injures en un jour.", 7);
        await(sanctions.impose(consultation.id(), receipt.id(), draft, TestConsultations.GUARANTOR, null));
        assertThat(MailText.of(mails(2).getLast()))
                .contains(
                        "jusqu’au 8 avril 2021",
                        "injure",
                        "> Trois injures en un jour.",
                        "prend fin d’elle-même",
                        "Pour la contester, écrivez à egide@example.org");
    }

    /** Whoever reports is told what was decided, never the words. */
    @Test
    void aReportIsAnsweredOnceWithoutTheWords() throws MessagingException {
        Receipt receipt = contribute("fr");
        decide(receipt, Verdict.publish(null));
        String reader = UUID.randomUUID() + "@example.org";
        ReportDraft report = new ReportDraft(Ground.INSULT, "Regardez.", reader, "en");
        await(contributions.report(consultation.id(), receipt.number(), report, null));
        decide(receipt, Verdict.refuse(Ground.INSULT, "Un mot insulte.", null));
        mails(3);
        MimeMessage answer = mails(reader, 1).getFirst();
        assertThat(answer.getSubject()).isEqualTo("Answer to your report on contribution no. 1");
        assertThat(MailText.of(answer))
                .contains("it is no longer published", "insult")
                .doesNotContain("imbécile", "06 11", "Un mot insulte", receipt.code());
    }

    private Receipt contribute(String language) {
        Deposit deposit = new Deposit(
                "water",
                Kind.OPINION,
                null,
                WORDS,
                "Une Passante",
                false,
                null,
                address,
                Consents.NONE,
                language,
                Channel.WEB,
                null,
                null);
        return await(contributions.submit(consultation, deposit));
    }

    /** Nobody decides twice in one instant. */
    private void decide(Receipt receipt, Verdict verdict) {
        clock.advance(Duration.ofMinutes(1));
        await(moderation.decide(consultation.id(), receipt.id(), verdict, TestConsultations.GUARANTOR));
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<MimeMessage> mails(int wanted) {
        return mails(address, wanted);
    }

    /** Waits for that many mails to an address, and fails when they are not there in time, or more are. */
    private static List<MimeMessage> mails(String address, int wanted) {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        List<MimeMessage> found = received(address);
        while (found.size() < wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
            found = received(address);
        }
        assertThat(found).hasSize(wanted);
        return found;
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(TestMail.SERVER.getReceivedMessagesForDomain(address))
                .toList();
    }
}
