package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.egide.register.Arrival;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/** What the search for leaks shares: a consultation that holds everything that can be kept back, each with its mark. */
@ServerTest
abstract class LeakTest {

    static final String SHOWN = "zyxmontre";

    /** Each in a place of its own. */
    static final List<String> HIDDEN = List.of(
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
            "zyxanonyme", // a name that is not to be published
            "zyxcourriel", // the address of who wrote by e-mail
            "zyxexpediteur", // their name
            "zyxmessage"); // what their message is known by

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Queue queue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Appeals appeals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    PublicSurfaces surfaces;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        surfaces = new PublicSurfaces(port);
        consultation = made.open();
    }

    /** Everything that can be kept back; the receipts that were given for it. */
    List<Receipt> everything() {
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
        Receipt mailed = mail();
        publish(mailed);
        return List.of(shown, refused, redacted, waits, corrected, withdrawn, mailed);
    }

    /** What somebody wrote by e-mail. */
    private Receipt mail() {
        Deposit deposit = new Deposit(
                "water",
                Kind.OPINION,
                null,
                "Un courriel.",
                "zyxexpediteur",
                false,
                null,
                "zyxcourriel@example.org",
                Consents.NONE,
                "fr",
                Channel.EMAIL,
                null,
                null);
        Arrival arrival = new Arrival("eau@example.org", "zyxmessage", clock.instant());
        return Objects.requireNonNull(
                contributions.submit(consultation, deposit, arrival).block());
    }

    void appeal(Receipt receipt) {
        wait(contributions.appeal(receipt.code(), "zyxplaidoyer", null));
        UUID id = Objects.requireNonNull(
                        appeals.of(consultation.id(), receipt.id()).block())
                .id();
        wait(appeals.judge(consultation.id(), id, Result.UPHELD, "zyxjuge", TestConsultations.OFFICER));
    }

    void redact(Receipt receipt) {
        List<Passage> passages = List.of(
                new Passage(Field.TITLE, 3, 14, Ground.OWN_PRIVATE_DATA),
                new Passage(Field.BODY, 8, 17, Ground.OWN_PRIVATE_DATA));
        wait(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(passages, "zyxphrase", null), guarantor()));
    }

    void publish(Receipt receipt) {
        wait(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), guarantor()));
    }

    void refuse(Receipt receipt, Ground ground) {
        wait(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(ground, "zyxphrase", null), guarantor()));
    }

    void undo(Receipt receipt) {
        wait(moderation.undo(consultation.id(), receipt.id(), guarantor()));
    }

    static Person guarantor() {
        return TestConsultations.GUARANTOR;
    }

    Receipt submit(String body, String name, String email) {
        return submit(signed(body, name, true, email));
    }

    Receipt submit(Deposit deposit) {
        Consultation now =
                Objects.requireNonNull(consultations.get(consultation.id()).block());
        return Objects.requireNonNull(contributions.submit(now, deposit).block());
    }

    static Deposit deposit(String title, String body, String name, boolean publishName) {
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

    static void wait(Mono<?> work) {
        work.block();
    }

    /** What stands for the variables of routes; a code that is somebody's is not nobody's to ask with. */
    Map<String, List<String>> values(List<Receipt> receipts) {
        List<String> numbers = receipts.stream()
                .map(receipt -> String.valueOf(receipt.number()))
                .toList();
        List<String> ids =
                receipts.stream().map(receipt -> receipt.id().toString()).toList();
        long size = awaitPlaced();
        return Map.ofEntries(
                Map.entry("slug", List.of(consultation.slug())),
                Map.entry("number", numbers),
                Map.entry("content", ids),
                Map.entry("id", List.of(ids.getFirst())),
                Map.entry("code", List.of("unknown-item", "aaaa-bbbb-cccc-dddd")),
                Map.entry("receipt", List.of("aaaa-bbbb-cccc-dddd")),
                Map.entry("version", List.of("1")),
                Map.entry("day", List.of("2021-04-01")),
                Map.entry("argument", List.of(ids.getFirst())),
                Map.entry("designation", List.of(ids.getFirst())),
                Map.entry("token", List.of("aaaa-bbbb-cccc-dddd")),
                Map.entry("client", List.of("egide")),
                Map.entry("campaign", List.of(ids.getFirst())),
                Map.entry("axis", List.of("THEME", "WEEK", "CHANNEL", "COMMUNE")),
                Map.entry("value", List.of("WEB", ids.getFirst())),
                Map.entry("/**", List.of("/css/egide.css", "/robots.txt", "/sitemap.xml", "/js/queue.js")),
                Map.entry("/consultations/*/log/tile/**", tiles(size)),
                Map.entry("/actuator/health/{*path}", List.of("/liveness", "/readiness")));
    }

    long awaitPlaced() {
        made.awaitPlaced(consultation);
        return Objects.requireNonNull(ledger.size(consultation.id()).block());
    }

    static List<String> tiles(long size) {
        assertThat(size).isBetween(10L, 255L);
        return List.of("/0/000.p/" + size, "/entries/000.p/" + size);
    }
}
