package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.egide.channel.MailboxProperties.Box;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.register.Channel;
import org.egide.register.Followed;
import org.egide.testing.TestClock;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** E-mails become contributions, on a real mail server: oracles 3 and 10 (domain, 8) for mailboxes. */
class MailboxTests extends MailboxTest {

    private static final String ID = "Message-ID: <the-same@mua.example>\n";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @Test
    void anEmailIsReceivedAsAContributionAndItsAuthorHasAReceipt() throws MessagingException, IOException {
        send("Combien d'eau en août ?");
        read();
        Followed followed = followed(onlyAnswer());
        assertThat(followed.title()).isEqualTo("L'eau du canal");
        assertThat(followed.body()).isEqualTo("Combien d'eau en août ?");
        assertThat(onlyAnswer())
                .contains("n° 1", "/fr/receipts/" + followed.receipt().code());
        MimeMessage answer = answers().getFirst();
        assertThat(answer.getHeader("In-Reply-To", null)).startsWith("<").contains("@");
        assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(((Multipart) answer.getContent()).getBodyPart(1).getFileName())
                .isEqualTo("recepisse-1.json");
        assertThat(inbox()).isZero();
        assertThat(putAway()).isOne();
        assertThat(published()).satisfies(one -> {
            assertThat(one.channel()).isEqualTo(Channel.EMAIL);
            assertThat(one.author()).isNull();
        });
    }

    /** Oracle 10: one entry, two receipts linked by number and code. */
    @Test
    void theSameMessageTwiceIsOneEntryAndTwoLinkedReceipts() {
        deliver(mail(ID, "Des mots."));
        read();
        deliver(mail(ID, "Des mots."));
        read();
        assertThat(received()).isOne();
        List<String> receipts = answers().stream().map(MailboxTest::text).toList();
        assertThat(receipts).hasSize(2);
        assertThat(followed(receipts.get(1)).receipt().code())
                .isEqualTo(followed(receipts.get(0)).receipt().code());
        assertThat(receipts.get(1)).contains("deux fois", "la même contribution", "n° 1");
        UUID contribution = followed(receipts.getFirst()).receipt().id();
        assertThat(ledger.history(consultation.id(), contribution).block())
                .extracting(Event::kind)
                .containsExactly("contribution.submitted", "contribution.repeated");
        assertThat(putAway()).isEqualTo(2);
    }

    @Test
    void theSameMessageInTwoBoxesOrThreeTimesIsStillOneEntryAndTwoReceipts() {
        Box first = box;
        String same = mail(ID, "Des mots.");
        deliver(same);
        deliver(same);
        read();
        box = newBox();
        deliver(same);
        read();
        assertThat(received()).isOne();
        assertThat(answers()).hasSize(2);
        box = first;
        assertThat(putAway()).isEqualTo(2);
    }

    /** A Message-ID can be copied by anybody: it gives nobody the receipt of another, and hides nobody's words. */
    @Test
    void theMessageIdOfSomebodyElseOpensNothingAndHidesNothing() {
        deliver(mail(ID, "Des mots."));
        read();
        String victim = author;
        author = newAddress();
        deliver(mail(ID, "Des mots."));
        author = victim;
        deliver(mail(ID, "D'autres mots, sous le même identifiant."));
        read();
        assertThat(received()).isEqualTo(3);
        assertThat(answers()).hasSize(2).noneMatch(answer -> text(answer).contains("deux fois"));
    }

    /** Oracle 3: what reached the box in the last second is in time, whenever it is fetched. */
    @Test
    void anEmailOfTheLastSecondIsReceivedEvenWhenItIsFetchedAfterTheEnd() {
        deliverAt("2021-04-23T23:59:59");
        clock.moveToParis("2021-04-25T10:00:00");
        read();
        assertThat(followed(onlyAnswer()).receipt().receivedAt()).isEqualTo(TestClock.paris("2021-04-23T23:59:59"));
        assertThat(putAway()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"2021-04-24T00:00:00, La consultation est close.", "2021-02-24T23:59:59, pas encore ouverte"})
    void anEmailOutsideTheDatesStaysInTheBoxAndItsAuthorIsToldWhyOnce(String at, String why) {
        deliverAt(at);
        clock.moveToParis("2021-04-25T10:00:00");
        read();
        read();
        assertThat(received()).isZero();
        assertThat(onlyAnswer()).contains(why, "2021", "Il reste dans la boîte");
        assertThat(flagged()).isOne();
        assertThat(putAway()).isZero();
    }

