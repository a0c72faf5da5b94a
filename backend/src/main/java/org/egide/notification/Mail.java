package org.egide.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param to where it goes
 * @param subject its subject
 * @param text its words, plain
 * @param files what comes with it
 * @param answered the Message-ID of what it answers; null when it answers nothing
 * @param stop the address that ends such mails with one request (RFC 8058); null for what cannot be stopped
 */
record Mail(
        String to,
        String subject,
        String text,
        List<File> files,
        @Nullable String answered,
        @Nullable String stop) {

    /** A mail of words alone. */
    static Mail of(String to, String subject, String text) {
        return new Mail(to, subject, text, List.of(), null, null);
    }

    Mail with(File file) {
        return new Mail(to, subject, text, List.of(file), answered, stop);
    }

    Mail answering(@Nullable String messageId) {
        return new Mail(to, subject, text, files, messageId, stop);
    }

    Mail stoppedAt(String address) {
        return new Mail(to, subject, text, files, answered, address);
    }

    /**
     * A file that comes with a mail.
     *
     * @param name its name
     * @param type its media type
     * @param content its bytes
     */
    record File(String name, String type, byte[] content) {}
}
