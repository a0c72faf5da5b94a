package org.egide.channel;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.egide.channel.MailboxProperties.Box;

/**
 * An open mailbox. What waits in it is what nobody flagged: e-mails that became contributions are in the folder {@value
 * #DONE}, those that could not stay where they are, flagged. Whether a person has read them says nothing.
 *
 * <p>All of it blocks, for the time of the settings at most.
 */
final class Postbox implements AutoCloseable {

    /** Where e-mails go that became contributions. */
    static final String DONE = "Traités";

    private final Store store;
    private final IMAPFolder inbox;
    private final long largest;

    private Postbox(Store store, IMAPFolder inbox, long largest) {
        this.store = store;
        this.inbox = inbox;
        this.largest = largest;
    }

    static Postbox open(Box box, MailboxProperties properties) throws MessagingException {
        String protocol = box.tls() ? "imaps" : "imap";
        Store store = Session.getInstance(settings(protocol, properties)).getStore(protocol);
        try {
            store.connect(box.host(), box.port() == 0 ? -1 : box.port(), box.login(), box.password());
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            return new Postbox(store, inbox, properties.largest().toBytes());
        } catch (MessagingException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static Properties settings(String protocol, MailboxProperties properties) {
        String prefix = "mail." + protocol + '.';
        String patience = String.valueOf(properties.timeout().toMillis());
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", patience);
        settings.setProperty(prefix + "timeout", patience);
        settings.setProperty(prefix + "writetimeout", patience);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "peek", "true"); // reading marks nothing
        settings.setProperty(prefix + "fetchsize", "262144");
        return settings;
    }

    /** The e-mails that wait, the oldest first, with what is said of them without opening them. */
    List<Waiting> waiting(int most) throws MessagingException {
        Message[] found = inbox.search(new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
        Message[] some = Arrays.copyOf(found, Math.min(most, found.length));
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        MailHeaders.NEEDED.forEach(profile::add);
        inbox.fetch(some, profile);
        List<Waiting> waiting = new ArrayList<>();
        for (Message message : some) {
            Instant arrivedAt = Objects.requireNonNull(message.getReceivedDate(), "no INTERNALDATE")
                    .toInstant();
            waiting.add(new Waiting((MimeMessage) message, inbox.getUIDValidity(), inbox.getUID(message), arrivedAt));
        }
        return waiting;
    }

    /** Reads one. */
    Incoming read(Waiting one) throws MessagingException {
        MailHeaders headers = MailHeaders.of(one.message());
        Bounded bytes = new Bounded(largest);
        if (one.message().getSize() > largest) {
            return Incoming.tooLarge(headers, one.validity() + "/" + one.uid());
        }
        try {
            one.message().writeTo(bytes);
        } catch (IOException tooLarge) {
            if (bytes.full()) {
                return Incoming.tooLarge(headers, one.validity() + "/" + one.uid());
            }
            throw new MessagingException("The e-mail could not be read.", tooLarge);
        }
        return Incoming.of(bytes.toByteArray(), headers);
    }

    /** Puts one away that became a contribution. */
    void putAway(Waiting one) throws MessagingException {
        Folder done = inbox.getFolder(DONE);
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        Message[] messages = {one.message()};
        if (((IMAPStore) store).hasCapability("MOVE")) {
            inbox.moveMessages(messages, done);
        } else {
            inbox.copyMessages(messages, done);
            one.message().setFlag(Flags.Flag.DELETED, true);
            inbox.expunge();
        }
    }

    /** Leaves one where it is, for a person to look at. */
    void flag(Waiting one) throws MessagingException {
        one.message().setFlag(Flags.Flag.FLAGGED, true);
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            inbox.close(false);
        }
    }

    /**
     * An e-mail that waits.
     *
     * @param message it, unopened
     * @param validity while this stays, no other e-mail of the box has its number
     * @param uid its number in the box
     * @param arrivedAt when it reached the box, by the mail server's own clock (INTERNALDATE); what the e-mail says of
     *     itself is not asked
     */
    record Waiting(MimeMessage message, long validity, long uid, Instant arrivedAt) {}

    /** Keeps so many bytes, and fails at the next one. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long most;
        private boolean full;

        Bounded(long most) {
            this.most = most;
        }

        boolean full() {
            return full;
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (kept.size() + length > most) {
                full = true;
                throw new IOException("More bytes than were announced.");
            }
            kept.write(bytes, offset, length);
        }
    }
}
