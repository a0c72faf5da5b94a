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
import reactor.core.publisher.Mono;

/**
 * More than 5,000 real comments wait; a guarantor works through a part of them by real presses of keys, and every other
 * one stands in the list. No picture is kept: they are people's words.
 */
class RealQueueJourneyTests extends Journey {

    private static final Logger log = LoggerFactory.getLogger(RealQueueJourneyTests.class);
    private static final String COMMENTS = "ministry-comments/commentaires.csv";
    private static final int BY_KEY = 250;
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

    @Test
    void aQueueOfFiveThousandIsWorkedThroughByKeyboard() throws IOException {
        Consultation consultation = await(consultations.create(OFFICER, draft()));
        Stream.of(FIRST, GUARANTOR)
                .forEach(guarantor ->
                        designations.declare(consultation, 1, guarantor, "fr").block());
        int waiting = importAll(consultation);
        assertThat(waiting).isGreaterThan(5_000);
        List<Long> times = new ArrayList<>();
        try (Visit guarantor = begin("real-queue", 1280, true)) {
            guarantor.withoutPictures();
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/vrais-commentaires/moderation");
            Page page = guarantor.page();
            page.keyboard().press("j");
            page.waitForSelector("#turn[data-whose=MINE]");
            guarantor.check();
            for (int i = 1; i <= BY_KEY; i++) {
                times.add(decide(page, i));
            }
            guarantor.check();
        }
        times.sort(null);
        log.info(
                "{} of {} real comments decided by key, the next page shown after {} ms (median), {} ms (slowest)",
                BY_KEY,
                waiting,
                times.get(BY_KEY / 2) / 1_000_000,
                times.getLast() / 1_000_000);
        assertThat(reached(consultation).size() + BY_KEY).isEqualTo(waiting);
    }

    /** One item in ten is refused, one in twenty is taken back first; how long the next page took, in nanoseconds. */
    private static long decide(Page page, int turn) {
        if (turn % 20 == 0) {
            press(page, "p", "est publiée");
            press(page, "u", "est reprise");
        }
        if (turn % 10 == 5) {
            page.keyboard().press("r");
            page.keyboard().type("hors");
            page.keyboard().press("Tab");
            page.keyboard().type("Ce commentaire parle d’autre chose.");
            return press(page, "Control+Enter", "n’est pas publiée");
        }
        return press(page, "p", "est publiée");
    }

    /** Until another page says so: the one before may have said the same. */
    private static long press(Page page, String key, String said) {
        page.evaluate("document.body.dataset.left = 'yes'");
        long begun = System.nanoTime();
        page.keyboard().press(key);
        page.waitForSelector("body:not([data-left]) .notice:has-text('" + said + "')");
        page.waitForSelector("#turn[data-whose=MINE]");
        return System.nanoTime() - begun;
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
}
