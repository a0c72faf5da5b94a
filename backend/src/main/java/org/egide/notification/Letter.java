package org.egide.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, whoever it goes to.
 *
 * @param subject its subject
 * @param text its text
 * @param file what comes with it; null for nothing
 * @param answered the Message-ID of what it answers; null when it answers nothing
 */
record Letter(
        String subject,
        String text,
        Mail.@Nullable File file,
        @Nullable String answered) {

    /** Words alone. */
    Letter(String subject, String text) {
        this(subject, text, null, null);
    }

    /** Words with a file. */
    Letter(String subject, String text, Mail.@Nullable File file) {
        this(subject, text, file, null);
    }

    /** The same, as the answer to an e-mail. */
    Letter answering(@Nullable String messageId) {
        return new Letter(subject, text, file, messageId);
    }

    /** The same with more words after it. */
    Letter followedBy(String more) {
        return new Letter(subject, text + "\n\n" + more, file, answered);
    }
}
