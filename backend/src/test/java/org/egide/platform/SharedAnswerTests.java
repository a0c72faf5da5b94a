package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.egide.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One answer is made for those who ask together, whatever becomes of the one who asked first. */
class SharedAnswerTests {

    private final AtomicInteger made = new AtomicInteger();
    private final Sinks.One<String> page = Sinks.one();
    private final Ledger ledger = mock(Ledger.class);
    private final PublicCache cache =
            new PublicCache(ledger, Clock.fixed(Instant.parse("2021-04-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void makesOneAnswerForThoseWhoWait() {
        ServerWebExchange first = ask();
        ServerWebExchange second = ask();
        cache.filter(first, this::make).subscribe();
        cache.filter(second, this::make).subscribe();
        page.tryEmitValue("page");
        assertThat(made).hasValue(1);
        assertThat(text(first)).isEqualTo("page");
        assertThat(text(second)).isEqualTo("page");
    }

    @Test
    void makesAnotherOnceSomethingChanged() {
        page.tryEmitValue("page");
        cache.filter(ask(), this::make).block();
        given(ledger.changes()).willReturn(1L);
        cache.filter(ask(), this::make).block();
        assertThat(made).hasValue(2);
    }

    @Test
    void leavesNobodyWaitingWhenTheFirstGoesAway() {
        Disposable first = cache.filter(ask(), this::make).subscribe();
        ServerWebExchange second = ask();
        cache.filter(second, this::make).subscribe();
        first.dispose();
        page.tryEmitValue("page");
        assertThat(text(second)).isEqualTo("page");
    }

    @Test
    void leavesNobodyWaitingWhenTheFirstFails() {
        WebFilterChain failing = exchange -> Mono.error(new IllegalStateException("broken"));
        cache.filter(ask(), failing).onErrorComplete().block();
        page.tryEmitValue("page");
        ServerWebExchange second = ask();
        cache.filter(second, this::make).block();
        assertThat(text(second)).isEqualTo("page");
    }

    @Test
    void doesNotKeepWhatIsNotAnAnswer() {
        WebFilterChain missing = exchange -> {
            exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
            return make(exchange);
        };
        page.tryEmitValue("nothing here");
        cache.filter(ask(), missing).block();
        cache.filter(ask(), missing).block();
        assertThat(made).hasValue(2);
    }

    private static MockServerWebExchange ask() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/consultations/essai/contributions"));
    }

    private Mono<Void> make(ServerWebExchange exchange) {
        made.incrementAndGet();
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_HTML);
        return response.writeWith(
                page.asMono().map(text -> response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String text(ServerWebExchange exchange) {
        return String.valueOf(((MockServerWebExchange) exchange)
                .getResponse()
                .getBodyAsString()
                .block());
    }
}
