package org.egide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the first view of a page costs a telephone: the page and everything that it asks for, as they are sent. */
@ServerTest
class FirstViewTests {

    private static final int LIMIT = 100_000;
    private static final Pattern ASKED = Pattern.compile("<(?:link|script|img)[^>]*(?:href|src)=\"([^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"?\\.\\.([^)\"]+)\"?\\)");

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/fr/", "/fr/consultations/{slug}", "/fr/consultations/{slug}/contribute", "/fr/privacy"})
    void isUnderAHundredKilobytes(String path) throws IOException, InterruptedException {
        clock.reset();
        Answer page = ask(path.replace("{slug}", made.open().slug()));
        Set<String> asked = new LinkedHashSet<>();
        Matcher link = ASKED.matcher(page.text());
        while (link.find()) {
            asked.add(link.group(1));
        }
        Matcher font = FONT.matcher(ask("/css/egide.css").text());
        while (font.find()) {
            asked.add(font.group(1));
        }
        assertThat(asked)
                .contains("/css/egide.css", "/fonts/atkinson-700.woff2")
                .allMatch(one -> one.startsWith("/"));
        int bytes = page.bytes();
        for (String one : asked) {
            bytes += ask(one).bytes();
        }
        assertThat(bytes).isLessThan(LIMIT);
    }

    private Answer ask(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        byte[] sent = answer.body().readAllBytes();
        boolean compressed = answer.headers().firstValue("Content-Encoding").isPresent();
        byte[] read = compressed ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
        return new Answer(sent.length, new String(read, StandardCharsets.UTF_8));
    }

    private record Answer(int bytes, String text) {}
}
