package org.egide.channel;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Walks through the parts of an e-mail: its words, in its first readable form, and how many files came with them. What
 * is nested deeper than anybody writes is refused before it is opened.
 */
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;

    private int seen;
    private int files;

    /** How many files came with the words; pictures are files. */
    int files() {
        return files;
    }

    /** Its words, empty when it has none; fails when they cannot be read for certain. */
    String words(Part part) throws MessagingException, IOException {
        return String.join("\n\n", texts(part, 0));
    }

    private List<String> texts(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST) {
            throw new MessagingException("Nested too deep, or too many parts.");
        }
        if (part.isMimeType("multipart/alternative")) {
            return firstForm(children(part), depth);
        }
        if (part.isMimeType("multipart/*")) {
            List<String> texts = new ArrayList<>();
            for (BodyPart child : children(part)) {
                texts.addAll(texts(child, depth + 1));
            }
            return texts;
        }
        return leaf(part);
    }

    private List<String> leaf(Part part) throws MessagingException, IOException {
        if (isFile(part)) {
            files += isSignature(part) ? 0 : 1;
            return List.of();
        }
        ContentType type = new ContentType(part.getContentType());
        String text = Words.plain(TextBytes.of(part.getInputStream(), type.getParameter("charset")));
        String words = Words.body(type.match("text/html") ? HtmlText.of(text) : plain(text, type));
        return words.isBlank() ? List.of() : List.of(words);
    }

    private static String plain(String text, ContentType type) {
        return "flowed".equalsIgnoreCase(type.getParameter("format"))
                ? FlowedText.unfold(text, "yes".equalsIgnoreCase(type.getParameter("delsp")))
                : text;
    }

    /** Plain text before HTML, whatever their order; the files of every form are counted. */
    private List<String> firstForm(List<BodyPart> forms, int depth) throws MessagingException, IOException {
        List<String> best = List.of();
        boolean plainFound = false;
        for (BodyPart form : forms) {
            List<String> texts = plainFound && form.isMimeType("text/html") ? List.of() : texts(form, depth + 1);
            if (!texts.isEmpty() && (best.isEmpty() || form.isMimeType("text/plain"))) {
                best = texts;
                plainFound = form.isMimeType("text/plain");
            }
        }
        return best;
    }

    private static List<BodyPart> children(Part part) throws MessagingException, IOException {
        List<BodyPart> children = new ArrayList<>();
        if (part.getContent() instanceof MimeMultipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                children.add(multipart.getBodyPart(i));
            }
        }
        return children;
    }

    /** Everything that is not text of the letter itself. */
    private static boolean isFile(Part part) throws MessagingException {
        boolean text = part.isMimeType("text/plain") || part.isMimeType("text/html");
        return !text || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private static boolean isSignature(Part part) throws MessagingException {
        return new ContentType(part.getContentType())
                .getSubType()
                .toLowerCase(Locale.ROOT)
                .endsWith("signature");
    }
}
