package org.egide.channel;

import java.util.Optional;
import org.egide.channel.MailboxProperties.Box;
import org.egide.shared.Facade;

/** The e-mail addresses to which contributions can be sent, as an operator set them. */
@Facade
public class Mailboxes {

    private final MailboxProperties properties;

    Mailboxes(MailboxProperties properties) {
        this.properties = properties;
    }

    /** Where to write to a consultation; empty when it has no mailbox. */
    public Optional<String> address(String slug) {
        return properties.boxes().stream()
                .filter(box -> box.consultation().equals(slug))
                .map(Box::address)
                .findFirst();
    }
}
