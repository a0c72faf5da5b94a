package org.egide.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Reads forms as they were sent: what is not UTF-8 is refused with {@code form-not-unicode} instead of being altered in
 * silence, what is too large with {@code body-too-large}.
 *
 * <p>A filter rather than a codec: Spring 7 takes its own form reader whatever is registered before it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25) // after the origin: a forged form is not even read
class StrictForms implements WebFilter {

    /** Room for twice the longest contribution, each of its characters sent as nine: it comes back to be mended. */
    private static final int LARGEST = 1024 * 1024;

    private static final String SENT = StrictForms.class.getName() + ".sent";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isForm(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        Form form = new Form(exchange);
        exchange.getAttributes().put(SENT, form.getFormData());
        return chain.filter(form);
    }

    /** The form of a request, also once it was refused; empty where none came. */
    static Mono<MultiValueMap<String, String>> sent(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(SENT, Mono.<MultiValueMap<String, String>>empty())
                .onErrorComplete();
    }

    private static boolean isForm(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static MultiValueMap<String, String> read(DataBuffer buffer) {
        String sent = buffer.toString(StandardCharsets.ISO_8859_1);
        DataBufferUtils.release(buffer);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String pair : sent.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        try {
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '%') {
                    bytes.write(Integer.parseInt(part, i + 1, i + 3, 16));
                    i += 2;
                } else {
                    bytes.write(c == '+' ? ' ' : c);
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            throw new InvalidRequest("form-not-unicode");
        }
    }

    /** A request whose form is read so, once. */
    private static final class Form extends ServerWebExchangeDecorator {

        private final Mono<MultiValueMap<String, String>> form;

        Form(ServerWebExchange exchange) {
            super(exchange);
            this.form = DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                    .onErrorMap(DataBufferLimitException.class, tooLarge -> new TooLarge("body-too-large"))
                    .map(StrictForms::read)
                    .defaultIfEmpty(new LinkedMultiValueMap<>())
                    .cache();
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return form;
        }
    }
}
