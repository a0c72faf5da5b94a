package org.egide.testing;

import java.time.Duration;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * The running site, as a client sees it.
 *
 * @param client asks it
 */
public record Site(WebTestClient client) {

    /** How long a test waits, on a machine that does other things too; it promises nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    /** The site on a port of this machine. */
    public static Site on(int port) {
        return new Site(WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build());
    }

    /** Reads an address in a language. */
    public ResponseSpec get(String address, String language) {
        return client.get().uri(address).header("Accept-Language", language).exchange();
    }

    /** Sends JSON, as it is. */
    public ResponseSpec post(String address, byte[] json, String language) {
        return client.post()
                .uri(address)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** The body of an answer. */
    public static String text(ResponseSpec answer) {
        return Objects.requireNonNull(result(answer).getResponseBody());
    }

    /** The whole of an answer. */
    public static EntityExchangeResult<String> result(ResponseSpec answer) {
        return answer.expectBody(String.class).returnResult();
    }
}
