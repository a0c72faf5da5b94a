package org.egide.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, whoever it goes to.
 *
 * @param subject its subject
 * @param text its text
 * @param file what comes with it; null for nothing
 */
record Letter(String subject, String text, Mail.@Nullable File file) {

    /** Words alone. */
    Letter(String subject, String text) {
        this(subject, text, null);
    }
}
