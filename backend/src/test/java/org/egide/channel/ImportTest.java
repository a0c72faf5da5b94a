package org.egide.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.egide.channel.Imports.Request;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** What the tests of imports share. Workers begin when a test says so. */
@DatabaseTest
@TestPropertySource(properties = "egide.import.interval=P1D")
abstract class ImportTest {

    static final Path SAMPLE = Path.of("src/test/resources/import");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Imports imports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ImportWorker worker;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
    }

    /** Imports a text to its end. */
    ImportJob run(String mapping, String file) {
        return run(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    ImportJob run(String mapping, byte[] file) {
        return finish(start(mapping, file));
    }

    /** Imports a file of the sample to its end. */
    ImportJob runSample(String name) {
        return run(text(SAMPLE.resolve(name + ".json")), bytes(SAMPLE.resolve(name + ".csv")));
    }

    ImportJob start(String mapping, byte[] file) {
        return start(file, new Upload("mapping.json", mapping.getBytes(StandardCharsets.UTF_8)), null);
    }

    ImportJob start(byte[] file, @Nullable Upload mapping, @Nullable String shipped) {
        Request request = new Request(new Upload("essai.csv", file), mapping, shipped, null);
        return await(imports.start(consultation.id(), TestConsultations.GUARANTOR, request));
    }

    ImportJob finish(ImportJob job) {
        worker.workAll().block();
        return await(imports.get(job.space(), job.id()));
    }

    List<ReportLine> report(ImportJob job) {
        return await(imports.report(job.space(), job.id(), null, 100)).items();
    }

    PublicContribution get(long number) {
        return await(contributions.get(consultation.id(), number));
    }

    /** Every contribution that a search finds, page after page. */
    List<PublicContribution> all(Search search) {
        List<PublicContribution> all = new ArrayList<>();
        String after = null;
        do {
            Slice<PublicContribution> page = await(contributions.list(consultation.id(), search, after, 100));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    static String codeOf(Runnable work) {
        try {
            work.run();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }
}
