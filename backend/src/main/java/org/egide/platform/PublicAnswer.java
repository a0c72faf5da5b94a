package org.egide.platform;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A whole answer that anyone may be given. Browsers and proxies keep it too, but ask each time whether it still holds.
 *
 * @param headers its headers, its entity tag among them
 * @param body its bytes, never changed
 */
record PublicAnswer(HttpHeaders headers, byte[] body) {

    private static final int TAG_BYTES = 16;

    /** A tag that the handler gave stays; ours is weak: the server may still compress the body. */
    static PublicAnswer of(HttpHeaders written, byte[] body) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(written);
        if (written.getETag() == null) {
            headers.setETag("W/\"" + tag(body) + '"');
        }
        headers.setCacheControl("no-cache");
        headers.setVary(
                Stream.concat(written.getVary().stream(), Stream.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE))
                        .distinct()
                        .toList());
        headers.setContentLength(body.length);
        return new PublicAnswer(headers, body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Answers with it, or with 304 when the client already has it. */
    Mono<Void> send(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().putAll(headers);
        if (isHeldBy(exchange.getRequest().getHeaders())) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            return response.setComplete();
        }
        response.setStatusCode(HttpStatus.OK);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private boolean isHeldBy(HttpHeaders request) {
        List<String> held = request.getIfNoneMatch();
        String ours = opaque(Objects.requireNonNull(headers.getETag()));
        return held.stream().anyMatch(tag -> tag.equals("*") || opaque(tag).equals(ours));
    }

    /** Weak comparison, as If-None-Match asks for (RFC 9110, 13.1.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
