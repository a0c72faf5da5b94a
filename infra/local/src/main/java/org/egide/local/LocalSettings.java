package org.egide.local;

import java.nio.file.Path;
import org.egide.servers.Ports;

/**
 * What can be chosen by system properties ({@code -Degide.local.port=8090}).
 *
 * @param folder where everything that is kept lies ({@code egide.local.data})
 * @param site the site's port ({@code egide.local.port})
 * @param database PostgreSQL's ({@code egide.local.database-port})
 * @param keycloak Keycloak's ({@code egide.local.keycloak-port}); 0 for none
 * @param smtp where mail is sent ({@code egide.local.smtp-port})
 * @param imap where mail is fetched ({@code egide.local.imap-port})
 * @param mail the page of the mail ({@code egide.local.mail-port})
 */
record LocalSettings(Path folder, int site, int database, int keycloak, int smtp, int imap, int mail) {

    static LocalSettings read() {
        return new LocalSettings(
                Path.of(System.getProperty("egide.local.data", ".egide")),
                Integer.getInteger("egide.local.port", 8080),
                Integer.getInteger("egide.local.database-port", 5433),
                Integer.getInteger("egide.local.keycloak-port", 8180),
                Integer.getInteger("egide.local.smtp-port", 3025),
                Integer.getInteger("egide.local.imap-port", 3143),
                Integer.getInteger("egide.local.mail-port", 8025));
    }

    /** Fails with one sentence for the first port that somebody else holds; servers that we left are not somebody. */
    void requirePorts() {
        Ports.require("the site", site, "egide.local.port");
        Ports.require("SMTP", smtp, "egide.local.smtp-port");
        Ports.require("IMAP", imap, "egide.local.imap-port");
        Ports.require("the page of the mail", mail, "egide.local.mail-port");
        Ports.require("PostgreSQL", database, "egide.local.database-port");
        if (keycloak != 0) {
            Ports.require("Keycloak", keycloak, "egide.local.keycloak-port");
        }
    }
}
