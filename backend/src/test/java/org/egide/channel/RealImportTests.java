package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.egide.register.Contributions.Counts;
import org.egide.register.Contributions.ImportedBefore;
import org.egide.register.Order;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.register.Stance;
import org.egide.register.State;
import org.egide.testing.DatabaseTest;
import org.egide.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two real consultations, through the product, reconciled with their sources. */
@DatabaseTest
class RealImportTests extends ImportTest {

    private static final String REPUBLIC = "republique-numerique/";
    private static final List<String> SUPPORTS = List.of(
            "votes_total",
            "votes_daccord",
            "votes_pas_daccord",
            "votes_mitige",
            "nb_arguments_pour",
            "nb_arguments_contre",
            "nb_sources",
            "section");

    /**
     * « loup » and « loups » as words (UAX #29: a full stop without a space after it glues two words, and five of these
     * 10,918 texts have one); not « louper ».
     */
    private static final Pattern WOLVES =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{M}]|\\p{L}[.:·])loups?(?![\\p{L}\\p{M}]|[.:·’']\\p{L})");

    /** The light stemmer takes « loupé » for a wolf too. */
    private static final Pattern STEM =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{M}])loup(s|és?|ée?s?|er)?(?![\\p{L}\\p{M}])");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JsonMapper json;

    @Test
    void republicOfNumbersIsWhatItsSourceSays() {
        List<NamedCsvRecord> source = rows(REPUBLIC + "propositions.csv");
        ImportJob proposals = runShipped("republique-numerique-propositions", REPUBLIC + "propositions.csv");
        ImportJob replies = runShipped("republique-numerique-arguments", REPUBLIC + "arguments.csv");

        assertThat(proposals.counts()).isEqualTo(new ImportJob.Counts(696, 696, 0, 0, 0));
        assertThat(replies.counts()).isEqualTo(new ImportJob.Counts(3_994, 3_994, 0, 0, 0));
        Counts counts = await(contributions.counts(consultation.id()));
        assertThat(counts.byState()).isEqualTo(Map.of(State.PUBLISHED, 692L + 3_994, State.REFUSED, 4L));
        assertThat(byTheme(counts))
                .isEqualTo(countBy(source, "section_titre", false))
                .hasSize(18);
        requireRepliesOf(source);
        requireRefusals();
        requireSupports(source);
        assertThat(runShipped("republique-numerique-arguments", REPUBLIC + "arguments.csv")
                        .counts()
                        .known())
                .isEqualTo(3_994);
    }

    /** What the source counted of each proposal is kept beside it, for the guarantors; the public reads no count. */
    private void requireSupports(List<NamedCsvRecord> source) {
        Map<String, JsonNode> kept =
                Objects.requireNonNull(db.sql("SELECT original_id, data::text AS data FROM register.contribution"
                                + " WHERE space_id = :space AND source = 'proposition'")
                        .bind("space", consultation.id().value())
                        .map(row -> Map.entry(
                                Objects.requireNonNull(row.get("original_id", String.class)),
                                json.readTree(Objects.requireNonNull(row.get("data", String.class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .block());
        assertThat(kept).hasSize(696);
        for (NamedCsvRecord row : source) {
            JsonNode data = Objects.requireNonNull(kept.get(row.getField("id")));
            for (String column : SUPPORTS) {
                assertThat(data.get(column).asString())
                        .as(row.getField("id") + " " + column)
                        .isEqualTo(row.getField(column));
            }
        }
        assertThat(source.stream().mapToLong(row -> Long.parseLong(row.getField("votes_total"))))
                .anyMatch(votes -> votes > 1_000);
    }

    /** Each proposal has as many replies for and against as its columns say. */
    private void requireRepliesOf(List<NamedCsvRecord> source) {
        Map<String, PublicContribution> byWords = all(Search.everything()).stream()
                .collect(Collectors.toMap(
                        one -> one.title() + "\0" + one.author() + "\0" + one.receivedAt(), Function.identity()));
        assertThat(byWords).hasSize(692);
        Map<String, ImportedBefore> found = found(source);
        Map<Object, PublicContribution> byId =
                byWords.values().stream().collect(Collectors.toMap(PublicContribution::id, Function.identity()));
        Map<Object, Long> numbers = numbers();
        long pro = 0;
        long contra = 0;
        for (NamedCsvRecord row : source) {
            ImportedBefore is = Objects.requireNonNull(found.get(row.getField("id")));
            PublicContribution proposal = byId.get(is.id());
            assertThat(proposal == null)
                    .isEqualTo(row.getField("mis_a_la_corbeille").equals("True"));
            if (proposal != null) {
                assertThat(proposal.body()).isEqualTo(row.getField("texte"));
            }
            // Replies to a refused proposal were published at their source, and still are.
            List<PublicContribution> replies = all(repliesTo(Objects.requireNonNull(numbers.get(is.id()))));
            pro += requireCount(row, replies, Stance.FOR, "nb_arguments_pour");
            contra += requireCount(row, replies, Stance.AGAINST, "nb_arguments_contre");
        }
        assertThat(pro).isEqualTo(1_960);
        assertThat(contra).isEqualTo(2_034);
    }

    /** The numbers of the proposals, published or refused: the first 696. */
    private Map<Object, Long> numbers() {
        return LongStream.rangeClosed(1, 696)
                .boxed()
                .collect(Collectors.toMap(number -> get(number).id(), Function.identity()));
    }

    private static long requireCount(
            NamedCsvRecord row, List<PublicContribution> replies, Stance stance, String column) {
        long count = replies.stream().filter(reply -> reply.stance() == stance).count();
        assertThat(count).as(row.getField("id")).isEqualTo(Long.parseLong(row.getField(column)));
        return count;
    }

    private void requireRefusals() {
        List<String> binned = List.of("154", "374", "413", "414");
        Map<String, ImportedBefore> found = await(contributions.findImported(consultation.id(), "proposition", binned));
        assertThat(found).hasSize(4);
        for (long number = 1; number <= 696; number++) {
            PublicContribution one = get(number);
            boolean refused = found.values().stream().anyMatch(is -> is.id().equals(one.id()));
            assertThat(one.state()).isEqualTo(refused ? State.REFUSED : State.PUBLISHED);
            assertThat(one.ground() != null && one.body() == null).isEqualTo(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ministry-comments, a2940, 5173",
        "ministry-comments-a3178, a3178, 5129",
        "ministry-comments-a2989, a2989, 616"
    })
    void commentsAreWhatTheirSourceSays(String mapping, String code, int expected) {
        String file = "ministry-comments/commentaires.csv";
        Map<String, NamedCsvRecord> source = rows(file).stream()
                .filter(row -> row.getField("consultation").equals(code))
                .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
        ImportJob job = runShipped(mapping, file);

        assertThat(job.counts()).isEqualTo(new ImportJob.Counts(10_918, expected, 0, 10_918 - expected, 0));
        List<PublicContribution> browsed = all(Search.everything());
        assertThat(browsed)
                .extracting(PublicContribution::number)
                .doesNotHaveDuplicates()
                .hasSize(expected);
        assertThat(browsed.stream().map(one -> one.title() + "\0" + one.body()).sorted())
                .isEqualTo(source.values().stream()
                        .map(row -> title(row) + "\0" + row.getField("texte"))
                        .sorted()
                        .toList());
        List<PublicContribution> found = all(words("loups"));
        Set<Long> numbers = found.stream().map(PublicContribution::number).collect(Collectors.toSet());
        assertThat(browsed.stream().filter(one -> WOLVES.matcher(words(one)).find() && !numbers.contains(one.number())))
                .as("speak of wolves and were not found")
                .isEmpty();
        assertThat(found.stream().filter(one -> !STEM.matcher(words(one)).find()))
                .as("were found without a word of that stem")
                .isEmpty();
        System.out.println("Search « loups » in " + code + ": " + found.size() + " of " + expected);
    }

    private static String words(PublicContribution one) {
        return one.title() + " " + one.body();
    }

    private static String title(NamedCsvRecord row) {
        String title = row.getField("titre");
        return title.isBlank() ? "null" : title;
    }

    private ImportJob runShipped(String mapping, String name) {
        byte[] file = bytes(SharedData.file(name));
        long before = System.nanoTime();
        ImportJob job = finish(start(file, null, mapping));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        System.out.println("Imported " + mapping + ": " + job.counts() + " in " + took.toMillis() + " ms");
        return job;
    }

    private Map<String, Long> byTheme(Counts counts) {
        return await(consultations.get(consultation.id())).themes().stream()
                .filter(theme -> counts.byTheme().containsKey(theme.id()))
                .collect(Collectors.toMap(
                        theme -> theme.title().fr(),
                        theme -> Objects.requireNonNull(counts.byTheme().get(theme.id()))));
    }

    private static Map<String, Long> countBy(List<NamedCsvRecord> rows, String column, boolean binned) {
        return rows.stream()
                .filter(row -> row.getField("mis_a_la_corbeille").equals("True") == binned)
                .collect(Collectors.groupingBy(row -> row.getField(column), Collectors.counting()));
    }

    private Map<String, ImportedBefore> found(List<NamedCsvRecord> source) {
        List<String> ids = source.stream().map(row -> row.getField("id")).toList();
        return await(contributions.findImported(consultation.id(), "proposition", ids));
    }

    private static List<NamedCsvRecord> rows(String name) {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(bytes(SharedData.file(name)), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }

    private static Search repliesTo(long number) {
        return Search.repliesTo(number, null);
    }

    private static Search words(String words) {
        return new Search(words, null, null, null, null, null, null, null, null, Order.OLDEST, 0);
    }
}
