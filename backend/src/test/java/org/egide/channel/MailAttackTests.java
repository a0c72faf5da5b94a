package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import org.egide.register.Followed;
import org.egide.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails that nobody would write, and those that everybody does: none is lost, none breaks what comes after it. */
class MailAttackTests extends MailboxTest {

    private static final String HTML = "Content-Type: text/html; charset=utf-8\n";

    @Test
    void htmlIsReadAsWordsWithoutItsScriptsAndItsFrame() {
        assertThat(bodyOf(mail(HTML, """
                <html><head><title>Titre</title><style>p {color: red}</style></head><body>
                <script>alert(1)</script><p onclick="alert(2)">Un   <b>canal</b>,<br>de l&#39;eau &lt;tiède&gt;.</p>
                <ul><li>août</li><li>juillet</li></ul><a href="https://example.org/eau">Voir</a>
                <img src="x" onerror="alert(3)"><!-- rien --><p>-- <br>Une Passante, 06 00 00 00 00</p></body></html>
                """))).isEqualTo("""
                Un canal,
                de l'eau <tiède>.

                - août
                - juillet

                Voir (https://example.org/eau)""");
    }

    @Test
    void tenThousandNestedTagsAreReadAllTheSame() {
        String nested = "<div><b>".repeat(10_000) + "Au fond." + "</b></div>".repeat(10_000);
        assertThat(bodyOf(mail(HTML, nested))).isEqualTo("Au fond.");
    }

    @Test
    void plainTextIsPreferredToHtmlAndItsSignatureLeftOff() {
        assertThat(bodyOf(mail("Content-Type: multipart/alternative; boundary=b\n", """
                --b
                Content-Type: text/html; charset=utf-8

                <p>En <i>HTML</i>.</p>
                --b
                Content-Type: text/plain; charset=utf-8; format=flowed

                Un paragraphe qui \nva à la ligne \npour voyager.

                > Une citation \n> de même.
                - Une liste --
                -- \nUne Passante
                06 00 00 00 00
                --b--
                """)))
                .isEqualTo("""
                Un paragraphe qui va à la ligne pour voyager.

                > Une citation de même.
                - Une liste --""");
    }

