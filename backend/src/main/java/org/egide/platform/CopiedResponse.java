package org.egide.platform;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands an answer to those who wait for it as it is written; streams, errors and anything personal pass untouched. */
final class CopiedResponse extends ServerHttpResponseDecorator {

    /** Larger answers are rare, and would fill the memory. */
    private static final int LARGEST = 256 * 1024;

    private final ServerWebExchange exchange;
    private final SharedAnswer shared;

    CopiedResponse(ServerWebExchange exchange, SharedAnswer shared) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.shared = shared;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return body instanceof Mono<? extends DataBuffer> whole && isForAnyone()
                ? whole.flatMap(this::share)
                : super.writeWith(body);
    }

    private boolean isForAnyone() {
        HttpStatusCode status = getStatusCode();
        HttpHeaders headers = getHeaders();
        MediaType type = headers.getContentType();
        return (status == null || status.isSameCodeAs(HttpStatus.OK))
                && getCookies().isEmpty()
                && headers.getFirst(HttpHeaders.CACHE_CONTROL) == null
                && type != null
                && (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON));
    }

    private Mono<Void> share(DataBuffer buffer) {
        if (buffer.readableByteCount() > LARGEST) {
            return super.writeWith(Mono.just(buffer));
        }
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        PublicAnswer answer = PublicAnswer.of(getHeaders(), bytes);
        shared.give(answer);
        return answer.send(exchange);
    }
}
