package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.egide.channel.Imports;
import org.egide.channel.Imports.Request;
import org.egide.channel.Upload;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.moderation.Queue;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.QueueFilter;
import org.egide.shared.Slice;
import org.egide.shared.Times;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * More than 5,000 real comments wait; a guarantor works through them by real presses of keys: through a part of them,
 * every other one standing in the list, or through them all ({@code -Degide.journey.keys=all}). No picture is kept:
 * they are people's words.
 */
class RealQueueJourneyTests extends Journey {

    private static final Logger log = LoggerFactory.getLogger(RealQueueJourneyTests.class);
    private static final String COMMENTS = "ministry-comments/commentaires.csv";
    private static final String BY_KEY = System.getProperty("egide.journey.keys", "250");

    /** In milliseconds since the key: the answer begins, the page can be read. */
    private static final String TIMES = """
            () => {
              const page = performance.getEntriesByType("navigation")[0];
              return [page.responseStart - page.startTime, page.domContentLoadedEventEnd - page.startTime];
            }""";

    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "commission@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));
    private static final Person FIRST = new Person("f", "Gaspard Inventé", "garant@example.org", Set.of());
    private static final Person GUARANTOR = new Person("g", "Garance Fictive", "garante@example.org", Set.of());

    private static final String MAPPING = """
            {"source": "comment", "where": {"column": "consultation", "equals": "a2940"}, "originalId": "id",
             "receivedAt": "date", "title": "titre", "body": "texte", "theme": {"title": "Tout"},
             "state": "WAITING"}""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Test
    void aQueueOfFiveThousandIsWorkedThroughByKeyboard() throws IOException {
        Consultation consultation = await(consultations.create(OFFICER, draft()));
        Stream.of(FIRST, GUARANTOR)
                .forEach(guarantor ->
                        designations.declare(consultation, 1, guarantor, "fr").block());
        int waiting = importAll(consultation);
        assertThat(waiting).isGreaterThan(5_000);
        awaitScreened();
        int keys = BY_KEY.equals("all") ? waiting : Integer.parseInt(BY_KEY);
        List<Turn> turns = new ArrayList<>();
        try (Visit guarantor = begin("real-queue", 1280, true)) {
            guarantor.withoutPictures();
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/vrais-commentaires/moderation");
            Page page = guarantor.page();
            page.keyboard().press("j");
            page.waitForSelector("#turn[data-whose=MINE]");
            guarantor.check();
            for (int i = 1; i <= keys; i++) {
                turns.add(decide(page, i, i == waiting));
            }
            guarantor.check();
        }
        tell(turns, waiting);
        assertThat(reached(consultation).size() + keys).isEqualTo(waiting);
    }

    /** What machines put forward while the list is read would be met twice, or not at all. */
    private void awaitScreened() {
        String left = "SELECT count(*) AS rows FROM moderation.item WHERE state = 'WAITING' AND NOT screened";
        for (int i = 0; i < 600; i++) {
            long rows = await(Mono.delay(Duration.ofMillis(500))
                    .then(db.sql(left)
                            .map(row -> Objects.requireNonNull(row.get("rows", Long.class)))
                            .one()));
            if (rows == 0) {
                return;
            }
        }
        throw new AssertionError("The machines did not look at everything in time.");
    }

    private static void tell(List<Turn> turns, int waiting) {
        log.info(
                "{} of {} real comments decided by key; the next one was there after (median, 95 of 100, slowest): {};"
                        + " of which the answer began after: {}",
                turns.size(),
                waiting,
                told(turns, Turn::whole),
                told(turns, Turn::answer));
        log.info("The browser had read the page after {}", told(turns, Turn::readable));
    }

    private static String told(List<Turn> turns, ToLongFunction<Turn> part) {
        long[] sorted = turns.stream().mapToLong(part).sorted().toArray();
        return "%d, %d, %d ms"
                .formatted(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    /** One item in ten is refused, one in twenty is taken back first. After the last one, the list says that it is. */
    private static Turn decide(Page page, int turn, boolean last) {
        if (turn % 20 == 0 && !last) {
            press(page, "p", "est publiée", false);
            press(page, "u", "est reprise", false);
        }
        if (turn % 10 == 5) {
            page.keyboard().press("r");
            page.keyboard().type("hors");
            page.keyboard().press("Tab");
            page.keyboard().type("Ce commentaire parle d’autre chose.");
            return press(page, "Control+Enter", "n’est pas publiée", last);
        }
        return press(page, "p", "est publiée", last);
    }

    /** Until another page says so: the one before may have said the same. */
    private static Turn press(Page page, String key, String said, boolean last) {
        page.evaluate("document.body.dataset.left = 'yes'");
        long begun = System.nanoTime();
        page.keyboard().press(key);
        page.waitForSelector("body:not([data-left]) .notice:has-text('" + said + "')");
        if (!last) {
            page.waitForSelector("#turn[data-whose=MINE]");
            page.waitForSelector("#shortcuts"); // shown once the page listens to keys
        }
        long whole = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        List<?> times = (List<?>) page.evaluate(TIMES);
        return new Turn(whole, ((Number) times.get(0)).longValue(), ((Number) times.get(1)).longValue());
    }

    /** Every item of the list, page after page, each once. */
    private Set<UUID> reached(Consultation consultation) {
        Set<UUID> reached = new HashSet<>();
        String after = null;
        Slice<Waiting> slice;
        do {
            slice = await(queue.list(consultation.id(), QueueFilter.ALL, after, 100));
            slice.items()
                    .forEach(waiting ->
                            assertThat(reached.add(waiting.item().content())).isTrue());
            after = slice.next();
        } while (after != null);
        return reached;
    }

    private int importAll(Consultation consultation) throws IOException {
        Upload file = new Upload("commentaires.csv", Files.readAllBytes(data()));
        Upload mapping = new Upload("mapping.json", MAPPING.getBytes(StandardCharsets.UTF_8));
        var job = await(imports.start(consultation.id(), OFFICER, new Request(file, mapping, null, null)));
        for (int i = 0; i < 600 && !job.ended(); i++) {
            job = await(Mono.delay(Duration.ofMillis(200)).then(imports.get(consultation.id(), job.id())));
        }
        assertThat(job.ended()).isTrue();
        return Math.toIntExact(job.counts().received());
    }

    private static Path data() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(path -> path.resolve("shared/data").resolve(COMMENTS))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        if (file == null) {
            System.err.println("NOT RUN: the real comments are not here (shared/data).");
        }
        Assumptions.assumeTrue(file != null, "The real comments are not here: this journey did NOT run.");
        return Objects.requireNonNull(file);
    }

    private static ConsultationDraft draft() {
        LocalDate today = LocalDate.now(Times.LEGAL_ZONE);
        return new ConsultationDraft(
                "vrais-commentaires",
                new Bilingual("Une file de vrais commentaires", null),
                new Bilingual("Un projet inventé.", null),
                new Bilingual("Qu’en pensez-vous ?", null),
                null,
                "VOLUNTARY_WITH_GUARANTOR",
                ModerationMode.BEFORE_PUBLICATION,
                new Calendar(today.minusDays(30), today.minusDays(10), today.plusDays(20), null, null, null, null),
                List.of(new ThemeDraft("tout", null, new Bilingual("Tout", null), null)),
                List.of(
                        new Member(Role.OWNER, "Société d’essai", null),
                        new Member(Role.GUARANTOR, FIRST.name(), FIRST.email()),
                        new Member(Role.GUARANTOR, GUARANTOR.name(), GUARANTOR.email())),
                List.of("62276"));
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }

    /**
     * How long the next item took to be there, in milliseconds since the key.
     *
     * @param whole until the test saw it
     * @param answer until its page began to arrive: the decision, the next item, its page
     * @param readable until the browser had read the page
     */
    private record Turn(long whole, long answer, long readable) {}
}
