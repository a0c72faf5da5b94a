package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.moderation.Appeal.Result;
import org.egide.moderation.Appeals;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Passage;
import org.egide.moderation.Queue;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.platform.PublicSurfaces.Answer;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/**
 * What a guarantor keeps back is nowhere: marked words are searched for in everything that nobody may ask for, by the
 * list of routes itself. A published mark is searched for in the same way, and found: the search can find.
 */
@ServerTest
class LeakTests {

    private static final String SHOWN = "zyxmontre";

    /** Each in a place of its own. */
    private static final List<String> HIDDEN = List.of(
            "zyxrefuse", // the words of a refused text
            "zyxtitre", // its title
            "zyxsignature", // its signature
            "zyxnoirci", // a passage blacked out
            "zyxintitule", // a title blacked out
            "zyxattend", // words that wait
            "zyxavant", // words before their author corrected them
            "zyxretire", // withdrawn words
            "zyxphrase", // a guarantor's sentence to an author
            "zyxplaidoyer", // an appeal
            "zyxjuge", // the answer to it
            "zyxlecteur", // what a reader reported
            "zyxadresse", // an author's address
            "zyxnote", // a note from one guarantor to another
            "zyxanonyme"); // a name that is not to be published

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
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Appeals appeals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private PublicSurfaces surfaces;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        surfaces = new PublicSurfaces(port);
        consultation = made.open();
    }

    @Test
    void whatIsKeptBackIsNowhere() throws IOException, InterruptedException {
        Map<String, List<String>> values = values(everything());
        Set<String> shown = new TreeSet<>();
        for (String address : PublicSurfaces.addresses(values)) {
            for (Answer answer : surfaces.ask(address)) {
                for (String word : HIDDEN) {
                    assertThat(answer.holds(word)).as("%s in %s", word, address).isFalse();
                }
                if (answer.holds(SHOWN)) {
                    shown.add(address.replaceFirst("^/(fr|en)/", "/").replace(consultation.slug(), "{slug}"));
                }
            }
        }
        assertThat(shown)
                .contains(
                        "/consultations/{slug}",
                        "/consultations/{slug}/contributions",
                        "/consultations/{slug}/contributions/1",
                        "/api/v1/consultations/{slug}/contributions",
                        "/api/v1/consultations/{slug}/contributions/1",
                        "/api/v1/consultations/{slug}/changes");
        String changes = surfaces.listen(
                "/api/v1/consultations/" + consultation.slug() + "/changes", Duration.ofSeconds(4));
        assertThat(changes).contains(SHOWN);
        HIDDEN.forEach(word -> assertThat(changes).doesNotContain(word));
    }

    /** Of a word that is kept back, a search says what it says of a word that nobody wrote; so do counts and highlights. */
    @Test
    void aSearchTellsNothing() {
        everything();
        String nobodys = "zyxpersonne";
        for (String list : List.of(
                "/api/v1/consultations/%s/contributions?q=%s", "/fr/consultations/%s/contributions?q=%s",
                "/en/consultations/%s/contributions?q=%s", "/api/v1/consultations/%s/contributions?limit=1&q=%s",
                "/fr/consultations/%s/contributions?sort=NEWEST&q=%s")) {
            String of = neutral(list, nobodys);
            HIDDEN.forEach(word -> assertThat(neutral(list, word)).as(list + word).isEqualTo(of));
            assertThat(neutral(list, SHOWN)).as(list).isNotEqualTo(of);
        }
    }

    /** Status and body, the word that was asked for left out. */
    private String neutral(String list, String word) {
        Answer answer = surfaces.ask(list.formatted(consultation.slug(), word), "*/*", null);
        return answer.status() + answer.body().replace(word, "…");
    }

    /** A browser or a proxy that asks whether its copy still holds is told no, and given the stub. */
    @Test
    void noCopyHoldsOnceItIsRefused() {
        Receipt receipt = submit("Un texte zyxcopie.", "Une Passante", "copie@example.org");
        publish(receipt);
        List<String> addresses = Stream.of("", "/fr", "/en")
                .flatMap(prefix -> Stream.of(
                        prefix + "/consultations/" + consultation.slug(),
                        prefix + "/consultations/" + consultation.slug() + "/contributions",
                        prefix + "/consultations/" + consultation.slug() + "/contributions/" + receipt.number()))
                .toList();
        List<Answer> copies = addresses.stream()
                .map(address -> surfaces.ask(address, "text/html", null))
                .toList();
        assertThat(copies).anyMatch(copy -> copy.holds("zyxcopie"));
        undo(receipt);
        refuse(receipt, Ground.OFF_TOPIC);
        for (Answer copy : copies) {
            Answer now = surfaces.ask(copy.address(), "text/html", copy.tag());
            assertThat(now.holds("zyxcopie")).as(copy.address()).isFalse();
            if (copy.holds("zyxcopie")) {
                assertThat(now.status()).as(copy.address()).isEqualTo(200);
                assertThat(now.tag()).isNotEqualTo(copy.tag());
            }
        }
    }

    /** Everything that can be kept back; the receipts that were given for it. */
    private List<Receipt> everything() {
        Receipt shown = submit("Un texte " + SHOWN + ".", "Une Passante", "zyxadresse@example.org");
        publish(shown);
        Receipt refused = submit(deposit("zyxtitre", "Du mal zyxrefuse.", "zyxsignature", true));
        refuse(refused, Ground.INSULT);
        appeal(refused);
        Receipt redacted = submit(deposit("Un zyxintitule ici", "Appelez zyxnoirci demain.", "zyxanonyme", false));
        redact(redacted);
        Receipt waits = submit("Un texte zyxattend.", "Une Passante", "attend@example.org");
        wait(moderation.handOver(consultation.id(), waits.id(), "garant2@example.org", "zyxnote", guarantor()));
        Receipt corrected = submit("Un texte zyxavant.", "Une Passante", "corrige@example.org");
        publish(corrected);
        wait(contributions.correct(corrected.code(), null, "Un texte corrigé."));
        publish(corrected);
        Receipt withdrawn = submit("Un texte zyxretire.", "Une Passante", "retire@example.org");
        publish(withdrawn);
        wait(contributions.withdraw(withdrawn.code()));
        ReportDraft report = new ReportDraft(Ground.INSULT, "zyxlecteur", "lecteur@example.org", "fr");
        wait(contributions.report(consultation.id(), shown.number(), report, null));
        return List.of(shown, refused, redacted, waits, corrected, withdrawn);
    }

    private void appeal(Receipt receipt) {
        wait(contributions.appeal(receipt.code(), "zyxplaidoyer", null));
        UUID id = Objects.requireNonNull(
                        appeals.of(consultation.id(), receipt.id()).block())
                .id();
        wait(appeals.judge(
                consultation.id(), id, Result.UPHELD, "zyxjuge", TestConsultations.OFFICER));
    }

    private void redact(Receipt receipt) {
        List<Passage> passages = List.of(
                new Passage(Field.TITLE, 3, 14, Ground.OWN_PRIVATE_DATA),
                new Passage(Field.BODY, 8, 17, Ground.OWN_PRIVATE_DATA));
        wait(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(passages, "zyxphrase", null), guarantor()));
    }

    private void publish(Receipt receipt) {
        wait(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), guarantor()));
    }

    private void refuse(Receipt receipt, Ground ground) {
        wait(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(ground, "zyxphrase", null), guarantor()));
    }

    private void undo(Receipt receipt) {
        wait(moderation.undo(consultation.id(), receipt.id(), guarantor()));
    }

    private static Person guarantor() {
        return TestConsultations.GUARANTOR;
    }

    private Receipt submit(String body, String name, String email) {
        return submit(signed(body, name, true, email));
    }

    private Receipt submit(Deposit deposit) {
        Consultation now = Objects.requireNonNull(consultations.get(consultation.id()).block());
        return Objects.requireNonNull(contributions.submit(now, deposit).block());
    }

    private static Deposit deposit(String title, String body, String name, boolean publishName) {
        return new Deposit(
                "water",
                Kind.OPINION,
                title,
                body,
                name,
                publishName,
                null,
                name + "@example.org",
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null);
    }

    private static void wait(Mono<?> work) {
        work.block();
    }

    /** What stands for the variables of routes; a code that is somebody's is not nobody's to ask with. */
    private Map<String, List<String>> values(List<Receipt> receipts) {
        List<String> numbers =
                receipts.stream().map(receipt -> String.valueOf(receipt.number())).toList();
        List<String> ids = receipts.stream().map(receipt -> receipt.id().toString()).toList();
        long size = awaitPlaced();
        return Map.ofEntries(
                Map.entry("slug", List.of(consultation.slug())),
                Map.entry("number", numbers),
                Map.entry("content", ids),
                Map.entry("id", List.of(ids.getFirst())),
                Map.entry("code", List.of("unknown-item", "aaaa-bbbb-cccc-dddd")),
                Map.entry("receipt", List.of("aaaa-bbbb-cccc-dddd")),
                Map.entry("version", List.of("1")),
                Map.entry("client", List.of("egide")),
                Map.entry("/**", List.of("/css/egide.css", "/robots.txt", "/sitemap.xml", "/js/queue.js")),
                Map.entry("/consultations/*/log/tile/**", tiles(size)),
                Map.entry("/actuator/health/{*path}", List.of("/liveness", "/readiness")));
    }

    private long awaitPlaced() {
        long size = 0;
        for (int i = 0; i < 100; i++) {
            long now = Objects.requireNonNull(ledger.size(consultation.id()).block());
            if (now > 0 && now == size) {
                return size;
            }
            size = now;
            try {
                Thread.sleep(1_200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The log is not placed.");
    }

    private static List<String> tiles(long size) {
        assertThat(size).isBetween(10L, 255L);
        return List.of("/0/000.p/" + size, "/entries/000.p/" + size);
    }
}
