package org.egide.servers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.egide.servers.Keycloak.Realm;

/** The Keycloak of this JVM for tests, started by the first that asks. */
public final class Keycloaks {

    private Keycloaks() {}

    /** The server, which answers when this returns; it stops with the JVM. */
    public static Keycloak server() {
        return Holder.SERVER;
    }

    /** The mail server to which this Keycloak hands its mails. */
    public static GreenMail mail() {
        return Holder.MAIL;
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {

        private static final GreenMail MAIL = mail();
        private static final Keycloak SERVER = started();

        private static GreenMail mail() {
            GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
            return server;
        }

        private static Keycloak started() {
            Keycloak server = new Keycloak(
                    // A folder for each of the test JVMs that run in one module side by side, unpacked once.
                    Path.of("target", "servers", "keycloak-" + System.getProperty("egide.test.jvm", "jvm-1")),
                    Ports.free(),
                    MAIL.getSmtp().getPort(),
                    Ports.free(),
                    Realm.DEMONSTRATION,
                    Realm.PRODUCTION);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-keycloak"));
            server.awaitAnswer();
            return server;
        }
    }
}
