package org.egide.servers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, where a Docker engine answers. The image is chosen by {@code egide.test.image}. */
final class ContainerPostgreSql implements DatabaseServer {

    private static final int INSIDE = 5432;

    private final int port = Ports.free();
    private final PostgreSQLContainer container;

    ContainerPostgreSql() {
        String image = System.getProperty("egide.test.image", "postgres:18");
        container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withDatabaseName("postgres")
                // In place of Testcontainers' own, which turns fsync off.
                .withCommand("postgres", "-c", "max_connections=200")
                .waitingFor(Wait.forListeningPort())
                // A fast shutdown, as pg_ctl asks for: it does not wait for the clients.
                .withCreateContainerCmdModifier(command -> command.withStopSignal("SIGINT")
                        // A fixed port, so that the address stays the same after a restart.
                        .withHostConfig(new HostConfig()
                                .withPortBindings(new PortBinding(Binding.bindPort(port), new ExposedPort(INSIDE)))));
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
        awaitAnswer();
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    @Override
    public Database administration() {
        return new Database(container.getHost(), port, "postgres", "postgres", "postgres");
    }

    private void awaitAnswer() {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!answers()) {
            if (Instant.now().isAfter(limit)) {
                throw new ServerFailure("PostgreSQL did not answer in its container within 60 s.");
            }
            pause();
        }
    }

    private boolean answers() {
        try (var connection = administration().connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while PostgreSQL was starting.", interrupted);
        }
    }
}
