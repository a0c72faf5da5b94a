package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.ledger.Event;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.shared.Ids;
import org.egide.shared.Unavailable;
import org.egide.testing.Deposits;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The publication of a report is told to the owners, with the day of their response, and to nobody twice. */
class PublicationMailsTests extends MailTest {

    private static final Pattern TOKEN = Pattern.compile("/subscriptions/([\\w-]+)");
    private static final Instant PUBLISHED = Instant.parse("2021-05-23T10:00:00Z");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PublicationMails mails;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Subscriptions subscriptions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    private final String owner = newAddress();
    private final String service = newAddress();
    private final String region = newAddress();

    @BeforeEach
    void theReportIsPublished() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", owner),
                        new Member(Role.RESPONDENT, "Service inventé de l’État", service),
                        new Member(Role.RESPONDENT, "Région inventée", region),
                        new Member(Role.GUARANTOR, "Camille Exemple", newAddress()))));
        run("""
            INSERT INTO report.report (space_id, number, kind, language, title, opened_at, opened_by)
            VALUES (:space, 1, 'FINAL', 'fr', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("""
            INSERT INTO report.edition (space_id, report, number, state, title, frozen_at, frozen_by, note, reservation,
                                        html, sha256, data_sha256, late, ended_at, ended_by)
            VALUES (:space, 1, 1, 'PUBLISHED', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple', '', '',
                    '', '\\xab', '\\x00', false, '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("UPDATE consultation.consultation SET report_published_on = '2021-05-23' WHERE space_id = :space");
    }

    @Test
    void eachRespondentIsToldOfTheRequestsThatAreTheirsAndNobodyOfThoseOfAnother() throws Exception {
        ask("A", 1, "Dites combien d’eau.", "");
        ask("A", 2, "Dites ce que permet la loi.", "Service inventé de l’État");
        ask("B", 3, "Rendez visite aux riverains.", "Mairie imaginaire");
        Event told = published();
        mails.handle(told).block();
        mails.handle(told).block();

        assertThat(MailText.of(mails(owner, 1).getFirst()))
                .contains("2 demandes sont adressées à «\u00a0Société inventée\u00a0»")
                .contains("A1\u00a0: Dites combien d’eau.", "B3\u00a0: Rendez visite aux riverains.")
                .contains("/fr/workspace/consultations/" + consultation.slug() + "/response")
                .doesNotContain("la loi");
        assertThat(MailText.of(mails(service, 1).getFirst()))
                .contains(
                        "Une demande est adressée à «\u00a0Service inventé de l’État\u00a0»",
                        "A2\u00a0: Dites ce que permet la loi.")
                .contains("au plus tard le 23 juillet 2021", "/fr/workspace/consultations/" + consultation.slug())
                .doesNotContain("riverains");
        assertThat(received(region)).isEmpty();
    }

    @Test
    void aRespondentWhoLeftIsToldNothingAndOneWhoReadsEnglishInEnglish() throws Exception {
        ask("A", 1, "Dites ce que permet la loi.", "Service inventé de l’État");
        ask("A", 2, "Dites ce que finance la région.", "Région inventée");
        run("DELETE FROM consultation.member WHERE space_id = :space AND name = 'Région inventée'");
        run("""
            INSERT INTO consultation.designation (space_id, id, role, name, email, language)
            VALUES (:space, gen_random_uuid(), 'RESPONDENT', 'Service inventé de l’État', '%s', 'en')
            """.formatted(service));
        mails.handle(published()).block();
        var mail = mails(service, 1).getFirst();
        assertThat(mail.getSubject()).contains("The guarantors’ report is published");
        assertThat(MailText.of(mail)).contains("One request is addressed to", "on July 23, 2021 at the latest");
        assertThat(received(region)).isEmpty();
    }

    private void ask(String group, int number, String text, String addressee) {
        run("""
            INSERT INTO report.edition_request (space_id, report, edition, number, kind, place, text, addressee,
                                                sources)
            VALUES (:space, 1, 1, %d, '%s', %d, '%s', '%s', '{}')
            """.formatted(number, group.equals("A") ? "CLARIFICATION" : "RECOMMENDATION", number, text, addressee));
    }

    private void run(String sql) {
        db.sql(sql).bind("space", consultation.id().value()).then().block();
    }

    @Test
    void theOwnerIsToldOnceWithTheDayOfTheResponseAndTheHash() throws Exception {
        Event told = published();
        mails.handle(told).block();
        mails.handle(told).block();

        var mail = mails(owner, 1).getFirst();
        assertThat(mail.getSubject()).contains("Le bilan des garants est publié");
        assertThat(MailText.of(mail))
                .contains(
                        "/fr/consultations/" + consultation.slug() + "/report/1/1",
                        "au plus tard le 23 juillet 2021",
                        "SHA-256");
    }

    @Test
    void whoAskedForNewsIsToldTooAndMayStop() throws Exception {
        String reader = newAddress();
        Receipt receipt = anOpinion();
        subscriptions
                .askContribution(receipt.code(), Pace.DAILY, reader, Locale.FRENCH)
                .block();
        Matcher token = TOKEN.matcher(MailText.of(mails(reader, 1).getFirst()));
        assertThat(token.find()).isTrue();
        subscriptions.confirm(token.group(1)).block();
        mails.handle(published()).block();

        var mail = mails(reader, 2).getLast();
        assertThat(mail.getSubject()).contains("Le bilan des garants est publié");
        assertThat(mail.getHeader("List-Unsubscribe")).isNotEmpty();
    }

    @Test
    void anAddressThatNobodyHasKeepsNobodyFromTheirMailAndIsNotTriedForEver() throws Exception {
        ask("A", 1, "Dites ce que permet la loi.", "Service inventé de l’État");
        try (Postmaster postmaster = Postmaster.whoKnowsNobodyOf(owner)) {
            through(postmaster.port(), () -> mails.handle(published()).block());
            assertThat(postmaster.taken()).contains(service).doesNotContain(owner);
        }
    }

    @Test
    void whileTheMailServerIsAwayTheEventWaitsAndEachIsToldOnceWhenItIsBack() throws Exception {
        ask("A", 1, "Dites ce que permet la loi.", "Service inventé de l’État");
        Event told = published();
        whileItIsAway(() -> mails.handle(told).block());
        mails.handle(told).block();
        mails.handle(told).block();
        mails(owner, 1);
        mails(service, 1);
    }

    @Test
    void whoAsksForNewsWhileItIsAwayIsAskedToTryAgainAndMayDoSoAtOnce() throws Exception {
        String reader = newAddress();
        Receipt receipt = anOpinion();
        Mono<Void> asking = subscriptions.askContribution(receipt.code(), Pace.DAILY, reader, Locale.FRENCH);
        whileItIsAway(asking::block);
        asking.block();
        mails(reader, 1);
    }

    @Test
    void aMailServerThatFallsSilentIsAwayToo() throws Exception {
        Properties usual = sender.getJavaMailProperties();
        assertThat(usual).containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
        Properties hasty = new Properties();
        usual.forEach((name, patience) -> hasty.put(name, "500"));
        try (Postmaster silent = Postmaster.whoFallsSilent()) {
            sender.setJavaMailProperties(hasty);
            assertAway(
                    () -> through(silent.port(), () -> mails.handle(published()).block()));
        } finally {
            sender.setJavaMailProperties(usual);
        }
    }

    private Receipt anOpinion() {
        return Objects.requireNonNull(contributions
                .submit(consultation, Deposits.anOpinion("La nappe baisse."))
                .block());
    }

    private void whileItIsAway(Callable<?> work) throws IOException {
        int nobodyListens;
        try (Postmaster postmaster = Postmaster.whoKnowsNobodyOf(owner)) {
            nobodyListens = postmaster.port();
        }
        assertAway(() -> through(nobodyListens, work));
    }

    private static void assertAway(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.code()).isEqualTo("mail-unavailable"));
    }

    private Event published() {
        return new Event(
                consultation.id(),
                99,
                Ids.next(),
                "report.published",
                UUID.randomUUID(),
                Map.of("report", 1, "edition", 1),
                PUBLISHED);
    }
}
