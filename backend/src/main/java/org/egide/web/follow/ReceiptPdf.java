package org.egide.web.follow;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes the document of a receipt: PDF/UA-1 (ISO 14289-1), tagged, with its fonts inside. Off the event loop, on few
 * threads, with a bounded queue.
 */
@Component
class ReceiptPdf {

    private static final Scheduler DOCUMENTS = Schedulers.newBoundedElastic(2, 200, "documents");

    /** What XML cannot hold. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final ITemplateEngine engine;
    private final byte[] regular = font("atkinson-400");
    private final byte[] bold = font("atkinson-700");
    private final byte[] otherScripts = font("DejaVuSans");
    private final byte[] otherScriptsBold = font("DejaVuSans-Bold");

    ReceiptPdf(ITemplateEngine engine) {
        this.engine = engine;
    }

    /** The document of a receipt. */
    Mono<byte[]> render(Map<String, Object> model, Locale locale) {
        return Mono.fromCallable(() -> write(engine.process("pdf/receipt", new Context(locale, model))))
                .subscribeOn(DOCUMENTS);
    }

    private byte[] write(String page) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        use(builder, regular, "Atkinson", 400);
        use(builder, bold, "Atkinson", 700);
        use(builder, otherScripts, "Other", 400);
        use(builder, otherScriptsBold, "Other", 700);
        builder.withProducer("Égide");
        builder.withHtmlContent(page.replaceAll(UNWRITABLE, "\uFFFD"), null);
        builder.toStream(document);
        builder.run();
        return document.toByteArray();
    }

    private static void use(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    private static byte[] font(String name) {
        try {
            return new ClassPathResource("pdf/" + name + ".ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
