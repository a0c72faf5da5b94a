package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;
import org.egide.document.Run;
import org.egide.document.TableFiles;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.egide.report.DataSet.DataFile;
import org.egide.report.Material.Draft;
import org.egide.report.Scene.Shown;
import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The data set of a report: what it counts and what it cites, as tables. */
final class DataTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CSV = "text/csv";

    private final Scene scene;
    private final List<DataFile> files = new ArrayList<>();

    private DataTables(Scene scene) {
        this.scene = scene;
    }

    /** The data set of what was composed. */
    static DataSet of(Scene scene) {
        DataTables tables = new DataTables(scene);
        tables.figures();
        tables.arguments();
        tables.excerpts();
        tables.cited();
        tables.requests();
        tables.commitments();
        byte[] manifest = tables.manifest();
        tables.files.add(new DataFile(
                "manifest.json",
                "application/json",
                scene.say("composed.data.manifest"),
                0,
                manifest,
                Sha256.hex(manifest)));
        Map<String, byte[]> packed = new LinkedHashMap<>();
        tables.files.forEach(file -> packed.put(file.name(), file.bytes()));
        byte[] zip = TableFiles.zip(packed);
        return new DataSet(tables.files, zip, Sha256.hex(zip));
    }

    private void figures() {
        List<List<Object>> rows = new ArrayList<>();
        for (FigureInWords one : scene.material().recorded().figures().values()) {
            rows.add(figure(one, null));
            one.parts().forEach(part -> rows.add(figure(one, part)));
        }
        add("figures", "figure title key label value people unit as_of source definition scope query", rows);
    }

    private List<Object> figure(FigureInWords one, @Nullable Part part) {
        return List.of(
                FigureBlocks.id(one),
                one.title(),
                part == null ? "" : part.row().key(),
                part == null ? "" : part.label(),
                part == null ? one.figure().value() : part.row().value(),
                part == null ? "" : Objects.toString(part.row().people(), ""),
                one.figure().id().unit(),
                scene.material().draft().asOf(),
                one.figure().id().source(),
                one.definition(),
                one.scope(),
                one.query());
    }

    private void arguments() {
        List<List<Object>> rows = new ArrayList<>();
        for (Argument one : scene.material().recorded().arguments().values()) {
            String theme = scene.material()
                    .draft()
                    .consultation()
                    .theme(one.theme())
                    .map(its -> its.key())
                    .orElse("");
            rows.add(List.of(
                    one.number(),
                    theme,
                    one.stance(),
                    Objects.toString(one.parent(), ""),
                    one.wording(),
                    one.contributions()));
        }
        add("arguments", "argument theme stance parent wording contributions", rows);
    }

    private void excerpts() {
        List<List<Object>> rows = scene.shown().stream()
                .sorted(Comparator.<Shown>comparingLong(one -> one.argument().number())
                        .thenComparing(one -> one.excerpt().id()))
                .map(one -> List.<Object>of(
                        one.argument().number(),
                        one.excerpt().id(),
                        one.excerpt().source(),
                        one.excerpt().label(),
                        one.excerpt().from(),
                        one.excerpt().to(),
                        Objects.toString(one.excerpt().quote(), "")))
                .toList();
        add("excerpts", "argument excerpt source label from to quote", rows);
    }

    private void cited() {
        List<List<Object>> rows = scene.references().stream()
                .map(one -> List.<Object>of(
                        one.number(),
                        one.cited().token(),
                        one.cited().label(),
                        one.cited().words(),
                        scene.address(one.cited().target()),
                        one.heading()))
                .toList();
        add("references", "number token label words address section", rows);
    }

    private void requests() {
        List<List<Object>> rows = scene.material().draft().requests().stream()
                .map(one -> List.<Object>of(
                        one.number(),
                        one.label(),
                        one.kind(),
                        one.text(),
                        one.addressee(),
                        String.join(" ", one.sources())))
                .toList();
        add("requests", "number label kind text addressee sources", rows);
    }

    /** None before a response promised something: no report of a consultation has such a file. */
    private void commitments() {
        List<FollowedCommitment> all = scene.material().recorded().commitments();
        if (!all.isEmpty()) {
            add("commitments", CommitmentTable.of(all, scene::address), all.size());
        }
    }

    private void add(String name, String columns, List<List<Object>> rows) {
        Table table = new Table(
                "",
                Stream.of(columns.split(" ")).map(Column::of).toList(),
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> Run.of(cell.toString()))
                                .toList())
                        .toList(),
                false);
        add(name, table, rows.size());
    }

    private void add(String name, Table table, int rows) {
        byte[] csv = TableFiles.csv(table);
        files.add(new DataFile(name + ".csv", CSV, scene.say("composed.data." + name), rows, csv, Sha256.hex(csv)));
    }

    private byte[] manifest() {
        Draft draft = scene.material().draft();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("consultation", draft.consultation().slug());
        manifest.put("report", draft.report().number());
        manifest.put("title", draft.report().title());
        manifest.put("language", draft.report().language().getLanguage());
        manifest.put("asOf", draft.asOf().toString());
        manifest.put(
                "files",
                files.stream()
                        .map(file -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("name", file.name());
                            one.put("mediaType", file.mediaType());
                            one.put("description", file.description());
                            one.put("rows", file.rows());
                            one.put("sha256", file.sha256());
                            return one;
                        })
                        .toList());
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(manifest)
                .getBytes(StandardCharsets.UTF_8);
    }
}
