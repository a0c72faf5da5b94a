package org.egide.platform;

import java.nio.charset.Charset;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Renders pages into memory that the garbage collector frees. Thymeleaf's own engine takes the server's counted memory
 * and gives it to a reader who may have vanished meanwhile: then nobody frees it, and each abandoned page costs some.
 */
@Component
class PageEngine extends SpringWebFluxTemplateEngine {

    PageEngine(ITemplateResolver templates) {
        setTemplateResolver(templates);
    }

    @Override
    public Publisher<DataBuffer> processStream(
            String template,
            Set<String> fragments,
            IContext context,
            DataBufferFactory counted,
            MediaType type,
            Charset charset,
            int largestPiece) {
        return super.processStream(
                template, fragments, context, DefaultDataBufferFactory.sharedInstance, type, charset, largestPiece);
    }
}
