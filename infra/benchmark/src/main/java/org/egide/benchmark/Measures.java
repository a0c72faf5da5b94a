package org.egide.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.egide.benchmark.Line.Verdict;
import org.egide.shared.Cursor;

/** What is measured, for every size by turns. */
final class Measures {

    private static final int WARMING_TURNS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final double READING = 0.2;
    private static final double WRITING = 0.4;
    private static final double GROWTH = 1.2;
    private static final double SEARCH_MILLIS = 250;

    /** Ranks of words that almost every contribution holds. */
    private static final int COMMON = 20;

    /** Ranks of words in a few contributions of a hundred down to one of two hundred: the hardest to page through. */
    private static final int MIDDLE_FROM = 150;

    private static final int MIDDLE_TO = 1_200;
    private static final int RARE_FROM = 50_000;

    private final Settings settings;
    private final Report report;
    private final Load load;
    private final List<Subject> subjects;
    private final Vocabulary vocabulary;
    private final Deposit deposit;
    private final AtomicInteger fresh = new AtomicInteger();
    private final Random random = new Random(3);

    Measures(
            Settings settings,
            Report report,
            Load load,
            List<Subject> subjects,
            Vocabulary vocabulary,
            Deposit deposit) {
        this.settings = settings;
        this.report = report;
        this.load = load;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.deposit = deposit;
    }

    /** Everything by turns, uncounted: no measure must pay for what its application has yet to compile. */
    void warmUp() throws InterruptedException {
        Duration share = settings.start().dividedBy(WARMING_TURNS);
        for (int turn = 0; turn < WARMING_TURNS; turn++) {
            for (Subject subject : subjects) {
                warmUp(subject, share.dividedBy(6));
            }
        }
    }

    private void warmUp(Subject subject, Duration share) throws InterruptedException {
        int port = subject.site().port();
        List<Supplier<Ask>> all = List.of(
                () -> Ask.json(deep(subject.read().api(), subject)),
                () -> Ask.html(deep(subject.read().page(), subject)),
                searchOf(subject, 0, Vocabulary.SIZE),
                () -> Ask.json(subject.read().api()),
                () -> Ask.html(subject.read().page()));
        for (Supplier<Ask> asks : all) {
            load.run(port, settings.readers(), share, asks, 200);
        }
        load.run(
                port,
                settings.writers(),
                share,
                () -> deposit.ask(subject.written().api()),
                201);
    }

    /** Lists and searches; those whose address never comes twice cannot be helped by any cache. */
    void read() throws Exception {
        againstBare("first page, JSON", subject -> Ask.json(subject.read().api()), Ask.json("/json"));
        againstBare("first page, HTML", subject -> Ask.html(subject.read().page()), Ask.html("/html"));
        list(
                "first page, JSON, new address each time",
                subject -> Ask.json(subject.read().api() + "?seed=" + next()));
        list(
                "first page, HTML, new address each time",
                subject -> Ask.html(subject.read().page() + "?seed=" + next()));
        list(
                "deep page, JSON, new address each time",
                subject -> Ask.json(deep(subject.read().api(), subject)));
        list(
                "deep page, HTML, new address each time",
                subject -> Ask.html(deep(subject.read().page(), subject)));
        search("search of a rare word", RARE_FROM, Vocabulary.SIZE);
        search("search of a common word", 0, COMMON);
        search("search of a word between", MIDDLE_FROM, MIDDLE_TO);
    }

    private int next() {
        return fresh.incrementAndGet();
    }

    /** Somewhere in the older half, never twice the same address. */
    private String deep(String list, Subject subject) {
        return list + "?seed=" + next() + "&after="
                + new Cursor("newest", 100 + random.nextInt(subject.rows() / 2)).encode();
    }

