package org.egide.local.journeys;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A consultation as files to import: real ones where they are at hand, moved to other days so that their report is due
 * now.
 *
 * @param files the files, as CSV
 * @param real whether real people wrote them
 */
record ImportTexts(List<byte[]> files, boolean real) {

    /** The code of the draft order in the file of all comments, and in the mapping. */
    private static final String ORDER = "a2989";

    private static final int DAY = "2015-10-18".length();

    private static final List<String> PROPOSAL = List.of(
            "id",
            "section_id",
            "section",
            "section_titre",
            "auteur",
            "cree_le",
            "modifie_le",
            "titre",
            "texte",
            "votes_total",
            "votes_daccord",
            "votes_pas_daccord",
            "votes_mitige",
            "nb_arguments_pour",
            "nb_arguments_contre",
            "nb_modifications",
            "nb_sources",
            "classement",
            "mis_a_la_corbeille");

    private static final List<String> REPLY = List.of(
            "id",
            "proposition_id",
            "sens",
            "auteur",
            "cree_le",
            "modifie_le",
            "texte",
            "nb_soutiens",
            "actif",
            "mis_a_la_corbeille");

    /** The bill: proposals, and what was said for and against each. Where they are not here, it says so and invents. */
    static ImportTexts bill(LocalDate ended, List<CodedLine> lines) {
        Path folder = SharedFolder.find("republique-numerique");
        if (folder == null) {
            System.err.println("The real proposals are not here (shared/data): the report is of INVENTED ones.");
            return inventedBill(ended, lines);
        }
        long days = LocalDate.parse("2015-10-18").until(ended, ChronoUnit.DAYS);
        return new ImportTexts(
                Stream.of("propositions.csv", "arguments.csv")
                        .map(name -> moved(SharedFolder.rows(folder.resolve(name)), "cree_le", days))
                        .toList(),
                true);
    }

    /** The comments on a draft order. Where they are not here, it says so and invents. */
    static ImportTexts comments(LocalDate ended, List<CodedLine> lines) {
        Path folder = SharedFolder.find("ministry-comments");
        if (folder == null) {
            System.err.println("The real comments are not here (shared/data): the report is of INVENTED ones.");
            return inventedComments(ended, lines);
        }
        long days = LocalDate.parse("2024-03-27").until(ended, ChronoUnit.DAYS);
        List<NamedCsvRecord> rows = SharedFolder.rows(folder.resolve("commentaires.csv")).stream()
                .filter(row -> row.getField("consultation").equals(ORDER))
                .toList();
        return new ImportTexts(List.of(moved(rows, "date", days)), true);
    }

    private static byte[] moved(List<NamedCsvRecord> rows, String column, long days) {
        List<String> header = rows.getFirst().getHeader();
        return csv(
                header,
                rows.stream()
                        .map(row -> header.stream()
                                .map(name -> name.equals(column) ? later(row.getField(name), days) : row.getField(name))
                                .toList())
                        .toList());
    }

    private static String later(String time, long days) {
        return LocalDate.parse(time.substring(0, DAY)).plusDays(days) + time.substring(DAY);
    }

    /** A proposal for each argument that was coded, and the replies that make it. */
    private static ImportTexts inventedBill(LocalDate day, List<CodedLine> lines) {
        List<List<String>> proposals = new ArrayList<>();
        List<List<String>> replies = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (CodedLine line : lines) {
            String proposal = "p-" + line.key();
            String title = "Thème inventé " + (proposals.size() % 6 + 1);
            proposals.add(row(
                    PROPOSAL,
                    Map.of("id", proposal, "section_titre", title, "titre", "Proposition inventée", "texte", title),
                    day));
            line.of().stream()
                    .filter(told::add)
                    .map(id -> row(REPLY, reply(id, proposal, lines), day))
                    .forEach(replies::add);
        }
        return new ImportTexts(List.of(csv(PROPOSAL, proposals), csv(REPLY, replies)), false);
    }

    private static ImportTexts inventedComments(LocalDate day, List<CodedLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        String time = day.minusDays(2) + "T10:00";
        lines.stream()
                .flatMap(line -> line.of().stream())
                .distinct()
                .forEach(id -> rows.add(List.of(id, ORDER, time, "", words(id, lines))));
        for (String body : DayTexts.invented(30).bodies()) {
            rows.add(List.of(ORDER + "-i" + rows.size(), ORDER, time, "", body));
        }
        return new ImportTexts(List.of(csv(List.of("id", "consultation", "date", "titre", "texte"), rows)), false);
    }

    private static Map<String, String> reply(String id, String proposal, List<CodedLine> lines) {
        return Map.of("id", id, "proposition_id", proposal, "sens", "POUR", "texte", words(id, lines), "actif", "True");
    }

    private static String words(String id, List<CodedLine> lines) {
        return lines.stream()
                .filter(line -> line.of().contains(id))
                .map(line -> "L’auteur inventé " + id + " le dit ainsi\u00a0: " + line.wording())
                .collect(Collectors.joining(" "));
    }

    private static List<String> row(List<String> header, Map<String, String> said, LocalDate day) {
        return header.stream()
                .map(name -> switch (name) {
                    case "cree_le", "modifie_le" -> day.minusDays(2) + "T10:00:00+0200";
                    case "auteur" -> "Personne Inventée";
                    case "mis_a_la_corbeille" -> "False";
                    default -> said.getOrDefault(name, "0");
                })
                .toList();
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
