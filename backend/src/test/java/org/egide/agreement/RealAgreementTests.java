package org.egide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.egide.agreement.Landscape.Placed;
import org.egide.testing.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five public conversations, against the groups that were published with them. Data was gathered using the Polis
 * software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with attribution to The Computational
 * Democracy Project.
 */
class RealAgreementTests {

    /** Published groups hold when k-means that begins at their centres ends that near to them (adjusted Rand index). */
    private static final double HOLDING = 0.7;

    @ParameterizedTest
    @CsvSource({
        "15-per-hour-seattle, true",
        "brexit-consensus, true",
        "vtaiwan.uberx, true",
        "scoop-hivemind.affordable-housing, false",
        "scoop-hivemind.freshwater, false"
    })
    void givesThePublishedGroupsWhereTheyHold(String conversation, boolean holding) throws IOException {
        List<NamedCsvRecord> rows = rows(conversation);
        Answers answers = answers(rows);
        int published = published(rows);
        List<Integer> placed = answers.placed(Landscape.LEAST_ANSWERS);
        int[] groups = groups(answers, placed, published);
        Landscape landscape = Landscape.of(answers);
        double index = index(rows, placed, groups);
        double chosen = index(
                rows,
                landscape.people().stream().map(Placed::person).toList(),
                landscape.people().stream().mapToInt(Placed::group).toArray());
        double stability = stability(rows, placed, Plane.of(answers, placed), published);
        System.out.printf(
                "%s: %d people, %d published groups: index %.2f, stability %.2f; by silhouette %d groups (%.2f): index"
                        + " %.2f%n",
                conversation,
                placed.size(),
                published,
                index,
                stability,
                landscape.groups(),
                landscape.silhouette(),
                chosen);
        if (stability >= HOLDING) {
            assertThat(index).isGreaterThanOrEqualTo(0.8);
            assertThat(landscape.groups()).isEqualTo(published);
        }
        assertThat(stability >= HOLDING).isEqualTo(holding);
    }

    private static int published(List<NamedCsvRecord> rows) {
        return (int) rows.stream()
                .map(row -> row.getField("group-id"))
                .filter(group -> !group.isEmpty())
                .distinct()
                .count();
    }

    private static int[] groups(Answers answers, List<Integer> placed, int count) {
        Neighbourhoods near = Neighbourhoods.of(Plane.of(answers, placed));
        return near.groups(Clusters.of(near.centres(), count));
    }

    /**
     * Whether published groups hold: k-means that begins at their centres comes to an end near them, or leaves them.
     */
    private static double stability(
            List<NamedCsvRecord> rows, List<Integer> placed, List<Plane.Point> points, int published) {
        List<Plane.Point> centres = new ArrayList<>();
        for (int group = 0; group < published; group++) {
            String name = Integer.toString(group);
            List<Plane.Point> its = IntStream.range(0, points.size())
                    .filter(i -> rows.get(placed.get(i)).getField("group-id").equals(name))
                    .mapToObj(points::get)
                    .toList();
            centres.add(new Plane.Point(
                    its.stream().mapToDouble(Plane.Point::x).average().orElse(0),
                    its.stream().mapToDouble(Plane.Point::y).average().orElse(0)));
        }
        return index(rows, placed, Clusters.from(points, centres).of());
    }

    private static double index(List<NamedCsvRecord> rows, List<Integer> people, int[] groups) {
        List<Integer> known = IntStream.range(0, people.size())
                .filter(i -> !rows.get(people.get(i)).getField("group-id").isEmpty())
                .boxed()
                .toList();
        return RandIndex.adjusted(
                known.stream()
                        .mapToInt(i -> Integer.parseInt(rows.get(people.get(i)).getField("group-id")))
                        .toArray(),
                known.stream().mapToInt(i -> groups[i]).toArray());
    }

    private static Answers answers(List<NamedCsvRecord> rows) {
        List<String> header = rows.getFirst().getHeader();
        List<String> statements = header.subList(header.indexOf("n-disagree") + 1, header.size());
        List<Map<Integer, Integer>> people = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            Map<Integer, Integer> said = new HashMap<>();
            for (int i = 0; i < statements.size(); i++) {
                String answer = row.getField(statements.get(i));
                if (!answer.isEmpty()) {
                    said.put(i, (int) Double.parseDouble(answer));
                }
            }
            people.add(said);
        }
        return new Answers(statements.size(), people);
    }

    private static List<NamedCsvRecord> rows(String conversation) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(SharedData.file("agreement-votes/" + conversation + "/participants-votes.csv"))) {
            return csv.stream().toList();
        }
    }
}
