package org.egide.servers;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The words of a mail, whatever its parts. */
public final class MailText {

    private MailText() {}

    /**
     * The plain text of a message, empty when it has none.
     *
     * @throws MessagingException when the message is broken
     */
    public static String of(Part part) throws MessagingException {
        try {
            Object content = part.getContent();
            if (content instanceof Multipart parts) {
                return of(parts);
            }
            return part.isMimeType("text/plain") ? String.valueOf(content) : "";
        } catch (IOException unreadable) {
            throw new MessagingException("A part cannot be read.", unreadable);
        }
    }

    private static String of(Multipart parts) throws MessagingException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(of(part));
        }
        return text.toString();
    }
}
