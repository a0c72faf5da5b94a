package org.egide.testing;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.HtmlUtils;

/** A browser without JavaScript: it asks for pages and sends forms. */
public final class Browser {

    /** Pages first, and whatever else there is. */
    private static final String ACCEPTED = "text/html,*/*;q=0.8";

    private final String site;
    private final WebTestClient client;

    /** A browser that reads the site on a port of this machine. */
    public Browser(int port) {
        this(port, "");
    }

    /** One that has a cookie, {@code name=value}. */
    Browser(int port, String cookie) {
        this.site = "http://localhost:" + port;
        WebTestClient.Builder any = Site.on(port).client().mutate();
        this.client = (cookie.isEmpty() ? any : any.defaultHeader("Cookie", cookie)).build();
    }

    /** Opens an address, as it would be sent: percent-encoded. */
    public Page open(String address) {
        return new Page(client.get()
                .uri(URI.create(site + address))
                .header("Accept", ACCEPTED)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** Sends a form. */
    public Page send(String address, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return new Page(client.post()
                .uri(address)
                .header("Accept", ACCEPTED)
                .body(BodyInserters.fromFormData(fields))
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** What the site answered. */
    public record Page(EntityExchangeResult<String> answer) {

        /** The HTTP status. */
        public int status() {
            return answer.getStatus().value();
        }

        /** The HTML, character references read. */
        public String text() {
            return HtmlUtils.htmlUnescape(html());
        }

        /** The HTML as it came. */
        public String html() {
            return Objects.requireNonNullElse(answer.getResponseBody(), "");
        }

        /** Where it leads. */
        public String location() {
            return Objects.requireNonNull(header("Location"));
        }

        /** A header. */
        public @Nullable String header(String name) {
            return answer.getResponseHeaders().getFirst(name);
        }
    }
}
