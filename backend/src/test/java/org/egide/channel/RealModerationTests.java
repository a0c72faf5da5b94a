package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.ModerationRecord;
import org.egide.moderation.RecordLine;
import org.egide.moderation.Words;
import org.egide.testing.DatabaseTest;
import org.egide.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The meeting reports of 2019, some of which were moderated with a reason: taken over with it, and, apart from it, what
 * the signals would have put forward. {@code docs/moderation.md} says these figures and no others.
 */
@DatabaseTest
class RealModerationTests extends ImportTest {

    private static final Logger log = LoggerFactory.getLogger(RealModerationTests.class);
    private static final String REPORTS = "meeting-reports/reunions_locales.csv";

    private static final String TEXTS = """
        SELECT c.title, c.body, (c.data ->> 'motif_moderation') <> '' AS moderated
          FROM register.contribution c WHERE c.space_id = :space
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

    /**
     * Of all texts, as if each had been deposited here: which of them a person's number, address or an insult shows.
     */
    @Test
    void theDocumentSaysWhatTheSignalsPutForward() throws IOException {
        finish(start(bytes(SharedData.file(REPORTS)), null, "grand-debat-reunions"));
        List<Text> texts = texts();
        long refused = texts.stream().filter(Text::moderated).filter(Text::held).count();
        long harmless =
                texts.stream().filter(text -> !text.moderated() && text.held()).count();
        log.info("Signals of persons in reports: {} refused ones, {} harmless ones", refused, harmless);
        assertThat(texts).hasSize(3_091);
        assertThat(Files.readString(Path.of("../docs/moderation.md")))
                .contains(refused + " of 304")
                .contains(harmless + " of 2,787");
    }

    private List<Text> texts() {
        return Objects.requireNonNull(db.sql(TEXTS)
                .bind("space", consultation.id().value())
                .map(row -> new Text(
                        Boolean.TRUE.equals(row.get("moderated", Boolean.class)),
                        Moderation.holds(new Words(
                                row.get("title", String.class),
                                Objects.requireNonNull(row.get("body", String.class)),
                                null))))
                .all()
                .collectList()
                .block());
    }

    private record Text(boolean moderated, boolean held) {}
}
