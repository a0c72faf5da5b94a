package org.egide.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A Keycloak whose program was killed is stopped by the next; the folder is kept, as unpacking takes its time. */
class KeycloakProcessTests {

    private final Path folder = Path.of("target", "servers", "keycloak-orphan").toAbsolutePath();

    @Test
    void serverLeftBehindIsStoppedByTheNext() throws IOException {
        int port = Ports.free();
        Keycloak forgotten = new Keycloak(folder, port, Ports.free(), Ports.free());
        forgotten.start();
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("keycloak.pid"))))
                .orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        new Keycloak(folder, port, Ports.free(), Ports.free()).stopOrphan();
        assertThat(orphan.isAlive()).isFalse();
        assertThatThrownBy(forgotten::awaitAnswer)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining(Integer.toString(port))
                .hasMessageContaining("keycloak.log");
    }
}
