package org.egide.survival;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who contribute one after another, each on a connection of their own, and note what they were told. Whoever is
 * told nothing, or to come back, is sent again at the end, with the same key.
 */
final class Crowd implements AutoCloseable {

    private static final int PEOPLE = 24;
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final String PATH = "/api/v1/consultations/" + SurvivalApplication.SLUG + "/contributions";
    private static final JsonMapper JSON = new JsonMapper();

    private final Node node;
    private final int series;
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean going = true;

    /** What somebody was told: it must be true for ever. */
    record Acknowledged(String receipt, long number) {}

    /** What is done with one of many. */
    interface Deed<T> {
        void doWith(T one) throws Exception;
    }

    /**
     * People who start at once.
     *
     * @param node whom they write to
     * @param before a number that no earlier crowd's keys reached
     */
    Crowd(Node node, int before) {
        this.node = node;
        this.series = before;
        for (int i = 0; i < PEOPLE; i++) {
            people.submit(this::contribute);
        }
    }

    int size() {
        return acknowledged.size();
    }

    /** Waits until so many more were acknowledged. */
    void awaitMore(int more) throws InterruptedException {
        int target = size() + more;
        for (int i = 0; size() < target; i++) {
            if (i > 600) {
                throw new IllegalStateException("Only " + size() + " acknowledged, not " + target + ".");
            }
            Thread.sleep(50);
        }
    }

    /** Nobody contributes any more; everything sent so far is answered or lost when this returns. */
    void stop() {
        going = false;
        people.close();
    }

    /** Sends again what nobody was told of, twice, as an impatient browser does; as many people at once as before. */
    int sendUntoldAgain() throws ExecutionException, InterruptedException {
        List<String> all = List.copyOf(untold);
        together(all, key -> {
            note(key, send(key));
            note(key, send(key));
        });
        return all.size();
    }

    /** Does something with each, as many at once as there are people; fails with the first failure. */
    static <T> void together(Collection<T> all, Deed<T> deed) throws ExecutionException, InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (T one : all) {
                done.add(people.submit(() -> {
                    deed.doWith(one);
                    return true;
                }));
            }
            for (Future<Boolean> one : done) {
                one.get();
            }
        }
    }

    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    private @Nullable Void contribute() throws InterruptedException {
        while (going) {
            String key = "key-" + series + "-" + keys.incrementAndGet();
            try {
                HttpResponse<String> answer = send(key);
                if (answer.statusCode() == 201) {
                    note(key, answer);
                    continue;
                }
            } catch (IOException noAnswer) {
                // Sent again at the end, like what was answered otherwise.
            }
            untold.add(key);
            Thread.sleep(BREATH);
        }
        return null;
    }

    private HttpResponse<String> send(String key) throws IOException, InterruptedException {
        return node.post(PATH, key, """
                {"theme": "water", "kind": "OPINION", "body": "Ce que dit %s."}""".formatted(key));
    }

    private void note(String key, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(key + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode told = JSON.readTree(answer.body());
        Acknowledged now = new Acknowledged(
                told.get("receipt").asString(), told.get("number").asLong());
        Acknowledged before = acknowledged.putIfAbsent(key, now);
        if (before != null && !before.equals(now)) {
            throw new IllegalStateException(key + " was told " + before + ", then " + now + ".");
        }
    }

    @Override
    public void close() {
        going = false;
        people.shutdownNow();
    }
}
