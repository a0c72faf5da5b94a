package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.testing.SharedData;
import org.junit.jupiter.api.Test;

/**
 * The near copies of three real consultations, against an exact reference: every pair of texts of twelve words and more
 * that share seven tenths of their runs of five words, and what such pairs link together.
 */
class RealNearCopiesTests {

    @Test
    void findsTheFamiliesOfTheExactReference() throws IOException {
        Map<String, Map<String, String>> texts = texts();
        Set<String> reference = new HashSet<>();
        clusters().values().forEach(cluster -> pairs(cluster, reference));

        Set<String> found = new HashSet<>();
        texts.values().forEach(consultation -> families(consultation).forEach(family -> pairs(family, found)));

        Set<String> both = new HashSet<>(found);
        both.retainAll(reference);
        double recall = both.size() / (double) reference.size();
        double precision = both.size() / (double) found.size();
        System.out.printf("near copies: %d pairs, recall %.4f, precision %.4f%n", found.size(), recall, precision);
        assertThat(recall).isGreaterThanOrEqualTo(0.98);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
    }

    private static List<List<String>> families(Map<String, String> texts) {
        List<String> ids = List.copyOf(texts.keySet());
        List<Shingles> shingles =
                ids.stream().map(id -> Shingles.of(texts.getOrDefault(id, ""))).toList();
        return Families.of(ids.size(), shingles::get).all().stream()
                .map(family -> family.stream().map(ids::get).toList())
                .toList();
    }

    private static void pairs(List<String> family, Set<String> into) {
        for (String some : family) {
            for (String other : family) {
                if (some.compareTo(other) < 0) {
                    into.add(some + " " + other);
                }
            }
        }
    }

    static Map<String, Map<String, String>> texts() throws IOException {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (NamedCsvRecord row : rows("ministry-comments/commentaires.csv")) {
            texts.computeIfAbsent(row.getField("consultation"), name -> new HashMap<>())
                    .put(row.getField("id"), row.getField("texte"));
        }
        return texts;
    }

    private static Map<String, List<String>> clusters() throws IOException {
        return rows("ministry-comments/quasi_doublons_reference.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("grappe"),
                        Collectors.mapping(row -> row.getField("id"), Collectors.toList())));
    }

    static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SharedData.file(file))) {
            return csv.stream().toList();
        }
    }
}
