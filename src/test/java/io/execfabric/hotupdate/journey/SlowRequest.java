package io.execfabric.hotupdate.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that is sent as far as the middle of its body, or an answer that is read as far as its first line. */
final class SlowRequest implements AutoCloseable {

    private static final int SMALL = 16 * 1024;

    private final Socket line = new Socket();
    private final byte[] body;

    SlowRequest(int port, String path, String authorization, String contentType, byte[] body) throws IOException {
        this.body = body;
        connect(port);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: " + authorization
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().write(body, 0, body.length / 2);
    }

    private SlowRequest(int port, String head) throws IOException {
        this.body = new byte[0];
        connect(port);
        line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    static SlowRequest get(int port, String path, String authorization) throws IOException {
        return new SlowRequest(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: " + authorization
                        + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends the rest; answers the status. */
    int finish() throws IOException {
        line.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
        return status();
    }

    int status() throws IOException {
        StringBuilder first = new StringBuilder();
        InputStream answer = line.getInputStream();
        for (int one = answer.read(); one >= 0 && one != '\n'; one = answer.read()) {
            first.append((char) one);
        }
        return Integer.parseInt(first.toString().split(" ")[1]);
    }

    /** How many bytes still come. */
    long rest() throws IOException {
        return line.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** With little room on the way, so that whoever does not read holds the sender up. */
    private void connect(int port) throws IOException {
        line.setReceiveBufferSize(SMALL);
        line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
