package org.egide.resemblance;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.egide.resemblance.FilledTexts.Numbered;
import org.egide.shared.SpaceId;
import org.egide.similarity.RecombinedTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What one new contribution costs among 10,000, 100,000 and 1,000,000 published ones, run by hand: the product's rows
 * and its own lookups. {@code docs/similarity.md} has the figures. It takes some 6 GB of disk and a quarter of an hour.
 */
class GrowthToAMillion extends ResemblanceTest {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int WARMED = 100;
    private static final int ASKED = 300;
    private static final String ONE_MORE = " Voilà exactement ce que j’en pense.";

    private static final int FAMILY = 100_000;

    /** The other copies as the first one was indexed: in its family, found by its wording alone. */
    private static final String JOIN_ALL = """
            INSERT INTO resemblance.text (space_id, contribution, number, kind, channel, day, cells, words, keys,
                                          fingerprint, family)
            SELECT one.space_id, c.id, c.number, one.kind, one.channel, one.day, one.cells, one.words, one.keys,
                   one.fingerprint, one.family
              FROM register.contribution c
              JOIN resemblance.text one ON one.space_id = c.space_id AND one.number = 1
             WHERE c.space_id = '%s' AND c.number > 2;
            UPDATE resemblance.family SET texts = 100000;
            UPDATE resemblance.form SET texts = 100000;
            UPDATE resemblance.arrival SET texts = 100000;
            """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Kin kin;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Value("${spring.flyway.url}")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Value("${spring.flyway.user}")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Value("${spring.flyway.password}")
    @SuppressWarnings("NullAway.Init")
    private String password;

    @Test
    void oneNewContributionAmongAMillion() throws SQLException, IOException {
        RecombinedTexts texts = RecombinedTexts.ofRealOnes();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            FilledTexts filled = new FilledTexts(consultation, connection);
            int last = 0;
            for (int size : SIZES) {
                filled.grow(texts, last, size);
                last = size;
                measure(filled, statement, size, fresh(texts, size));
            }
        }
    }

    /** A family of 100,000 texts of the very same words, and one more of them, or of nearly them. */
    @Test
    void oneMoreOfAFamilyOfAHundredThousand() throws SQLException, IOException {
        String same = RecombinedTexts.ofRealOnes().text(1);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            List<Numbered> copies = IntStream.rangeClosed(1, FAMILY)
                    .mapToObj(number -> new Numbered(number, same))
                    .toList();
            List<Numbered> scouts = copies.subList(0, 2);
            FilledTexts filled = new FilledTexts(consultation, connection);
            filled.contribute(copies);
            indexing.refresh(
                            consultation.id(),
                            scouts.stream().map(FilledTexts::id).toList())
                    .as(transaction::transactional)
                    .block();
            statement.execute(JOIN_ALL.formatted(consultation.id().value()));
            statement.execute("VACUUM (ANALYZE) register.contribution, resemblance.text, resemblance.form");
            measure(
                    filled,
                    statement,
                    FAMILY,
                    IntStream.range(0, WARMED + ASKED)
                            .mapToObj(i -> new Numbered(10_000_000 + i, i % 2 == 0 ? same : same + ONE_MORE + " " + i))
                            .toList());
        }
    }

    /** One in four is a near copy of a text that is known. */
    private static List<Numbered> fresh(RecombinedTexts texts, int size) {
        return IntStream.range(0, WARMED + ASKED)
                .mapToObj(i -> new Numbered(
                        10_000_000 + i,
                        i % 4 == 0 ? texts.text(i * (size / (WARMED + ASKED))) + ONE_MORE : texts.text(20_000_000 + i)))
                .toList();
    }

    private void measure(FilledTexts filled, Statement statement, int size, List<Numbered> fresh) throws SQLException {
        SpaceId space = consultation.id();
        List<IndexedText> indexed = fresh.stream().map(filled::indexed).toList();
        report(
                size,
                "placed in its family",
                indexed,
                text -> rolledBack(kin.place(space, List.of(text), Map.of()).then()));
        report(
                size,
                "what resembles it",
                indexed,
                text -> resemblances.toText(space, text.body(), null, 10).then());
        filled.contribute(fresh);
        report(
                size,
                "whole: placed, counted, its words",
                indexed,
                text -> rolledBack(indexing.refresh(space, List.of(text.id()))));
        statement.execute("DELETE FROM register.contribution WHERE number >= 10000000");
    }

    private Mono<Void> rolledBack(Mono<Void> work) {
        return work.then(Mono.<Void>error(new NotKept()))
                .as(transaction::transactional)
                .onErrorResume(NotKept.class, whole -> Mono.empty());
    }

    private static void report(
            int size, String what, List<IndexedText> asked, Function<IndexedText, Mono<Void>> question) {
        List<Double> spent = new ArrayList<>();
        for (IndexedText text : asked) {
            long begun = System.nanoTime();
            question.apply(text).block();
            spent.add((System.nanoTime() - begun) / 1e6);
        }
        double[] sorted =
                spent.stream().skip(WARMED).mapToDouble(some -> some).sorted().toArray();
        System.out.printf(
                "%,9d texts, one more, %s: %.1f ms median, %.1f ms for 95 of 100, %.1f ms at most%n",
                size, what, sorted[ASKED / 2], sorted[ASKED * 95 / 100], sorted[ASKED - 1]);
    }

    /** What ends a transaction whose work must not stay. */
    private static final class NotKept extends RuntimeException {}
}
