package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that nobody may ask for with GET, as {@code docs/routes.txt} lists it: a new route is asked too. A
 * variable of an address that nobody said anything of is tried with the ids of what is kept back.
 */
public final class PublicSurfaces {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::[^/]*?(?:\\{[^}]*}[^/]*?)*)?}");

    /** Addresses of Spring and of its libraries that hold no data: files, and what leads to Keycloak. */
    private static final List<String> FILES = List.of("/webjars/", "/api/swagger-ui/", "/login/", "/oauth2/");

    private static final List<String> LANGUAGES = List.of("", "/fr", "/en");
    private static final List<String> MEDIA = List.of("text/html", "application/json", "*/*");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;

    /** Of the site on a port of this machine. */
    public PublicSurfaces(int port) {
        this.site = "http://localhost:" + port;
    }

    /**
     * Every address, in every language and under every value of its variables; one that nobody said anything of is
     * tried with the ids of what is kept back.
     *
     * @param values what stands for each variable
     */
    public static Set<String> addresses(Map<String, List<String>> values) throws IOException {
        Set<String> addresses = new LinkedHashSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/routes.txt"))) {
            if (line.endsWith(" GET")) {
                String pattern = line.substring(0, line.length() - " GET".length());
                if (FILES.stream().noneMatch(pattern::startsWith)) {
                    expand(pattern, values).forEach(path -> LANGUAGES.forEach(prefix -> addresses.add(prefix + path)));
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThan(100);
        return addresses;
    }

    private static List<String> expand(String pattern, Map<String, List<String>> values) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return pattern.contains("*") ? wild(pattern, values) : List.of(pattern);
        }
        List<String> known = values.getOrDefault(variable.group(1), values.get("id"));
        List<String> all = new ArrayList<>();
        for (String value : Objects.requireNonNull(known)) {
            all.addAll(
                    expand(pattern.substring(0, variable.start()) + value + pattern.substring(variable.end()), values));
        }
        return all;
    }

    private static List<String> wild(String pattern, Map<String, List<String>> values) {
        List<String> known = values.get(pattern.replaceAll("/consultations/[^/]*", "/consultations/*"));
        assertThat(known)
                .as("%s: say what stands for the star in the leak test", pattern)
                .isNotNull();
        return Objects.requireNonNull(known).stream()
                .map(value -> pattern.replace("/**", value).replaceAll("/\\{\\*[a-z]+}", value))
                .toList();
    }

    /** What an address says, in every media type: status, headers and body. */
    public List<Answer> ask(String address) {
        return MEDIA.stream().map(media -> ask(address, media, null)).toList();
    }

    /** What an address says in a media type, to whoever has a copy of that tag. */
    public Answer ask(String address, String media, @Nullable String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + address))
                .header("Accept", media)
                .timeout(Duration.ofSeconds(30));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            String headers = response.headers().map().entrySet().stream()
                    .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                    .collect(Collectors.joining("\n"));
            return new Answer(
                    address,
                    response.statusCode(),
                    headers,
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException unreachable) {
            throw new AssertionError(address, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, stopped);
        }
    }

    /** Everything that a stream says until nothing came for a while. */
    public String listen(String address, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + address))
                .header("Accept", "text/event-stream")
                .build();
        StringBuilder said = new StringBuilder();
        HttpResponse<InputStream> stream = http.send(request, BodyHandlers.ofInputStream());
        long end = System.nanoTime() + patience.toNanos();
        try (InputStream body = stream.body()) {
            while (System.nanoTime() < end) {
                int ready = body.available();
                if (ready > 0) {
                    said.append(new String(body.readNBytes(ready), StandardCharsets.UTF_8));
                } else {
                    Thread.sleep(20);
                }
            }
        }
        return said.toString();
    }

    /**
     * What an address said.
     *
     * @param address the address
     * @param status the status
     * @param headers every header
     * @param body the body
     * @param tag the entity tag
     */
    public record Answer(
            String address,
            int status,
            String headers,
            String body,
            @Nullable String tag) {

        /** Whether it holds a word anywhere. */
        public boolean holds(String word) {
            return headers.contains(word) || body.contains(word);
        }
    }
}
