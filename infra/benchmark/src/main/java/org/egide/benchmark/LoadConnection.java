package org.egide.benchmark;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One connection of the load: asks, waits for the whole answer, asks again until the end. */
final class LoadConnection extends SimpleChannelInboundHandler<HttpObject> {

    private final Supplier<Ask> asks;
    private final int status;
    private final long end;
    private final CountDownLatch ended = new CountDownLatch(1);
    private long[] nanos = new long[1024];
    private int answers;
    private long failures;
    private long sentAt;
    private boolean waiting;

    LoadConnection(Supplier<Ask> asks, int status, long end) {
        this.asks = asks;
        this.status = status;
        this.end = end;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        send(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse response && response.status().code() != status) {
            failures++;
        }
        if (part instanceof LastHttpContent) {
            waiting = false;
            keep(System.nanoTime() - sentAt);
            if (System.nanoTime() < end) {
                send(context);
            } else {
                context.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (waiting) {
            failures++;
            keep(System.nanoTime() - sentAt);
        }
        ended.countDown();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        context.close();
    }

    private void send(ChannelHandlerContext context) {
        Ask ask = asks.get();
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.valueOf(ask.method()), ask.path(), Unpooled.wrappedBuffer(ask.body()));
        request.headers().set(HttpHeaderNames.HOST, "localhost").set(HttpHeaderNames.ACCEPT, ask.accept());
        if (ask.body().length > 0) {
            request.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, Ask.JSON)
                    .set(HttpHeaderNames.CONTENT_LENGTH, ask.body().length);
        }
        waiting = true;
        sentAt = System.nanoTime();
        context.writeAndFlush(request);
    }

    private void keep(long time) {
        if (answers == nanos.length) {
            nanos = Arrays.copyOf(nanos, answers * 2);
        }
        nanos[answers++] = time;
    }

    /** A connection still waiting after that long counts as a failure. */
    void awaitEnd(Duration longest) throws InterruptedException {
        if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("An answer did not come within " + longest + ".");
        }
    }

    long failures() {
        return failures;
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, answers);
    }
}