    private void againstBare(String name, Function<Subject, Ask> ask, Ask same) throws Exception {
        List<Turn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            Ask asked = ask.apply(subject);
            turns.add(onSite(subject, () -> asked, settings.readers(), 200));
            turns.add(() -> load.run(subject.bare().port(), settings.readers(), settings.round(), () -> same, 200));
        }
        List<Figures> all = byTurns(turns);
        for (int i = 0; i < subjects.size(); i++) {
            Figures figures = all.get(2 * i);
            Figures limit = all.get(2 * i + 1);
            Verdict verdict = Verdict.atLeast(READING, figures.perSecond() / limit.perSecond());
            report.add(new Line(name, subjects.get(i).rows(), figures, limit, verdict));
        }
    }

    /** Growth is the answers per second of the smallest size divided by those of each other one, of the same turns. */
    private void list(String name, Function<Subject, Ask> ask) throws Exception {
        List<Turn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            turns.add(onSite(subject, () -> ask.apply(subject), settings.readers(), 200));
        }
        List<Figures> all = byTurns(turns);
        for (int i = 0; i < subjects.size(); i++) {
            Figures figures = all.get(i);
            double growth = all.getFirst().perSecond() / figures.perSecond();
            Verdict verdict = i == 0 ? null : Verdict.atMost(GROWTH, growth, " of growth");
            report.add(new Line(name, subjects.get(i).rows(), figures, null, verdict));
        }
    }

    private void search(String name, int from, int to) throws Exception {
        List<Turn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            turns.add(onSite(subject, searchOf(subject, from, to), settings.searchers(), 200));
        }
        List<Figures> all = byTurns(turns);
        for (int i = 0; i < subjects.size(); i++) {
            Figures figures = all.get(i);
            Verdict verdict = Verdict.atMost(SEARCH_MILLIS, figures.millis(99), " ms of p99");
            report.add(new Line(name, subjects.get(i).rows(), figures, null, verdict));
        }
    }

    private Supplier<Ask> searchOf(Subject subject, int from, int to) {
        return () -> {
            String word = vocabulary.words().get(from + random.nextInt(to - from));
            return Ask.json(subject.read().api() + "?seed=" + next() + "&q=" + Ask.encoded(word));
        };
    }

    /** Contributions into another consultation, so that lists do not change under the readers. */
    void write(Path folder) throws Exception {
        List<Turn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            InsertLimit limit = new InsertLimit(subject.database(), folder, settings.writers());
            limit.prepare();
            turns.add(onSite(subject, () -> deposit.ask(subject.written().api()), settings.writers(), 201));
            turns.add(() -> limit.run(deposit, settings.round()));
        }
        List<Figures> all = byTurns(turns);
        for (int i = 0; i < subjects.size(); i++) {
            Figures figures = all.get(2 * i);
            Figures limit = all.get(2 * i + 1);
            Verdict verdict = Verdict.atLeast(WRITING, figures.perSecond() / limit.perSecond());
            report.add(new Line("create a contribution", subjects.get(i).rows(), figures, limit, verdict));
        }
    }

    private Turn onSite(Subject subject, Supplier<Ask> asks, int connections, int status) {
        return () -> load.run(subject.site().port(), connections, settings.round(), asks, status);
    }

    /** What each gives over all its rounds, after some that do not count. */
    private List<Figures> byTurns(List<Turn> turns) throws Exception {
        long end = System.nanoTime() + settings.warmUp().toNanos();
        while (System.nanoTime() < end) {
            for (Turn turn : turns) {
                turn.run();
            }
        }
        List<List<Figures>> rounds = new ArrayList<>();
        for (Turn turn : turns) {
            rounds.add(new ArrayList<>());
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < turns.size(); i++) {
                Thread.sleep(PAUSE);
                rounds.get(i).add(turns.get(i).run());
            }
        }
        return rounds.stream().map(Figures::joined).toList();
    }

    /** One round of a measure or of its limit. */
    private interface Turn {

        Figures run() throws Exception;
    }
}
