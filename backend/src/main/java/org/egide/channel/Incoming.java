package org.egide.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.egide.shared.Idempotency;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as it was read.
 *
 * @param headers what its head says of where it comes from
 * @param title its subject, null for none
 * @param body its words; empty when they could not be read
 * @param files how many files came with it
 * @param key what it is known by for good: a hash of its Message-ID, its sender and its words
 * @param fault why it cannot be a contribution, null when nothing is known against it
 */
record Incoming(
        MailHeaders headers,
        @Nullable String title,
        String body,
        int files,
        String key,
        @Nullable String fault) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUBJECT = 10_000;

    /** More beginnings of parts than anybody's program writes: they are not even looked for. */
    private static final int MOST_BOUNDARIES = 2_000;

    /** One that is too large to be read. */
    static Incoming tooLarge(MailHeaders headers, String uid) {
        return unread(headers, Idempotency.fingerprint(headers.messageId(), headers.sender(), uid), "mail-too-large");
    }

    /** Reads an e-mail; what cannot be read for certain is not guessed. */
    static Incoming of(byte[] bytes, MailHeaders headers) {
        String unreadKey = key(headers, bytes, Idempotency.fingerprint(bytes));
        if (headers.automatic()) {
            return unread(headers, unreadKey, "mail-automatic");
        }
        if (headers.sender() == null) {
            return unread(headers, unreadKey, "mail-without-sender");
        }
        if (boundaries(bytes) > MOST_BOUNDARIES) {
            return unread(headers, unreadKey, "mail-unreadable");
        }
        try {
            return read(bytes, headers);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return unread(headers, unreadKey, "mail-unreadable");
        }
    }

    private static Incoming read(byte[] bytes, MailHeaders headers) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new SharedByteArrayInputStream(bytes));
        MailParts parts = new MailParts();
        String body = parts.words(message);
        String subject = subject(message);
        boolean fits = subject.length() <= LONGEST_TITLE;
        String whole = fits ? body : (subject + "\n\n" + body).strip();
        return new Incoming(
                headers,
                fits && !subject.isEmpty() ? subject : null,
                whole,
                parts.files(),
                key(headers, bytes, (subject + ' ' + body).replaceAll("\\s+", " ")),
                body.isEmpty() ? "mail-without-words" : null);
    }

    private static Incoming unread(MailHeaders headers, String key, String fault) {
        return new Incoming(headers, null, "", 0, key, fault);
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String[] lines = message.getHeader("Subject");
        if (lines == null) {
            return "";
        }
        String raw = lines[0].length() > LONGEST_SUBJECT ? lines[0].substring(0, LONGEST_SUBJECT) : lines[0];
        try {
            return Words.line(MimeUtility.decodeText(MimeUtility.unfold(raw)));
        } catch (UnsupportedEncodingException unknownCharset) {
            return Words.line(raw);
        }
    }

    /**
     * A Message-ID is anybody's to write: whoever copies that of somebody else says other words, or has another
     * address, and is not taken for them. Without one, its bytes tell it from any other.
     */
    private static String key(MailHeaders headers, byte[] bytes, String words) {
        String id = headers.messageId() == null ? Idempotency.fingerprint(bytes) : headers.messageId();
        return Idempotency.fingerprint(id, headers.sender(), words);
    }

    private static int boundaries(byte[] bytes) {
        int found = 0;
        for (int i = 2; i < bytes.length; i++) {
            found += bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '\n' ? 1 : 0;
        }
        return found;
    }
}