    @Test
    void theDateThatAnEmailGivesItselfIsNotBelieved() {
        String forged = mail("Date: Fri, 23 Apr 2021 12:00:00 +0200\n", "Antidaté.");
        deliver(box, forged.getBytes(StandardCharsets.UTF_8), TestClock.paris("2021-04-24T08:00:00"));
        clock.moveToParis("2021-04-25T10:00:00");
        read();
        assertThat(received()).isZero();
    }

    /** A person who takes the flag away asks for it to be tried again. */
    @Test
    void whatWasRefusedIsTriedAgainOnceItsFlagIsTakenAway() {
        deliverAt("2021-04-24T08:00:00");
        clock.moveToParis("2021-04-24T10:00:00");
        read();
        inFolder(box, "INBOX", folder -> {
            folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.FLAGGED), false);
            return true;
        });
        read();
        assertThat(answers()).hasSize(1);
        assertThat(flagged()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: list",
                "Return-Path: <>",
                "List-Id: <debat.example.org>",
                "Content-Type: multipart/report; boundary=b"
            })
    void whatAProgramSentIsNeitherReceivedNorAnswered(String header) {
        deliver(mail(header + "\n", "Je suis absente."));
        read();
        assertThat(received()).isZero();
        assertThat(answers()).isEmpty();
        assertThat(flagged()).isOne();
    }

    @Test
    void filesAreLeftOutAndTheReceiptSaysSo() {
        deliver(mail("Content-Type: multipart/mixed; boundary=b\n", """
                --b
                Content-Type: text/plain; charset=utf-8

                Voir la photographie.
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="canal.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """));
        read();
        assertThat(onlyAnswer()).contains("Le fichier joint à votre message n’est pas gardé");
        assertThat(published().body()).isEqualTo("Voir la photographie.");
    }

    @Test
    void whoWritesInEnglishIsAnsweredInEnglish() {
        deliver(mail("Content-Language: en-GB\n", "How much water?"));
        read();
        assertThat(onlyAnswer()).contains("Your contribution no. 1", "/en/receipts/");
    }

    @Test
    void aConsultationThatIsNotThereYetLeavesTheBoxAsItIs() {
        deliver(mail("", "Des mots."));
        Box early = new Box(box.address(), box.host(), box.port(), false, null, box.password(), "not-yet", "water");
        assertThatThrownBy(() -> worker.read(early, LEASE).block()).hasMessageContaining("not-yet");
        assertThat(inbox()).isOne();
        read();
        assertThat(received()).isOne();
    }

    @Test
    void aThemeThatIsNotThereLeavesTheBoxAsItIs() {
        deliver(mail("", "Des mots."));
        Box wrong = new Box(
                box.address(), box.host(), box.port(), false, null, box.password(), box.consultation(), "nothing");
        assertThatThrownBy(() -> worker.read(wrong, LEASE).block()).hasMessageContaining("nothing");
        assertThat(inbox()).isOne();
        assertThat(flagged()).isZero();
    }

    private void deliverAt(String local) {
        deliver(box, mail("", "Des mots.").getBytes(StandardCharsets.UTF_8), TestClock.paris(local));
    }

    private void send(String text) throws MessagingException {
        MimeMessage message = new MimeMessage(TestMail.SERVER.getSmtp().createSession());
        message.setFrom("Une Passante <" + author + ">");
        message.setRecipients(Message.RecipientType.TO, box.address());
        message.setSubject("L'eau du canal", "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
