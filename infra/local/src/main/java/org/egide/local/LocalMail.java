package org.egide.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A real mail server of this machine: it takes every mail by SMTP, and gives it back by IMAP (the address is the name
 * and the password) and on a page. Nothing leaves the machine.
 */
final class LocalMail {

    /** Where contributions to the battery plant's consultation are sent; its name and its password. */
    static final String BOX = "acc@example.org";

    private LocalMail() {}

    /**
     * Starts it.
     *
     * @param smtp port where mail is sent
     * @param imap port where mail is fetched
     * @param page port of the page
     * @return the server, to be stopped
     */
    static GreenMail start(int smtp, int imap, int page) {
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser(BOX, BOX, BOX);
        MailPage.start(mail, page);
        return mail;
    }
}
