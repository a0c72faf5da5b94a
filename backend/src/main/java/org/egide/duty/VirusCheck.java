package org.egide.duty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;

/** Asks a ClamAV daemon about files, over TCP (its command {@code INSTREAM}), where an operator named one. */
@Component
public class VirusCheck {

    private static final Logger log = LoggerFactory.getLogger(VirusCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final @Nullable TcpClient daemon;

    VirusCheck(DutyProperties properties) {
        String host = properties.clamdHost();
        this.daemon = host.isEmpty()
                ? null
                : TcpClient.create(ConnectionProvider.newConnection())
                        .host(host)
                        .port(properties.clamdPort());
    }

    /**
     * Looks at a file; it is let in by nobody while the daemon is away.
     *
     * <p>Fails with {@code InvalidRequest} {@code proof-infected} at {@code proof}, {@code Unavailable} {@code
     * virus-check-unavailable}.
     *
     * @return whether it was looked at: false where no daemon is named
     */
    public Mono<Boolean> check(byte[] file) {
        return daemon == null
                ? Mono.just(false)
                : ask(daemon, file)
                        .timeout(PATIENCE)
                        .onErrorMap(VirusCheck::away)
                        .map(VirusCheck::isClean);
    }

    private static Mono<String> ask(TcpClient daemon, byte[] file) {
        return Mono.usingWhen(
                daemon.connect(),
                connection -> say(connection, file).then().then(answer(connection)),
                connection -> Mono.fromRunnable(connection::dispose));
    }

    /** One piece, after its length in four bytes; a length of nothing ends it. */
    private static NettyOutbound say(Connection connection, byte[] file) {
        ByteBuf said = Unpooled.buffer(COMMAND.length + file.length + 2 * Integer.BYTES);
        said.writeBytes(COMMAND).writeInt(file.length).writeBytes(file).writeInt(0);
        return connection.outbound().send(Mono.just(said));
    }

    /** It ends with a zero byte. */
    private static Mono<String> answer(Connection connection) {
        return connection
                .inbound()
                .receive()
                .asString(StandardCharsets.US_ASCII)
                .scan(String::concat)
                .takeUntil(heard -> heard.endsWith("\0"))
                .last("")
                .map(heard -> heard.replace("\0", "").strip());
    }

    private static boolean isClean(String heard) {
        if (heard.equals(CLEAN)) {
            return true;
        }
        if (heard.endsWith(FOUND)) {
            String name = heard.substring(heard.indexOf(' ') + 1, heard.length() - FOUND.length());
            throw new InvalidRequest(List.of(Fault.of("proof", "proof-infected", name)));
        }
        throw away(new IllegalStateException(heard));
    }

    private static Unavailable away(Throwable why) {
        log.warn("A file could not be checked for viruses: {}", why.toString());
        return new Unavailable("virus-check-unavailable");
    }
}
