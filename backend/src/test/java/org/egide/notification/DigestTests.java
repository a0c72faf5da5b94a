package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Erasure;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.testing.Deposits;
import org.egide.testing.MadeUpSequel;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks is told what becomes of a contribution: after confirming, never of nothing, until they stop it. */
class DigestTests extends MailTest {

    private static final Pattern TOKEN = Pattern.compile("/subscriptions/([\\w-]+)");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Subscriptions subscriptions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Digests digests;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Charters charters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MadeUpSequel sequel;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @BeforeEach
    void open() {
        consultation = made.open();
        address = newAddress();
    }

    @Test
    void tellsOnceADayEverythingTogetherAndNothingTwice() throws MessagingException {
        Receipt first = follow(Pace.DAILY);
        Receipt second = follow(Pace.DAILY);
        confirm();
        refuse(first);
        publish(second);

        digests.tellAll().block();
        digests.tellAll().block();

        MimeMessage digest = mails(address, 2).getLast();
        assertThat(digest.getSubject()).isEqualTo("Du nouveau pour vos 2 contributions");
        assertThat(MailText.of(digest))
                .contains(
                        "Contribution n° 1",
                        "- 1er avril 2021 : Non publiée (hors sujet)",
                        "Ce texte parle d'autre chose.")
                .contains("Contribution n° 2", "Publiée")
                .contains("/fr/receipts/" + first.code());
    }

    /** Whoever waits for a decision is told under which rules it will be made from now on. */
    @Test
    void tellsOfRulesThatChange() throws MessagingException {
        follow(Pace.DAILY);
        confirm();
        clock.advance(Duration.ofHours(1));
        CharterDraft draft = CharterDraft.of(
                Objects.requireNonNull(charters.current(consultation.id()).block()));
        charters.replace(consultation.id(), 1, draft, TestConsultations.GUARANTOR)
                .block();

        digests.tellAll().block();
        digests.tellAll().block();

        assertThat(MailText.of(mails(address, 2).getLast()))
                .contains("Contribution n° 1", "- 1er avril 2021 : La charte de modération a changé\u00a0: version 2.")
                .contains("/fr/consultations/" + consultation.slug() + "/charter");
    }

    @Test
    void neverWritesOfNothing() {
        follow(Pace.DAILY);
        confirm();

        digests.tellAll().block();

        mails(address, 1);
    }

    @Test
    void writesNothingToAnAddressThatDidNotConfirm() {
        publish(follow(Pace.DAILY));
        digests.tellAll().block();

        mails(address, 1);
    }

    @Test
    void tellsAtOnceWhoAskedForIt() throws MessagingException {
        Receipt receipt = follow(Pace.AT_ONCE);
        confirm();
        publish(receipt);

        assertThat(mails(address, 2).getLast().getSubject()).isEqualTo("Du nouveau pour votre contribution");
        digests.tellAll().block();
        mails(address, 2);
    }

    @Test
    void anAddressThatNobodyHasAnyMoreKeepsNobodyFromBeingToldAtOnce() throws Exception {
        String gone = address;
        Receipt receipt = follow(Pace.AT_ONCE);
        confirm();
        address = newAddress();
        follow(receipt, Pace.AT_ONCE);
        confirm();
        try (Postmaster postmaster = Postmaster.whoKnowsNobodyOf(gone)) {
            through(postmaster.port(), () -> {
                publish(receipt);
                postmaster.awaitMailFor(address);
                return receipt;
            });
        }
    }

    @Test
    void tellsWhatLaterPartsOfThePlatformDid() throws MessagingException {
        Receipt receipt = follow(Pace.DAILY);
        confirm();
        clock.advance(Duration.ofDays(1));
        sequel.happens(
                receipt.id(), new Milestone(Stage.CITED, clock.instant(), "Chapitre 3, l'eau", "/reports/3#p12"));

        digests.tellAll().block();

        assertThat(MailText.of(mails(address, 2).getLast()))
                .contains("Citée dans le rapport : Chapitre 3, l'eau", "http://localhost:8080/fr/reports/3#p12");
    }

    @Test
    void oneClickStopsItAndForgetsTheAddress() throws MessagingException {
        Receipt receipt = follow(Pace.DAILY);
        confirm();
        publish(receipt);
        digests.tellAll().block();
        MimeMessage digest = mails(address, 2).getLast();
        String token = token(digest);
        assertThat(digest.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(digest.getHeader("List-Unsubscribe"))
                .containsExactly("<http://localhost:8080/subscriptions/" + token + "/stop?topic=CONTRIBUTION>");

        subscriptions.stop(token, Topic.CONTRIBUTION).block();
        subscriptions.stop(token, Topic.CONTRIBUTION).block();

        assertThatThrownBy(() -> subscriptions.of(token).block()).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Erasure.class)
    void whoFollowsWhatIsErasedIsForgotten(Erasure what) throws MessagingException {
        Receipt receipt = follow(Pace.DAILY);
        String token = token(mails(address, 1).getLast());
        contributions.erase(receipt.code(), what).block();
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (isKnown(token)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    @Test
    void anAddressIsNotFloodedWithQuestions() {
        follow(Pace.DAILY);
        follow(Pace.DAILY);
        mails(address, 1);

        clock.advance(Duration.ofMinutes(11));
        follow(Pace.DAILY);
        mails(address, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "adresse", "a@b.fr\nBcc: c@d.fr", "a@b.fr, c@d.fr"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> subscriptions
                        .askCheckpoint(consultation, typed, Locale.FRENCH)
                        .block())
                .isInstanceOf(InvalidRequest.class);
    }

    private boolean isKnown(String token) {
        return Boolean.TRUE.equals(
                subscriptions.of(token).hasElement().onErrorReturn(false).block());
    }

    private Receipt follow(Pace pace) {
        Receipt receipt = Objects.requireNonNull(contributions
                .submit(consultation, Deposits.anOpinion("De l'eau."))
                .block());
        follow(receipt, pace);
        return receipt;
    }

    private void follow(Receipt receipt, Pace pace) {
        subscriptions
                .askContribution(receipt.code(), pace, address, Locale.FRENCH)
                .block();
    }

    private void confirm() {
        try {
            subscriptions.confirm(token(mails(address, 1).getFirst())).block();
            clock.advance(Duration.ofMinutes(1));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String token(MimeMessage mail) throws MessagingException {
        Matcher token = TOKEN.matcher(MailText.of(mail));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void publish(Receipt receipt) {
        decide(receipt, Outcome.PUBLISH, null, null);
    }

    private void refuse(Receipt receipt) {
        decide(receipt, Outcome.REFUSE, Ground.OFF_TOPIC, "Ce texte parle d'autre chose.");
    }

    private void decide(Receipt receipt, Outcome outcome, @Nullable Ground ground, @Nullable String reason) {
        moderation
                .decide(consultation.id(), receipt.id(), outcome, ground, reason, TestConsultations.GUARANTOR)
                .block();
    }
}
