package org.egide.platform;

import io.netty.channel.Channel;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

/**
 * Looks whether whoever asks is still there before anything is done for them. A busy server reads a request and the end
 * of its connection together, the request first; what it begins then, it must carry out to its end (decision 2). So the
 * work is put behind what else has come in on that connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StillThere implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return connection(exchange.getRequest()) instanceof ChannelOperations<?, ?> operations
                ? filter(exchange, chain, operations.channel())
                : chain.filter(exchange);
    }

    /** When the connection has ended, the server is about to cancel: nothing else needs to happen. */
    private static Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, Channel channel) {
        return Mono.defer(() -> channel.isActive() ? chain.filter(exchange) : Mono.<Void>never())
                .subscribeOn(Schedulers.fromExecutor(channel.eventLoop()));
    }

    private static Object connection(ServerHttpRequest request) {
        return ServerHttpRequestDecorator.getNativeRequest(request);
    }
}
