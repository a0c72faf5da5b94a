package org.egide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.server.HttpServer;

/**
 * The limit of reading: WebFlux on Netty and nothing else, without Spring Boot, answering bytes that it holds in
 * memory.
 */
public final class BareServer {

    private BareServer() {}

    /**
     * Serves until it is stopped.
     *
     * @param args the port, the file served at {@code /json}, the file served at {@code /html}
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        RouterFunction<ServerResponse> routes = RouterFunctions.route()
                .GET("/json", answering(Path.of(args[1]), MediaType.APPLICATION_JSON))
                .GET("/html", answering(Path.of(args[2]), MediaType.TEXT_HTML))
                .build();
        HttpServer.create()
                .port(Integer.parseInt(args[0]))
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
                .bindNow()
                .onDispose()
                .block();
    }

    private static HandlerFunction<ServerResponse> answering(Path file, MediaType type) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return request -> ServerResponse.ok().contentType(type).bodyValue(bytes);
    }
}
