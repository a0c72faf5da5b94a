package org.egide.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.ModerationMode;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.merkle.SigningKey;
import org.egide.register.Contributions;
import org.egide.register.State;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.egide.servers.Keycloaks;
import org.egide.servers.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The command, as a person runs it, against a running site with a real Keycloak. */
class ImportCommandTests {

    private static final String MAPPING = """
            {"source": "commande", "separator": ";", "originalId": "id", "receivedAt": "date", "body": "texte",
             "theme": {"title": "Tout"}, "state": "PUBLISHED"}""";

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext site;

    private static final int PORT = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void startSite() {
        Database database = Databases.fresh();
        site = SpringApplication.run(
                EgideApplication.class,
                "--server.port=" + PORT,
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.user(),
                "--spring.r2dbc.password=" + database.password(),
                "--spring.flyway.url=" + database.jdbcUrl(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--egide.identity.issuer=" + Keycloaks.server().issuer(),
                "--egide.identity.client-secret=egide-web-demo",
                "--egide.accord.secret=another secret that only the tests know, long enough",
                "--egide.register.receipt-secret=a secret that only the tests know, long enough",
                // "a key that only the tests know.." in Base64
                "--egide.moderation.original-key=YSBrZXkgdGhhdCBvbmx5IHRoZSB0ZXN0cyBrbm93Li4=",
                "--egide.ledger.signing-key=" + SigningKey.newPem());
    }

    @AfterAll
    static void stopSite() {
        site.close();
    }

    @BeforeEach
    void openConsultation() {
        System.setProperty("EGIDE_CLIENT_SECRET", "egide-tests-demo");
        Person officer = new Person("officer", "Olive Officière", null, Set.of(PlatformRole.COMMISSION_OFFICER));
        Calendar calendar = new Calendar(
                LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 25), LocalDate.of(2199, 1, 1), null, null, null, null);
        ConsultationDraft draft = new ConsultationDraft(
                "commande-" + UUID.randomUUID(),
                new Bilingual("Un essai", null),
                new Bilingual("Court.", null),
                new Bilingual("Oui ?", null),
                null,
                "CRPA_FREE",
                ModerationMode.BEFORE_PUBLICATION,
                calendar,
                List.of(new ThemeDraft("tout", null, new Bilingual("Tout", null), null)),
                List.of(),
                List.of());
        consultation = Objects.requireNonNull(
                site.getBean(Consultations.class).create(officer, draft).block());
    }

    @Test
    void importsAFileAndEndsWell() throws Exception {
        assertThat(run("commission", "id;date;texte\n1;2021-03-01;Un.\n2;2021-03-01;Deux.\n"))
                .isZero();
        assertThat(err.toString()).contains("DONE: 2 received, 0 known already, 0 left out, 0 bad");
        assertThat(out.toString()).isEmpty();
        assertThat(published()).isEqualTo(2);

        assertThat(run("commission", "id;date;texte\n1;2021-03-01;Un.\n2;2021-03-01;Deux.\n"))
                .isZero();
        assertThat(err.toString()).contains("DONE: 0 received, 2 known already, 0 left out, 0 bad");
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void printsTheLinesThatCouldNotBeReceivedAndSaysSo() throws Exception {
        StringBuilder file = new StringBuilder("id;date;texte\n1;2021-03-01;Un.\n");
        for (int i = 2; i <= 251; i++) {
            file.append(i).append(";hier;Ligne.\n");
        }
        assertThat(run("commission", file.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(250)
                .first()
                .isEqualTo("3\timport-bad-date\tLa colonne date ne contient pas une date lisible\u00a0: hier.");
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void saysWhatTheSiteRefuses() throws Exception {
        assertThat(run("commission", "")).isEqualTo(3);
        assertThat(err.toString()).contains("400: Ce fichier ne contient aucune ligne à importer.");
        assertThat(run("citoyenne", "id;date;texte\n1;2021-03-01;Un.\n")).isEqualTo(3);
        assertThat(err.toString()).contains("403: Votre rôle ne permet pas cela.");
        assertThat(run("personne", "id;date;texte\n1;2021-03-01;Un.\n")).isEqualTo(3);
        assertThat(err.toString()).contains("The accounts refused");
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysHow() {
        assertThat(execute("--consultation=essai")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--file").contains("--mapping");
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        Path file = Files.writeString(folder.resolve("registre.csv"), "id\n1\n");
        Path token = Files.writeString(folder.resolve("token"), "x");
        int code = execute(
                "--site=http://localhost:" + Ports.free(),
                "--consultation=essai",
                "--file=" + file,
                "--shipped=ministry-comments",
                "--token-file=" + token);
        assertThat(code).isEqualTo(4);
    }

    private long published() {
        return Objects.requireNonNull(site.getBean(Contributions.class)
                        .counts(consultation.id())
                        .block())
                .byState()
                .getOrDefault(State.PUBLISHED, 0L);
    }

    private int run(String user, String text) throws Exception {
        System.setProperty("EGIDE_PASSWORD", user + "-demo");
        Path file = Files.writeString(folder.resolve("registre.csv"), text);
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        return execute(
                "--site=http://localhost:" + PORT,
                "--consultation=" + consultation.slug(),
                "--file=" + file,
                "--mapping=" + mapping,
                "--issuer=" + Keycloaks.server().issuer(),
                "--client=egide-tests",
                "--user=" + user,
                "--every=PT0.2S");
    }

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
