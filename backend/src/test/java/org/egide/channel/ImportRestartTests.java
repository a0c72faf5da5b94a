package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.register.State;
import org.egide.servers.Database;
import org.egide.servers.Databases;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that stops in the middle of an import, and the next one on the same database. */
class ImportRestartTests {

    /** So many that no machine is through with them before the first process has stopped. */
    private static final int LINES = 30_000;

    /** One of a hundred is too short. */
    private static final int BAD = LINES / 100;

    private static final String MAPPING = """
            {"source": "essai", "separator": ";", "originalId": "id", "receivedAt": "date", "body": "texte",
             "theme": {"title": "L'eau"}, "state": "PUBLISHED"}""";

    private final Database database = Databases.fresh();

    @Test
    void theNextProcessGoesOnAndNothingDoubles() {
        ImportJob job;
        try (ConfigurableApplicationContext first = start()) {
            Consultation consultation = first.getBean(TestConsultations.class).open();
            job = Objects.requireNonNull(first.getBean(Imports.class)
                    .start(consultation.id(), TestConsultations.GUARANTOR, request())
                    .block());
            await(first, job, 200);
        }
        try (ConfigurableApplicationContext second = start()) {
            ImportJob left = get(second, job);
            assertThat(left.ended()).as("stopped in the middle").isFalse();
            assertThat(left.counts().read()).isBetween(200L, LINES - 1L);
            ImportJob done = await(second, job, LINES);
            assertThat(done.counts()).isEqualTo(new ImportJob.Counts(LINES, LINES - BAD, 0, 0, BAD));
            assertThat(Objects.requireNonNull(second.getBean(Contributions.class)
                                    .counts(job.space())
                                    .block())
                            .byState())
                    .containsEntry(State.PUBLISHED, (long) LINES - BAD);
        }
    }

    private static Imports.Request request() {
        String file = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> i % 100 == 0 ? i + ";trop court" : i + ";2021-03-01;Ligne " + i)
                .collect(Collectors.joining("\n", "id;date;texte\n", "\n"));
        return new Imports.Request(
                new Upload("long.csv", file.getBytes(StandardCharsets.UTF_8)),
                new Upload("mapping.json", MAPPING.getBytes(StandardCharsets.UTF_8)),
                null,
                null);
    }

    /** Two minutes of patience, which is no promise: other tests run beside this one. */
    private static ImportJob await(ConfigurableApplicationContext site, ImportJob job, long lines) {
        for (int i = 0; i < 2_400; i++) {
            ImportJob now = get(site, job);
            if (now.counts().read() >= lines) {
                return now;
            }
            pause();
        }
        throw new AssertionError("The import stands still.");
    }

    private static ImportJob get(ConfigurableApplicationContext site, ImportJob job) {
        return Objects.requireNonNull(
                site.getBean(Imports.class).get(job.space(), job.id()).block());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The clock stands still, so the lease of a process that stopped is over at once: it is made to last nothing. */
    private ConfigurableApplicationContext start() {
        List<String> arguments = Stream.concat(
                        TestDatabase.settings(database).stream(),
                        Stream.of(
                                "server.port=0",
                                "egide.import.interval=PT0.1S",
                                "egide.import.lease=PT0S",
                                "egide.import.batch-lines=20"))
                .map(setting -> "--" + setting)
                .toList();
        return new SpringApplication(EgideApplication.class, TestClock.Configuration.class, TestConsultations.class)
                .run(arguments.toArray(String[]::new));
    }
}
