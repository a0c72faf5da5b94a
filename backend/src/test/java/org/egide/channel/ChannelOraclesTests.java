package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.egide.register.Channel;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracles 3 and 10 (domain, 8) for imports: late letters, the same e-mail twice. For mailboxes: MailboxTests. */
@DatabaseTest
class ChannelOraclesTests extends ImportTest {

    private static final String LETTERS = """
            {"source": "courrier", "separator": ";", "originalId": "id", "receivedAt": "date", "postedOn": "cachet",
             "body": "texte", "theme": {"title": "L'eau"}, "state": "PUBLISHED", "channel": "LETTER"}""";
    private static final String POST = "id;date;cachet;texte\n";
    private static final String MAILS = """
            {"source": "boite", "separator": ";", "originalId": "message-id", "receivedAt": "date", "body": "texte",
             "theme": {"title": "L'eau"}, "state": "PUBLISHED", "channel": "EMAIL"}""";
    private static final String BOX = "message-id;date;texte\n";
    private static final String MESSAGE = "<20210301.1@courriel.example.org>;2021-03-01T09:00:00+01:00;";

    /** Oracle 3: postmarked 23 April, the last day, received on the 27th. */
    @Test
    void aLetterPostedInTimeAndReceivedLateIsAcceptedAndSaysSo() {
        clock.moveToParis("2021-04-28T09:00:00");
        ImportJob job = run(LETTERS, POST + "1;2021-04-27;2021-04-23;Postée à temps.\n2;2021-04-20;;Reçue à temps.");
        assertThat(job.counts().received()).isEqualTo(2);
        assertThat(get(1)).satisfies(late -> {
            assertThat(late.postedOn()).isEqualTo(LocalDate.parse("2021-04-23"));
            assertThat(late.receivedAt()).isEqualTo("2021-04-26T22:00:00Z");
        });
        assertThat(get(2).postedOn()).isNull();
    }

    @Test
    void aLetterReceivedLateWithoutPostmarkOrPostedOutsideIsRefusedRowByRow() {
        clock.moveToParis("2021-04-28T09:00:00");
        ImportJob job = run(LETTERS, POST + """
                        1;2021-04-27;;Sans cachet.
                        2;2021-04-27;2021-04-24;Postée trop tard.
                        3;2021-04-27;2021-02-24;Postée avant l'ouverture.
                        4;2021-04-27;hier;Cachet illisible.
                        5;2021-04-27;2021-02-25;Postée le premier jour.""");
        assertThat(report(job))
                .extracting(ReportLine::line, ReportLine::code)
                .containsExactly(
                        tuple(2L, "import-letter-late"),
                        tuple(3L, "import-letter-posted-out"),
                        tuple(4L, "import-letter-posted-out"),
                        tuple(5L, "import-bad-date"));
        assertThat(all(Search.everything()))
                .extracting(PublicContribution::body)
                .containsExactly("Postée le premier jour.");
    }

    @ParameterizedTest
    @CsvSource({"2021-04-23T23:59:59+02:00, accepted", "2021-04-24T00:00:00+02:00, import-letter-late"})
    void theLastSecondOfTheLastDayIsThatOfParis(String arrived, String expected) {
        ImportJob job = run(LETTERS, POST + "1;" + arrived + ";;Des mots.");
        List<String> codes = report(job).stream().map(ReportLine::code).toList();
        assertThat(codes).isEqualTo(expected.equals("accepted") ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL", "PAPER_REGISTER", "MEETING", "IMPORT"})
    void otherChannelsHaveNoPostmarkAndAreReceivedWhateverTheirDay(Channel channel) {
        String mapping = LETTERS.replace("\"LETTER\"", '"' + channel.name() + '"');
        ImportJob job = run(mapping, POST + "1;2021-04-27;2021-04-23;Des mots.");
        assertThat(job.counts().received()).isOne();
        assertThat(get(1).postedOn()).isNull();
    }

    /** Oracle 10 in a file: an import gives no receipt; the second line is named. With receipts: MailboxTests. */
    @Test
    void theSameMessageTwiceInAFileIsOneEntryAndTheSecondLineIsNamed() {
        ImportJob job = run(MAILS, BOX + MESSAGE + "Des mots.\n" + MESSAGE + "Les mêmes.");
        assertThat(job.counts().received()).isOne();
        assertThat(report(job)).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("import-repeated-id");
            assertThat(line.arguments()).containsExactly("<20210301.1@courriel.example.org>", "2");
        });
        assertThat(all(Search.everything()))
                .extracting(PublicContribution::body)
                .containsExactly("Des mots.");
    }

    @Test
    void theSameMessageInAnotherFileIsKnownAndChangesNothing() {
        run(MAILS, BOX + MESSAGE + "Des mots.");
        ImportJob again = run(MAILS, BOX + MESSAGE + "D'autres mots.");
        assertThat(again.counts().known()).isOne();
        assertThat(again.counts().received()).isZero();
        assertThat(report(again)).isEmpty();
        assertThat(all(Search.everything()))
                .extracting(PublicContribution::number, PublicContribution::body)
                .containsExactly(tuple(1L, "Des mots."));
    }
}
