package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.egide.moderation.Ground;
import org.egide.moderation.ModerationRecord;
import org.egide.moderation.RecordLine;
import org.egide.testing.DatabaseTest;
import org.egide.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The meeting reports of 2019, some of which were moderated with a reason: taken over with it, and, apart from it, what
 * the signals would have put forward. {@code docs/moderation.md} says these figures and no others.
 */
@DatabaseTest
@TestPropertySource(properties = "egide.moderation.screening-interval=PT0.1S")
class RealModerationTests extends ImportTest {

    private static final Logger log = LoggerFactory.getLogger(RealModerationTests.class);
    private static final String REPORTS = "meeting-reports/reunions_locales.csv";

    /** Whether the source moderated it; whether signals of its words put it forward; whether any signal does. */
    private static final String PUT_FORWARD = """
            SELECT (c.data ->> 'motif_moderation') <> '' AS moderated, count(*) AS all,
                   count(*) FILTER (WHERE EXISTS (SELECT FROM moderation.signal s
                                                   WHERE s.space_id = c.space_id AND s.content = c.id
                                                     AND s.signal IN ('LINK', 'EMAIL_ADDRESS', 'POSTAL_ADDRESS',
                                                                      'TELEPHONE', 'INSULT'))) AS words,
                   count(*) FILTER (WHERE EXISTS (SELECT FROM moderation.signal s
                                                   WHERE s.space_id = c.space_id AND s.content = c.id
                                                     AND s.signal IN ('EMAIL_ADDRESS', 'POSTAL_ADDRESS', 'TELEPHONE',
                                                                      'INSULT'))) AS persons
              FROM register.contribution c WHERE c.space_id = :space GROUP BY 1 ORDER BY 1
            """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ModerationRecord record;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    /** 405 were moderated; those that keep a text, 304, come in as refused, each with the ground of its reason. */
    @Test
    void whatTheSourceModeratedComesInWithItsReason() {
        ImportJob job = finish(start(bytes(SharedData.file(REPORTS)), null, "grand-debat-reunions"));
        assertThat(job.counts().total()).isEqualTo(3_831);
        assertThat(job.counts().received()).isEqualTo(3_091);
        assertThat(job.counts().bad()).isEqualTo(740);
        Map<Ground, Long> byGround = Objects.requireNonNull(record.chunks(consultation.id())
                        .flatMapIterable(lines -> lines)
                        .collectList()
                        .block())
                .stream()
                .map(RecordLine::grounds)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(ground -> ground, TreeMap::new, Collectors.counting()));
        assertThat(byGround)
                .isEqualTo(Map.of(
                        Ground.PRIVATE_DATA_OF_THIRD_PARTY, 202L,
                        Ground.OFF_TOPIC, 51L + 23 + 21 + 5,
                        Ground.UNLAWFUL_OTHER, 1L,
                        Ground.UNREADABLE, 1L));
    }

    @Test
    void theDocumentSaysWhatTheSignalsPutForward() throws IOException, InterruptedException {
        String waiting = Files.readString(Path.of("src/main/resources/mappings/grand-debat-reunions.json"))
                .replaceAll("(?s)\"refused\": \\{.*?\n  },\n", "")
                .replace("\"PUBLISHED\"", "\"WAITING\"");
        ImportJob job = run(waiting, bytes(SharedData.file(REPORTS)));
        assertThat(job.counts().received()).isEqualTo(3_091);
        awaitScreened();
        String document = Files.readString(Path.of("../docs/moderation.md"));
        List<Row> rows = rows();
        log.info("Signals on meeting reports: {}", rows);
        for (Row row : rows) {
            assertThat(row.all()).isEqualTo(row.moderated() ? 304 : 2_787);
            assertThat(document)
                    .contains(row.words() + " of " + grouped(row.all()))
                    .contains(row.persons() + " of " + grouped(row.all()));
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private List<Row> rows() {
        return Objects.requireNonNull(db.sql(PUT_FORWARD)
                .bind("space", consultation.id().value())
                .map(row -> new Row(
                        Boolean.TRUE.equals(row.get("moderated", Boolean.class)),
                        Objects.requireNonNull(row.get("all", Long.class)),
                        Objects.requireNonNull(row.get("words", Long.class)),
                        Objects.requireNonNull(row.get("persons", Long.class))))
                .all()
                .collectList()
                .block());
    }

    /** Screening goes on beside everything else. */
    private void awaitScreened() throws InterruptedException {
        for (int i = 0; i < 600 && unscreened() > 0; i++) {
            Thread.sleep(200);
        }
        assertThat(unscreened()).isZero();
    }

    private long unscreened() {
        return Objects.requireNonNull(
                db.sql("SELECT count(*) AS remaining FROM moderation.item WHERE space_id = :space AND NOT screened")
                        .bind("space", consultation.id().value())
                        .map(row -> Objects.requireNonNull(row.get("remaining", Long.class)))
                        .one()
                        .block());
    }

    private record Row(boolean moderated, long all, long words, long persons) {}
}
