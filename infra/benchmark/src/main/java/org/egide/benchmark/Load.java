package org.egide.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Connections that each send a request as soon as the one before is answered. One thread and Netty's bare codec, so
 * that the load costs the machine as little as may be.
 */
final class Load implements AutoCloseable {

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    /**
     * Sends requests for a while.
     *
     * @param port where the server listens
     * @param connections how many at once
     * @param length how long
     * @param asks the requests, each asked for by one thread
     * @param status what a right answer bears
     */
    Figures run(int port, int connections, Duration length, Supplier<Ask> asks, int status)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<LoadConnection> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(new LoadConnection(asks, status, end));
        }
        for (LoadConnection connection : all) {
            connect(port, connection);
        }
        for (LoadConnection connection : all) {
            connection.awaitEnd(length.plusSeconds(30));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Figures.of(
                seconds,
                all.stream().mapToLong(LoadConnection::failures).sum(),
                all.stream()
                        .flatMapToLong(connection -> Arrays.stream(connection.nanos()))
                        .toArray());
    }

    private void connect(int port, LoadConnection connection) throws InterruptedException {
        new Bootstrap()
                .group(threads)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), connection);
                    }
                })
                .connect("localhost", port)
                .sync();
    }

    @Override
    public void close() {
        threads.shutdownGracefully();
    }
}
