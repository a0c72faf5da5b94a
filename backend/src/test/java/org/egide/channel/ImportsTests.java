package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.consultation.Theme;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.register.Stance;
import org.egide.register.State;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportsTests extends ImportTest {

    private static final String MAPPING = """
            {"source": "essai", "separator": ";", "originalId": "id", "receivedAt": "date", "title": "titre",
             "body": "texte", "theme": {"title": "L'eau"}, "state": "PUBLISHED"}""";
    private static final String HEADER = "id;date;titre;texte\n";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Queue queue;

    @Test
    void importsTheSampleWithItsThemesDatesAndRefusals() {
        ImportJob job = runSample("proposals");

        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job.counts()).isEqualTo(new ImportJob.Counts(5, 5, 0, 0, 0));
        assertThat(get(2).body())
                .isEqualTo("Un marché le jeudi soir :\n– de 17 h à 20 h ;\n– avec les \"petits\" producteurs.");
        assertThat(get(2).receivedAt()).isEqualTo(Instant.parse("2021-03-01T09:00:00Z"));
        assertThat(get(4).ground()).isEqualTo(Ground.OFF_TOPIC);
        assertThat(get(4).body()).isNull();
        assertThat(await(consultations.get(consultation.id())).themes())
                .extracting(theme -> theme.title().fr())
                .contains("Le marché", "Les arbres", "Le stationnement");
    }

    @Test
    void recordsEachRefusalOfTheSourceAsADecision() {
        runSample("proposals");

        PublicContribution refused = get(4);
        Decision decision = await(moderation.decisionOf(consultation.id(), refused.id()));
        assertThat(decision.ground()).isEqualTo(Ground.OFF_TOPIC);
        assertThat(decision.by()).isEqualTo(GUARANTOR.name());
        assertThat(moderation
                        .decisionOf(consultation.id(), get(1).id())
                        .hasElement()
                        .block())
                .isFalse();
        assertThat(await(queue.waiting(consultation.id()))).isZero();
        assertThat(codeOf(() -> moderation
                        .decide(consultation.id(), refused.id(), Outcome.PUBLISH, null, null, GUARANTOR)
                        .block()))
                .isEqualTo("already-decided");
    }

    @Test
    void whatItsAuthorWithdrewKeepsItsNumberAndHidesItsWords() {
        String mapping = MAPPING.replace(
                "\"state\"", "\"withdrawn\": {\"column\": \"titre\", \"equals\": \"retirée\"}, \"state\"");
        ImportJob job = run(mapping, HEADER + "1;2021-03-01;retirée;Mes mots.\n2;2021-03-01;;D'autres mots.\n");

        assertThat(job.counts().received()).isEqualTo(2);
        assertThat(get(1).state()).isEqualTo(State.WITHDRAWN);
        assertThat(get(1).body()).isNull();
        assertThat(get(1).ground()).isNull();
        assertThat(all(Search.everything()))
                .extracting(PublicContribution::number)
                .containsExactly(2L);
        assertThat(await(contributions.counts(consultation.id())).byState())
                .isEqualTo(Map.of(State.PUBLISHED, 1L, State.WITHDRAWN, 1L));
    }

    @Test
    void aSeparatorOfLinesInsideAFieldIsAWordLikeAnother() {
        ImportJob job = run(MAPPING, HEADER + "1;2021-03-01;a\u2028b;c\u2028d\u2029e\u0085f\n2;2021-03-01;;Suite.\n");

        assertThat(job.counts().received()).isEqualTo(2);
        assertThat(get(1).title()).isEqualTo("a\u2028b");
        assertThat(get(1).body()).isEqualTo("c\u2028d\u2029e\u0085f");
    }

    @Test
    void attachesRepliesToWhatTheyAnswerUnderItsTheme() {
        runSample("proposals");
        ImportJob job = runSample("arguments");

        assertThat(job.counts().received()).isEqualTo(5);
        PublicContribution first = get(6);
        assertThat(first.replyTo()).isEqualTo(1);
        assertThat(first.stance()).isEqualTo(Stance.FOR);
        assertThat(first.theme()).isEqualTo(get(1).theme());
        assertThat(get(1).replies()).isEqualTo(2);
    }

    @Test
    void runTwiceDoublesNothing() {
        runSample("proposals");
        ImportJob again = runSample("proposals");

        assertThat(again.counts()).isEqualTo(new ImportJob.Counts(5, 0, 5, 0, 0));
        assertThat(all(Search.everything())).hasSize(4);
    }

    @Test
    void reportsEachBadLineAndReceivesTheOthers() {
        ImportJob job = run(MAPPING, HEADER + """
                1;2021-03-01T09:00;Un;Le premier.
                2;2021-03-01T09:00;Deux;Un point-virgule ; qui décale.
                3;hier;Trois;Le troisième.
                id;date;titre;texte

                4;2021-03-01T09:00;Quatre;
                5;2021-03-01T09:00;"Cinq"x;Des guillemets.
                1;2021-03-01T09:00;Un;Le premier, autrement.
                ;2021-03-01T09:00;Sept;Sans identifiant.
                8;2021-03-01T09:00;Huit;"Sur deux
                lignes."
                9;01/03/2021;Neuf;La date à la française.
                10;2021-03-01;Dix;Le dernier.
                """);

        assertThat(job.counts()).isEqualTo(new ImportJob.Counts(11, 3, 0, 0, 8));
        assertThat(report(job))
                .extracting(line -> line.line() + " " + line.code())
                .containsExactly(
                        "3 import-field-count",
                        "4 import-bad-date",
                        "5 import-repeated-header",
                        "7 import-missing-value",
                        "8 import-bad-quotes",
                        "9 import-repeated-id",
                        "10 import-missing-value",
                        "13 import-bad-date");
        assertThat(report(job).getFirst().arguments()).containsExactly("5", "4");
    }

    @Test
    void killedWorkerLosesNothingAndTheNextGoesOnWithoutDoubling() {
        String lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> i % 100 == 0 ? i + ";trop court" : i + ";2021-03-01T09:00;;Ligne " + i)
                .collect(Collectors.joining("\n", HEADER, "\n"));
        ImportJob job = start(MAPPING, lines.getBytes(StandardCharsets.UTF_8));
        Work dead = await(worker.claim().flatMap(worker::step).flatMap(worker::step));
        assertThat(dead.job().counts().read()).isEqualTo(400);

        assertThat(finish(job).counts().read()).isEqualTo(400);
        clock.advance(Duration.ofSeconds(31));
        ImportJob done = finish(job);

        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.counts()).isEqualTo(new ImportJob.Counts(1_000, 990, 0, 0, 10));
        assertThat(worker.step(dead).hasElement().block()).isFalse();
        assertThat(all(Search.everything()))
                .extracting(PublicContribution::body)
                .doesNotHaveDuplicates()
                .hasSize(990);
        assertThat(report(job)).hasSize(10);
    }

    @Test
    void keepsTheLongestTextAndTitleWhole() {
        String body = "é".repeat(90_000) + "x ".repeat(4_228) + "!";
        String title = "t".repeat(349);
        run(MAPPING, HEADER + "1;2021-03-01T09:00;" + title + ";" + body);

        assertThat(body).hasSize(98_457);
        assertThat(get(1).body()).isEqualTo(body);
        assertThat(get(1).title()).isEqualTo(title);
    }

    @Test
    void readsWindowsFilesAndMarksOfOrder() {
        String line = HEADER + "1;2021-03-01T09:00;Été;L’œuvre coûte 3 €.";
        run(
                MAPPING.replace("\"essai\"", "\"w\", \"encoding\": \"windows-1252\""),
                line.getBytes(Charset.forName("windows-1252")));
        run(MAPPING, "\ufeff" + line);

        assertThat(get(1).body()).isEqualTo("L’œuvre coûte 3 €.").isEqualTo(get(2).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf-8 | '' | utf-8 | import-empty-file",
                "utf-8 | 'id;date;titre;texte' | utf-8 | import-empty-file",
                "utf-8 | 'id;date;titre;texte~1;2021-03-01;é;é' | windows-1252 | import-not-unicode",
                "windows-1252 | 'id;date;titre;texte~1;2021-03-01;é;é' | utf-8 | import-is-unicode",
                "utf-8 | 'id;date;titre;titre;texte~1;2021-03-01;é;é;é' | utf-8 | import-repeated-column",
                "utf-8 | 'id;jour;titre;texte~1;2021-03-01;é;é' | utf-8 | import-missing-column",
                "utf-8 | 'id;date;titre;texte~1;2021-03-01;\"é;é~2;2021-03-01;é;é' | utf-8 | import-open-quote"
            })
    void refusesAWholeFileAtOnce(String said, String file, String written, String code) {
        String mapping = MAPPING.replace("\"essai\"", "\"essai\", \"encoding\": \"" + said + "\"");
        byte[] bytes = file.replace('~', '\n').getBytes(Charset.forName(written));
        assertThat(codeOf(() -> start(mapping, bytes))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | import-bad-mapping",
                "null | import-bad-mapping",
                "{\"like\": 1} | import-bad-mapping",
                "{\"format\": \"xlsx\"} | import-bad-mapping",
                "{} | invalid-fields",
                "{\"source\": \"x\", \"originalId\": \"a\", \"receivedAt\": \"b\", \"body\": \"c\"} | invalid-fields"
            })
    void refusesAMappingThatCannotBeRead(String mapping, String code) {
        assertThat(codeOf(() -> start(mapping, HEADER.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(code);
    }

    @Test
    void readsJsonLinesWithRepliesToTheSameFile() {
        String mapping = MAPPING.replace("\"essai\"", "\"essai\", \"format\": \"ndjson\"")
                .replace("\"state\"", "\"replyTo\": {\"column\": \"à\", \"source\": \"essai\"}, \"state\"");
        ImportJob job = run(mapping, """
                {"id": 2, "date": "2021-03-01T09:00Z", "texte": "La réponse.", "à": 1, "soutiens": 12}
                {"id": 1, "date": "2021-03-01T09:00+0100", "texte": "U+2028 \u2028 reste."}
                {"id": 3, "date": "2021-03-01 09:00", "texte": "Orpheline.", "à": 99}
                {"id": 4, "date": "2021-03-01", "texte": "Un zéro \\u0000."}
                [1]
                {
                """);

        assertThat(job.counts()).isEqualTo(new ImportJob.Counts(6, 2, 0, 0, 4));
        assertThat(report(job))
                .extracting(ReportLine::code)
                .containsExactly("import-unknown-parent", "import-bad-character", "import-not-json", "import-not-json");
        assertThat(get(1).body()).isEqualTo("U+2028 \u2028 reste.");
        assertThat(get(2).replyTo()).isEqualTo(1);
    }

    @Test
    void aThemeThatNobodyMayCreateIsReported() {
        ImportJob job = run(
                MAPPING.replace("{\"title\": \"L'eau\"}", "{\"column\": \"titre\"}"),
                HEADER + "1;2021-03-01;L'eau;Oui.\n2;2021-03-01;L'air;Oui.\n");

        assertThat(report(job)).extracting(ReportLine::code).containsExactly("import-unknown-theme");
        assertThat(await(consultations.get(consultation.id())).themes())
                .extracting(Theme::key)
                .isEqualTo(List.of("why", "how", "water"));
    }
}
