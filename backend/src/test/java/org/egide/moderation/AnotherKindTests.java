package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.moderation.Words.Field;
import org.egide.platform.PublicSurfaces;
import org.egide.platform.PublicSurfaces.Answer;
import org.egide.shared.Refusal;
import org.egide.testing.SignedInTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/**
 * What another module brings is moderated as contributions are, by the contract alone: queue, signals, pages,
 * decisions, black passages, record, and nothing of what is kept back anywhere.
 */
@SignedInTest
@Import(MadeUpQuestions.class)
class AnotherKindTests {

    private static final Person GARANT = new Person("garant-1", "Inventé garant", "garant@example.org", Set.of());
    private static final String WORDS = "Appelez le 06 11 22 33 44, demandez zyxnoirci.";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MadeUpQuestions questions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Screening screening;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ModerationRecord record;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private UUID question;

    @BeforeEach
    void aQuestionIsAsked() {
        clock.reset();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société d'essai", null),
                        new Member(Role.GUARANTOR, "Inventé garant", "garant@example.org"))));
        question = questions.ask(WORDS, "marc");
        await(moderation.enqueue(consultation.id(), MadeUpQuestions.KIND, List.of(question), false));
        await(screening.screen());
    }

    @Test
    void isReadDecidedBlackedOutAndTakenBack() {
        Queue.Waiting waiting = Objects.requireNonNull(
                queue.next(consultation.id(), QueueFilter.ALL, null, GARANT).block());
        assertThat(waiting.item().kind()).isEqualTo(MadeUpQuestions.KIND);
        assertThat(waiting.signals()).extracting(Signal::kind).contains(Signal.Kind.TELEPHONE);
        blackOut();
        assertThat(questions.shown(question)).isEqualTo("Appelez le █████, demandez █████.");
        assertThat(Objects.requireNonNull(queue.original(consultation.id(), question, GARANT)
                                .block())
                        .body())
                .isEqualTo(WORDS);
        await(moderation.undo(consultation.id(), question, GARANT));
        assertThat(questions.shown(question)).isEmpty();
        await(moderation.reclassify(consultation.id(), question, Map.of("theme", "agenda-2"), GARANT));
        assertThat(questions.agenda(question)).isEqualTo("agenda-2");
        await(moderation.decide(
                consultation.id(), question, Decision.Outcome.REFUSE, Ground.OFF_TOPIC, "Hors sujet.", GARANT));
        assertThat(Objects.requireNonNull(
                                record.latest(consultation.id(), null, 10).block())
                        .items())
                .extracting(RecordLine::kind)
                .containsOnly(MadeUpQuestions.KIND)
                .hasSize(2);
    }

    @Test
    void itsAuthorDecidesNothingOfIt() {
        Person author = new Person("marc-1", "Marc", "marc@example.org", Set.of());
        assertThat(codeOf(moderation.decide(consultation.id(), question, Verdict.publish(null), author)))
                .isEqualTo("own-contribution");
    }

    @Test
    void hasItsPlaceOnTheGuarantorsPages() {
        String session = TestSession.cookieOf(port, "garant");
        String base = "/fr/workspace/consultations/" + consultation.slug() + "/moderation";
        assertThat(page(base, session)).contains("agenda-1", "zyxnoirci");
        assertThat(page(base + "/items/" + question, session)).contains("agenda-1", "zyxnoirci", "téléphone");
        blackOut();
        assertThat(page("/fr/consultations/" + consultation.slug() + "/moderation-record", null))
                .contains("Q-" + question.toString().substring(0, 4))
                .doesNotContain("zyxnoirci");
    }

    @Test
    void whatIsKeptBackOfItIsNowhere() throws IOException {
        UUID refused = questions.ask("Du mal zyxrefuse.", "lea");
        await(moderation.enqueue(consultation.id(), MadeUpQuestions.KIND, List.of(refused), false));
        await(moderation.decide(
                consultation.id(), refused, Decision.Outcome.REFUSE, Ground.INSULT, "zyxphrase", GARANT));
        blackOut();
        PublicSurfaces surfaces = new PublicSurfaces(port);
        for (String address : PublicSurfaces.addresses(values())) {
            if (address.contains(consultation.slug()) && !address.startsWith("/en/")) {
                for (Answer answer : surfaces.ask(address)) {
                    for (String word : List.of("zyxnoirci", "zyxrefuse", "zyxphrase")) {
                        assertThat(answer.holds(word))
                                .as("%s in %s", word, address)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** A variable that other parts bring stands for something else: nothing of ours is there. */
    private Map<String, List<String>> values() throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        Pattern.compile("\\{([a-z]+)")
                .matcher(Files.readString(Path.of("../docs/routes.txt")))
                .results()
                .forEach(variable -> values.put(variable.group(1), List.of(question.toString())));
        values.put("slug", List.of(consultation.slug()));
        values.put("number", List.of("1"));
        values.put("version", List.of("1"));
        values.put("/**", List.of("/robots.txt"));
        values.put("/consultations/*/log/tile/**", List.of("/0/000.p/1", "/entries/000.p/1"));
        values.put("/actuator/health/{*path}", List.of("/liveness"));
        return values;
    }

    private void blackOut() {
        List<Passage> passages = List.of(
                new Passage(Field.BODY, 11, 25, Ground.OWN_PRIVATE_DATA),
                new Passage(Field.BODY, WORDS.indexOf("zyx"), WORDS.length() - 1, Ground.PRIVATE_DATA_OF_THIRD_PARTY));
        await(moderation.decide(consultation.id(), question, Verdict.redact(passages, "Des données.", null), GARANT));
    }

    private String page(String address, @Nullable String session) {
        var request = Site.on(port).client().get().uri(address).header("Accept", "text/html");
        if (session != null) {
            request.header("Cookie", session);
        }
        return Site.text(request.exchange().expectStatus().isOk());
    }

    private static void await(Mono<?> work) {
        work.block();
    }

    private static String codeOf(Mono<?> work) {
        try {
            work.block();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