    @Test
    void aSignatureEndsItsOwnPartOnlyAndThatOfAMachineIsNoFile() {
        deliver(mail("Content-Type: multipart/signed; boundary=b\n", """
                --b
                Content-Type: text/plain; charset=utf-8

                Avant.
                -- \nUne Passante
                --b
                Content-Type: text/plain; charset=utf-8

                Après.
                --b
                Content-Type: application/pgp-signature; name="signature.asc"

                abc
                --b--
                """));
        read();
        assertThat(onlyAnswer()).doesNotContain("joint");
        assertThat(followed(onlyAnswer()).body()).isEqualTo("Avant.\n\nAprès.");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, L’été à l'œil.",
        "windows-1252, windows-1252, L’été à l'œil.",
        "utf-8, utf-8, Été 🌊 ماء",
        "us-ascii, utf-8, Mal étiqueté.",
        "us-ascii, windows-1252, Mal étiqueté.",
        "utf-16le, utf-16le, Été 🌊",
    })
    void charsetsAreReadAsTheyAreAndAsTheyAreOftenMislabelled(String said, String real, String text) {
        String head = mail("Content-Type: text/plain; charset=" + said + "\nContent-Transfer-Encoding: base64\n", "");
        String body = Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(real)));
        assertThat(bodyOf(head + body)).isEqualTo(text);
    }

    @Test
    void quotedPrintableByteOrderMarksAndNulsAreNoWords() {
        String head =
                mail("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", "");
        assertThat(bodyOf(head + "=EF=BB=BFUn =C3=A9t=C3=A9=00 sec, =\ntr=C3=A8s sec."))
                .isEqualTo("Un été sec, très sec.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=x-nobody-knows\n",
                "Content-Type: text/plain; charset=utf-7\n",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-nobody-knows\n",
                "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",
            })
    void whatCannotBeReadForCertainStaysInTheBoxAndItsAuthorIsTold(String headers) {
        deliver(mail(headers, "2A=!3*"));
        read();
        assertRefused("n’ont pas pu être lus");
    }

    @Test
    void anEmailWithoutTextStaysInTheBoxAndItsAuthorIsTold() {
        deliver(mail(
                "Content-Type: application/pdf; name=\"avis.pdf\"\nContent-Transfer-Encoding: base64\n", "JVBERg=="));
        read();
        assertRefused("ne contient pas de texte");
    }

    @Test
    void aTextLongerThanAContributionStaysInTheBoxAndItsAuthorIsTold() {
        deliver(mail("", "Long. ".repeat(10_000)));
        read();
        assertRefused("50\u202f000", "59\u202f999");
    }

    @Test
    void anEmailOfThirtyMegabytesIsNotReadAndTheNextOneIs() {
        byte[] large = new byte[30 << 20];
        Arrays.fill(large, (byte) 'a');
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(mail("", "").getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(large);
        deliver(box, mail.toByteArray(), TestClock.paris("2021-04-01T09:00:00"));
        deliver(mail("", "Après le gros."));
        read();
        assertThat(received()).isOne();
        assertThat(answers().stream().map(MailboxTest::text)).anyMatch(text -> text.contains("dépasse 5 Mo"));
        assertThat(flagged()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?B?2YXYp9ihINin2YTZgtmG2KfYqSDwn4yK?=, ماء القناة 🌊",
        "=?iso-8859-1?Q?L=27=E9t=E9?= =?iso-8859-1?Q?_sec?=, L'été sec",
        "=?utf-8?Q?Titre=0D=0ABcc=3A_victime=40example=2Eorg?=, Titre Bcc: victime@example.org",
        "=?utf-8?Q?=EF=BB=BFTitre=00?=, Titre",
        "=?x-nobody?Q?Titre?=, =?x-nobody?Q?Titre?=",
    })
    void subjectsAreDecodedOnOneLine(String subject, String title) throws MessagingException {
        deliver(mail("", "Des mots.").replace("L'eau du canal", subject));
        read();
        assertThat(followed(onlyAnswer()).title()).isEqualTo(title);
        assertThat(answers().getFirst().getAllRecipients()).hasSize(1);
    }

    @Test
    void aSubjectTooLongForATitleIsKeptBeforeTheWords() {
        String subject = "Long sujet ".repeat(40).strip();
        deliver(mail("", "Des mots.").replace("L'eau du canal", subject));
        read();
        Followed followed = followed(onlyAnswer());
        assertThat(followed.title()).isNull();
        assertThat(followed.body()).isEqualTo(subject + "\n\nDes mots.");
    }

    @Test
    void partsNestedWithoutEndOrWithoutNumberAreNotOpened() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            nested.append("--b").append(i).append("\nContent-Type: multipart/mixed; boundary=b");
            nested.append(i + 1).append("\n\n");
        }
        deliver(mail("Content-Type: multipart/mixed; boundary=b0\n", nested.toString()));
        deliver(mail("Content-Type: multipart/mixed; boundary=b\n", "--b\n\n".repeat(5_000)));
        deliver(mail("", "Après les autres."));
        read();
        assertThat(received()).isOne();
        assertThat(flagged()).isEqualTo(2);
        assertThat(answers()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "",
                "@example.org",
                "\"a\\r\\nBcc: b@example.org\"@example.org",
                "a@b@c",
                "<>",
                "undisclosed:;",
                "<passante@example.org"
            })
    void whoHasNoAddressCannotBeAnsweredAndStaysInTheBox(String from) {
        deliver(mail("", "Des mots.").replaceFirst("From: .*", "From: " + Matcher.quoteReplacement(from)));
        read();
        assertThat(received()).isZero();
        assertThat(flagged()).isOne();
    }

    @Test
    void aHeadOfAMegabyteChangesNothing() {
        String long1 = "X-Long: " + "a ".repeat(500_000) + "\n";
        String many = String.join("", Collections.nCopies(20_000, "Received: from a by b\n"));
        deliver(mail(long1 + many, "Des mots."));
        read();
        assertThat(followed(onlyAnswer()).body()).isEqualTo("Des mots.");
    }

    @Test
    void withoutMessageIdTheSameBytesAreTheSameMessage() {
        String without = mail("", "Des mots.").replaceFirst("Message-ID: .*\n", "");
        deliver(without);
        deliver(without);
        read();
        assertThat(received()).isOne();
        assertThat(answers()).hasSize(2);
    }

    private void assertRefused(String... why) {
        assertThat(received()).isZero();
        assertThat(onlyAnswer()).contains(why);
        assertThat(flagged()).isOne();
        assertThat(putAway()).isZero();
    }

    private String bodyOf(String mail) {
        deliver(mail);
        read();
        assertThat(received()).isOne();
        return followed(onlyAnswer()).body();
    }
}
