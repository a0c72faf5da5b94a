package org.egide.servers;

import java.nio.file.Path;

/** The Keycloak of this JVM for tests, started by the first that asks. */
public final class Keycloaks {

    private Keycloaks() {}

    /** The server, which answers when this returns; it stops with the JVM. */
    public static Keycloak server() {
        return Holder.SERVER;
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {

        private static final Keycloak SERVER = started();

        private static Keycloak started() {
            Keycloak server = new Keycloak(Path.of("target", "servers", "keycloak"), Ports.free(), Ports.free());
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-keycloak"));
            server.awaitAnswer();
            return server;
        }
    }
}
