package org.egide.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of a run: on the standard output line by line, and whole in a file. */
final class Report {

    private static final String HEAD = """
            | measure | rows | answers/s | p50 ms | p99 ms | failures | limit/s | ratio | target |
            |---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        if (lines.isEmpty()) {
            out.print(HEAD);
        }
        lines.add(line);
        out.println(line.markdown());
    }

    /** Something between the lines, so that who waits sees that it goes on. */
    void say(String what) {
        out.println(what);
    }

    void write(Path file, String conditions) throws IOException {
        StringBuilder text = new StringBuilder(conditions).append('\n').append(HEAD);
        lines.forEach(line -> text.append(line.markdown()).append('\n'));
        text.append('\n').append(summary()).append('\n');
        Files.writeString(file, text);
        out.println();
        out.println(summary());
        out.println("Written to " + file);
    }

    private String summary() {
        List<Line.Verdict> judged = new ArrayList<>();
        for (Line line : lines) {
            Line.Verdict verdict = line.verdict();
            if (verdict != null) {
                judged.add(verdict);
            }
        }
        long reached = judged.stream().filter(Line.Verdict::reached).count();
        long failures =
                lines.stream().mapToLong(line -> line.figures().failures()).sum();
        return reached + " of " + judged.size() + " targets reached; " + failures + " failed answers.";
    }
}
