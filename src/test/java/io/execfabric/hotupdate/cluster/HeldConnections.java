package io.execfabric.hotupdate.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many connections with one request each, read by one thread. What the server ends properly is asked for again at once, as a
 * patient client does.
 */
final class HeldConnections implements AutoCloseable {

    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread reading = new Thread(this::read, "held-connections");
    private volatile boolean closing;

    HeldConnections(int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        reading.setDaemon(true);
        reading.start();
    }

    void get(String path, String token) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 16 * 1024);
        channel.connect(server);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        open.add(channel);
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, new Held(request));
    }

    int open() {
        return open.size();
    }

    long bytes() {
        return bytes.get();
    }

    /** Heads of answers that were no 200. */
    int refused() {
        return refused.get();
    }

    int answers() {
        return answers.get();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        selector.wakeup();
        for (SocketChannel channel : open) {
            channel.close();
        }
        selector.close();
    }

    private void read() {
        ByteBuffer some = ByteBuffer.allocate(64 * 1024);
        try {
            while (!closing) {
                selector.select(key -> read(key, some), 50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer some) {
        SocketChannel channel = (SocketChannel) key.channel();
        Held held = (Held) key.attachment();
        try {
            int count = channel.read(some.clear());
            if (count < 0) {
                end(channel);
                return;
            }
            bytes.addAndGet(count);
            held.take(some.array(), count);
            if (held.hasEnded()) {
                answers.incrementAndGet();
                channel.write(held.again());
            }
        } catch (IOException cut) {
            end(channel);
        }
    }

    private void end(SocketChannel channel) {
        open.remove(channel);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Held {

        private final String request;
        private boolean begun;
        private byte[] tail = {};

        private Held(String request) {
            this.request = request;
        }

        private void take(byte[] some, int count) {
            String text = new String(some, 0, Math.min(count, 16), StandardCharsets.US_ASCII);
            if (!begun && !text.startsWith("HTTP/1.1 200")) {
                refused.incrementAndGet();
            }
            begun = true;
            byte[] both = Arrays.copyOf(tail, tail.length + count);
            System.arraycopy(some, 0, both, tail.length, count);
            tail = Arrays.copyOfRange(both, Math.max(0, both.length - LAST.length), both.length);
        }

        private boolean hasEnded() {
            return Arrays.equals(tail, LAST);
        }

        private ByteBuffer again() {
            begun = false;
            tail = new byte[0];
            return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
