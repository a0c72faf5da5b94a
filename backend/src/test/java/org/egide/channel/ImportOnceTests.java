package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.egide.channel.Imports.Request;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** The same request sent again starts one import (API conventions). */
@DatabaseTest
class ImportOnceTests extends ImportTest {

    private static final String MAPPING = """
            {"source": "essai", "separator": ";", "originalId": "id", "receivedAt": "date", "title": "titre",
             "body": "texte", "theme": {"title": "L'eau"}, "state": "PUBLISHED"}""";
    private static final String HEADER = "id;date;titre;texte\n";

    @Test
    void theSameKeyStartsOneJobAndRefusesAnotherFileOrMapping() {
        byte[] file = (HEADER + "1;2021-03-01;;Des mots.").getBytes(StandardCharsets.UTF_8);
        ImportJob first = startWithKey(MAPPING, file);
        assertThat(startWithKey(MAPPING, file).id()).isEqualTo(first.id());
        byte[] otherFile = (HEADER + "2;2021-03-01;;Des mots.").getBytes(StandardCharsets.UTF_8);
        assertThat(codeOf(() -> startWithKey(MAPPING, otherFile))).isEqualTo("idempotency-key-reused");
        // These two mappings have the same String.hashCode, which is no fingerprint.
        String one = MAPPING.replace("essai", "Aa");
        String two = MAPPING.replace("essai", "BB");
        assertThat(one).hasSameHashCodeAs(two);
        consultation = made.open();
        startWithKey(one, file);
        assertThat(codeOf(() -> startWithKey(two, file))).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameKeySentEightTimesAtOnceStartsOneJob() {
        byte[] file = (HEADER + "1;2021-03-01;;Des mots.").getBytes(StandardCharsets.UTF_8);
        List<Object> ids = Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(i -> imports.start(consultation.id(), GUARANTOR, request(MAPPING, file, "une-fois"))
                        .<Object>map(ImportJob::id))
                .collectList()
                .block());
        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
    }

    private ImportJob startWithKey(String mapping, byte[] file) {
        return await(imports.start(consultation.id(), GUARANTOR, request(mapping, file, "une-fois")));
    }

    private static Request request(String mapping, byte[] file, String key) {
        Upload given = new Upload("mapping.json", mapping.getBytes(StandardCharsets.UTF_8));
        return new Request(new Upload("essai.csv", file), given, null, key);
    }
}
