package io.execfabric.hotupdate.submission.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sender who goes on for two gigabytes: told at once that it is too much, cut off soon, and nothing of it is kept. */
@HotUpdateTest
class LargeUploadTests {

    private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final String BOUNDARY = "b7";
    private static final String PART = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a.zip\"\r\n\r\nPK\003\004";

    @LocalServerPort
    int port;

    @Autowired
    HotUpdateProperties places;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isToldEarlyAndCutOff(boolean saysItsSize) throws IOException {
        String authorization = RestCaller.of(port, "acme-admin").authorization();
        AtomicReference<String> answer = new AtomicReference<>("");
        AtomicLong sent = new AtomicLong();
        long start = System.nanoTime();
        double heap = HeapWatch.bound(() -> {
            try (Socket socket = new Socket("localhost", port)) {
                CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> read(socket));
                sent.set(send(socket.getOutputStream(), authorization, saysItsSize));
                answer.set(reading.get(30, TimeUnit.SECONDS));
            } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(String.format(
                Locale.ROOT,
                "2 GB upload, size %s | 413 | %d ms | %.1f MiB heap | %d MiB sent before the cut",
                saysItsSize ? "said" : "not said",
                millis,
                heap,
                sent.get() / 1024 / 1024));

        assertThat(answer.get()).startsWith("HTTP/1.1 413").contains("application/problem+json");
        assertThat(sent.get()).isLessThan(TWO_GIGABYTES / 10);
        assertThat(heap).isLessThan(64);
        assertThat(received()).isEmpty();
    }

    /** Sends until the line is cut; answers how much went out. */
    private static long send(OutputStream out, String authorization, boolean saysItsSize) throws IOException {
        String size = saysItsSize ? "Content-Length: " + TWO_GIGABYTES : "Transfer-Encoding: chunked";
        String head = "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n" + size + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        byte[] first = PART.getBytes(StandardCharsets.US_ASCII);
        byte[] zeros = new byte[CHUNK];
        long sent = 0;
        try {
            write(out, first, saysItsSize);
            while (sent < TWO_GIGABYTES) {
                write(out, zeros, saysItsSize);
                sent += CHUNK;
            }
        } catch (IOException cutOff) {
            // what we came for
            return sent;
        }
        return sent;
    }

    private static void write(OutputStream out, byte[] bytes, boolean plain) throws IOException {
        if (plain) {
            out.write(bytes);
            return;
        }
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[1024];
            int read;
            while ((read = in.read(buffer)) > 0) {
                answer.write(buffer, 0, read);
            }
        } catch (IOException cutOff) {
            // what came before the cut counts
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private List<Path> received() throws IOException {
        try (Stream<Path> files = Files.list(places.scratch().resolve("multipart"))) {
            return files.toList();
        }
    }
}
