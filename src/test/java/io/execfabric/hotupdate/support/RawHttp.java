package io.execfabric.hotupdate.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Bytes to the server as they are, each character one of them, and whatever it says until it closes the line. */
public final class RawHttp {

    private final int port;
    private final int patience;

    /** @param patience milliseconds of silence after which an answer is not waited for any more */
    public RawHttp(int port, int patience) {
        this.port = port;
        this.patience = patience;
    }

    /**
     * What the server said.
     *
     * @param ended whether it closed the line, as it was asked to or of itself
     */
    public record Answer(String text, boolean ended) {

        /** 0 where there is none. */
        public int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** Empty where there is none. */
        public String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return Arrays.stream(text.split("\r\n\r\n", 2)[0].split("\r\n"))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        public String body() {
            String[] parts = text.split("\r\n\r\n", 2);
            return parts.length < 2 ? "" : parts[1];
        }
    }

    /** Sends it and reads until the line is closed, or nothing comes any more. */
    public Answer send(String request) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        boolean ended = false;
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(patience);
            write(line, request);
            InputStream in = line.getInputStream();
            byte[] part = new byte[8192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                heard.write(part, 0, read);
            }
            ended = true;
        } catch (SocketTimeoutException silent) {
            ended = false;
        } catch (SocketException reset) {
            // the server closed it before it had read all of this: what it said before counts
            ended = true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(heard.toString(StandardCharsets.ISO_8859_1), ended);
    }

    /** Sends it and hangs up without listening. */
    public void abandon(String request) {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoLinger(true, 0);
            write(line, request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket line, String request) throws IOException {
        line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }
}
