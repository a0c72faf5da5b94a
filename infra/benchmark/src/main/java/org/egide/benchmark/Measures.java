package org.egide.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.egide.benchmark.Line.Verdict;
import org.egide.benchmark.Spaces.Space;
import org.egide.shared.Cursor;
import org.jspecify.annotations.Nullable;

/** What is measured on a consultation of a given size. */
final class Measures {

    private static final String CREATION = "create a contribution";
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
    private final Child site;
    private final Space space;
    private final Vocabulary vocabulary;
    private final AtomicInteger fresh = new AtomicInteger();
    private final Random random = new Random(3);

    Measures(Settings settings, Report report, Load load, Child site, Space space, Vocabulary vocabulary) {
        this.settings = settings;
        this.report = report;
        this.load = load;
        this.site = site;
        this.space = space;
        this.vocabulary = vocabulary;
    }

    /** Everything by turns, uncounted: the first size must not pay for compiling what the last one runs. */
    void warmUp(int rows, Space elsewhere, Deposit deposit) throws InterruptedException {
        List<Supplier<Ask>> all = List.of(
                () -> Ask.json(space.api() + deep(rows)),
                () -> Ask.html(space.page() + deep(rows)),
                searchOf(0, Vocabulary.SIZE),
                () -> Ask.json(space.api()),
                () -> Ask.html(space.page()));
        Duration share = settings.start().dividedBy(all.size() + 1);
        for (Supplier<Ask> asks : all) {
            load.run(site.port(), settings.readers(), share, asks, 200);
        }
        load.run(site.port(), settings.writers(), share, () -> deposit.ask(elsewhere.api()), 201);
    }

    /** Lists and searches; those whose address never comes twice cannot be helped by any cache. */
    void read(int rows, Child bare) throws Exception {
        againstBare("first page, JSON", rows, Ask.json(space.api()), bare, Ask.json("/json"));
        againstBare("first page, HTML", rows, Ask.html(space.page()), bare, Ask.html("/html"));
        list("first page, JSON, new address each time", rows, () -> Ask.json(space.api() + "?seed=" + next()));
        list("first page, HTML, new address each time", rows, () -> Ask.html(space.page() + "?seed=" + next()));
        list("deep page, JSON, new address each time", rows, () -> Ask.json(space.api() + deep(rows)));
        list("deep page, HTML, new address each time", rows, () -> Ask.html(space.page() + deep(rows)));
        search("search of a rare word", rows, RARE_FROM, Vocabulary.SIZE);
        search("search of a common word", rows, 0, COMMON);
        search("search of a word between", rows, MIDDLE_FROM, MIDDLE_TO);
    }

    private int next() {
        return fresh.incrementAndGet();
    }

    /** Somewhere in the older half, never twice the same address. */
    private String deep(int rows) {
        return "?seed=" + next() + "&after=" + new Cursor("newest", 100 + random.nextInt(rows / 2)).encode();
    }

    private void againstBare(String name, int rows, Ask ask, Child bare, Ask same) throws Exception {
        Measured both = measure(
                () -> onSite(() -> ask, settings.readers(), 200),
                () -> load.run(bare.port(), settings.readers(), settings.round(), () -> same, 200));
        double ratio = both.figures().perSecond() / both.limitPerSecond();
        report.add(new Line(name, rows, both.figures(), both.limit(), Verdict.atLeast(READING, ratio)));
    }

    private void list(String name, int rows, Supplier<Ask> asks) throws Exception {
        Figures figures =
                measure(() -> onSite(asks, settings.readers(), 200), null).figures();
        report.add(new Line(name, rows, figures, null, growth(name, rows, figures)));
    }

    private @Nullable Verdict growth(String name, int rows, Figures figures) {
        int smallest = settings.sizes().getFirst();
        return rows == smallest
                ? null
                : Verdict.atMost(
                        GROWTH, report.earlier(name, smallest).perSecond() / figures.perSecond(), " of growth");
    }

    private void search(String name, int rows, int from, int to) throws Exception {
        Supplier<Ask> asks = searchOf(from, to);
        Figures figures =
                measure(() -> onSite(asks, settings.searchers(), 200), null).figures();
        report.add(
                new Line(name, rows, figures, null, Verdict.atMost(SEARCH_MILLIS, figures.millis(99), " ms of p99")));
    }

    private Supplier<Ask> searchOf(int from, int to) {
        return () -> {
            String word = vocabulary.words().get(from + random.nextInt(to - from));
            return Ask.json(space.api() + "?seed=" + next() + "&q=" + Ask.encoded(word));
        };
    }

    /** Contributions into another consultation, so that lists do not change under the readers. */
    void write(int rows, Space elsewhere, Deposit deposit, InsertLimit limit) throws Exception {
        limit.prepare();
        Measured both = measure(
                () -> onSite(() -> deposit.ask(elsewhere.api()), settings.writers(), 201),
                () -> limit.run(deposit, settings.round()));
        double ratio = both.figures().perSecond() / both.limitPerSecond();
        report.add(
                new Line("create a contribution", rows, both.figures(), both.limit(), Verdict.atLeast(WRITING, ratio)));
    }

    private Figures onSite(Supplier<Ask> asks, int connections, int status) throws IOException, InterruptedException {
        return load.run(site.port(), connections, settings.round(), asks, status);
    }

    /** Rounds of a measure and of its limit by turns, after some that do not count. */
    private Measured measure(Callable<Figures> product, @Nullable Callable<Figures> limit) throws Exception {
        long end = System.nanoTime() + settings.warmUp().toNanos();
        while (System.nanoTime() < end) {
            product.call();
            if (limit != null) {
                limit.call();
            }
        }
        List<Figures> figures = new ArrayList<>();
        List<Figures> limits = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
            Thread.sleep(Duration.ofMillis(500));
            figures.add(product.call());
            if (limit != null) {
                limits.add(limit.call());
            }
        }
        return new Measured(Figures.joined(figures), limit == null ? null : Figures.joined(limits));
    }

    private record Measured(Figures figures, @Nullable Figures limit) {

        double limitPerSecond() {
            return limit == null ? Double.NaN : limit.perSecond();
        }
    }
}
