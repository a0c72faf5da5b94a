package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.egide.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import org.springframework.http.MediaType;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Flux;

/** A page that nobody reads to its end costs no memory. */
@ServerTest
class PageEngineTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ISpringWebFluxTemplateEngine engine;

    @Test
    void isTheEngineOfAllPages() {
        assertThat(engine).isInstanceOf(PageEngine.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 64})
    void writesPagesIntoMemoryThatNeedsNoGivingBack(int largestPiece) {
        Context context = new Context(
                Locale.FRENCH,
                Map.of("caption", "Ce qui est compté", "head", "Thème", "prefix", "", "rows", List.of()));
        List<DataBuffer> pieces = Objects.requireNonNull(Flux.from(engine.processStream(
                        "fragments/figures",
                        Set.of(),
                        context,
                        new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT),
                        MediaType.TEXT_HTML,
                        StandardCharsets.UTF_8,
                        largestPiece))
                .collectList()
                .block());
        assertThat(pieces).isNotEmpty().noneMatch(PooledDataBuffer.class::isInstance);
    }
}
