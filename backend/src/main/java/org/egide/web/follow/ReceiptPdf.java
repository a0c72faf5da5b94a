package org.egide.web.follow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.document.Documents;
import org.egide.document.Paper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import reactor.core.publisher.Mono;

/** Makes the document of a receipt, as every PDF of the product is made. */
@Component
class ReceiptPdf {

    private final ITemplateEngine engine;
    private final Documents documents;
    private final MessageSource messages;

    ReceiptPdf(ITemplateEngine engine, Documents documents, MessageSource messages) {
        this.engine = engine;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * The document of a receipt.
     *
     * @param model what the template reads
     * @param at the instant that it bears
     */
    Mono<byte[]> render(Map<String, Object> model, Instant at, Locale locale) {
        String title = messages.getMessage("receipt.title", new Object[] {model.get("number")}, locale);
        Paper paper = new Paper(title + " – " + model.get("title"), title, List.of("Égide"), locale, at, List.of());
        return documents.press(() -> engine.process("pdf/receipt", new Context(locale, model)), paper);
    }
}
