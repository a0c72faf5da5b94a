package org.egide.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.egide.document.Document.Front;
import org.egide.shared.Facade;
import org.egide.shared.Unavailable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes documents, two at a time, off the event loop, with a bounded queue. The same document gives the same bytes.
 *
 * <p>All refuse {@code document-too-large}, {@code text-too-nested}, {@code table-too-large} and {@code table-uneven},
 * and fail with {@link Unavailable} {@code too-busy} when 200 documents wait already.
 */
@Facade
public class Documents {

    private static final int AT_ONCE = 2;
    private static final int IN_LINE = 200;
    private static final Scheduler WRITERS = Schedulers.newBoundedElastic(AT_ONCE, IN_LINE, "documents");

    private final MessageSource messages;
    private final String paperStyle;

    Documents(MessageSource messages) {
        this.messages = messages;
        this.paperStyle = style();
    }

    /**
     * The document as a part of a page: an {@code article} with an {@code h1}, anchors, a table of contents, notes
     * with ways back; no style, no script.
     *
     * @param pictures the address of each picture
     */
    public Mono<String> html(Document document, Function<Picture, String> pictures) {
        return written(document, () -> HtmlWriter.fragment(document, words(document), pictures));
    }

    /**
     * The document as a page of its own, pictures inside.
     *
     * @param style address of its style sheet
     */
    public Mono<String> page(Document document, String style) {
        return written(document, () -> HtmlWriter.page(document, words(document), style));
    }

    /** The document as PDF: PDF/UA-1 and PDF/A-3a, attachments inside. */
    public Mono<byte[]> pdf(Document document) {
        return written(document, () -> pdfNow(document));
    }

    /** The document as DOCX. */
    public Mono<byte[]> docx(Document document) {
        return written(document, () -> DocxWriter.write(document, words(document)));
    }

    /** The document as ODT. */
    public Mono<byte[]> odt(Document document) {
        return written(document, () -> OdtWriter.write(document, words(document)));
    }

    /**
     * A page of the product's own as PDF, in the same way.
     *
     * @param page makes well-formed XHTML with its style inside; pictures are {@code data:} addresses
     */
    public Mono<byte[]> press(Supplier<String> page, Paper paper) {
        return inTurn(() -> PdfPress.press(page.get(), paper));
    }

    /** Writes here and now: for who is already off the event loop, and for measuring. */
    byte[] pdfNow(Document document) throws IOException {
        Front front = document.front();
        String subtitle = front.subtitle();
        Paper paper = new Paper(
                front.title(),
                subtitle == null ? front.title() : subtitle,
                front.authors(),
                front.language(),
                front.at(),
                document.attachments());
        return PdfPress.press(HtmlWriter.print(document, words(document), paperStyle), paper);
    }

    /** The table as CSV, for an annex: see {@link TableCsv}. */
    public Mono<byte[]> csv(Block.Table table) {
        return inTurn(() -> {
            Bounds.check(List.of(table));
            return TableCsv.write(table);
        });
    }

    private static <T> Mono<T> written(Document document, Callable<T> writing) {
        return inTurn(() -> {
            Bounds.check(document);
            return writing.call();
        });
    }

    private static <T> Mono<T> inTurn(Callable<T> writing) {
        return Mono.fromCallable(writing)
                .subscribeOn(WRITERS)
                .onErrorMap(RejectedExecutionException.class, full -> new Unavailable("too-busy"));
    }

    /** What the writers say, in the language of the document. */
    DocumentWords words(Document document) {
        Locale language = document.front().language();
        return new DocumentWords(
                messages.getMessage("document.annex", null, language),
                messages.getMessage("document.contents", null, language),
                messages.getMessage("document.notes", null, language),
                messages.getMessage("document.note", null, language),
                messages.getMessage("document.back", null, language),
                messages.getMessage("document.authors", null, language));
    }

    private static String style() {
        try {
            return new ClassPathResource("pdf/document.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
