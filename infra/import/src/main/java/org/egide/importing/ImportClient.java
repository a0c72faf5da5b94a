package org.egide.importing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes of imports, as a client sees them. An answer that does not come is asked for again, a few times. */
final class ImportClient {

    private static final int ATTEMPTS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final String imports;
    private final String language;
    private final Tokens tokens;

    ImportClient(URI site, String consultation, String language, Tokens tokens) {
        String base = site.toString().replaceAll("/+$", "");
        this.imports = base + "/api/v1/consultations/" + encoded(consultation) + "/imports";
        this.language = language;
        this.tokens = tokens;
    }

    /** Sends a file; sent again after an answer that was lost, it starts one import (the same Idempotency-Key). */
    Job start(Path file, @Nullable Path mapping, @Nullable String shipped) throws IOException, InterruptedException {
        Multipart form = new Multipart();
        form.file("file", String.valueOf(file.getFileName()), Files.readAllBytes(file));
        if (mapping != null) {
            form.file("mapping", String.valueOf(mapping.getFileName()), Files.readAllBytes(mapping));
        }
        if (shipped != null) {
            form.text("shipped", shipped);
        }
        String key = UUID.randomUUID().toString();
        HttpRequest.Builder request =
                to(imports).header("Content-Type", form.type()).header("Idempotency-Key", key);
        return json.readValue(send(request, form::body), Job.class);
    }

    Job follow(Job job) throws IOException, InterruptedException {
        return json.readValue(send(to(imports + "/" + job.id()), null), Job.class);
    }

    /** Hands over every line that could not be received, page after page. */
    void report(Job job, Consumer<BadLine> reader) throws IOException, InterruptedException {
        String next = "";
        while (next != null) {
            String page = imports + "/" + job.id() + "/report?limit=100" + (next.isEmpty() ? "" : "&after=" + next);
            JsonNode slice = json.readTree(send(to(page), null));
            for (JsonNode line : slice.get("items")) {
                reader.accept(json.treeToValue(line, BadLine.class));
            }
            next = slice.get("next").isNull() ? null : slice.get("next").asString();
        }
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept-Language", language);
    }

    private String send(HttpRequest.Builder request, @Nullable Supplier<BodyPublisher> body)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            request.setHeader("Authorization", "Bearer " + tokens.current());
            try {
                HttpRequest whole = body == null
                        ? request.GET().build()
                        : request.POST(body.get()).build();
                HttpResponse<String> answer = http.send(whole, BodyHandlers.ofString());
                if (answer.statusCode() < 500 || attempt == ATTEMPTS) {
                    return bodyOf(answer);
                }
            } catch (IOException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
            Thread.sleep(Duration.ofMillis(250L << attempt));
        }
    }

    private String bodyOf(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        throw new ApiRefusal(answer.statusCode(), answer.statusCode() + ": " + sentence(answer.body()));
    }

    /** The sentence of a problem (RFC 9457) and those of its fields. */
    private String sentence(String body) {
        try {
            JsonNode problem = json.readTree(body);
            StringBuilder sentence = new StringBuilder(problem.path("detail").asString(body));
            for (JsonNode error : problem.path("errors")) {
                sentence.append("\n  ")
                        .append(error.path("pointer").asString(""))
                        .append(": ");
                sentence.append(error.path("detail").asString(""));
            }
            return sentence.toString();
        } catch (JacksonException unreadable) {
            return body;
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    /** An import, as far as it went. */
    record Job(String id, String status, long total, long read, long received, long known, long skipped, long bad) {

        boolean hasFailed() {
            return status.equals("FAILED");
        }

        boolean hasEnded() {
            return hasFailed() || status.equals("DONE");
        }
    }

    /** A line that could not be received. */
    record BadLine(long line, String code, String detail) {}
}
