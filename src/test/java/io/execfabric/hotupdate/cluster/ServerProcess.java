package io.execfabric.hotupdate.cluster;

import io.execfabric.hotupdate.HotUpdateApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real server in a JVM, a home and on a port of its own, which can be killed as by {@code kill -9}. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it and does not wait. */
    static ServerProcess start(Path home, int port, Map<String, String> settings, StartCounter counter) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                productClassPath(),
                HotUpdateApplication.class.getName(),
                "--server.port=" + port,
                "--hotupdate.home=" + home,
                // the people whom everybody knows, without the world that would be in the way
                "--hotupdate.demo.world=false"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(home);
            Path log = home.resolve("server.log");
            Process process = new ProcessBuilder(counter.around(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ServerProcess(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerProcess awaitUp() {
        Awaitility.await("server on port " + port + ", see " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isUp);
        return this;
    }

    int port() {
        return port;
    }

    /** Bytes that are held when all garbage is gone. */
    long heapInUse() throws IOException {
        jcmd("GC.run");
        Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The heap is not told");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    /** How many there are at this moment, by name without its number. */
    Map<String, Long> threads() throws IOException {
        return jcmd("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1)).replaceAll("[-#]?\\d+$", ""))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private String jcmd(String what) throws IOException {
        long pid = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(one -> one.info()
                        .command()
                        .filter(name -> name.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .pid();
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), what)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** As the kernel does it: nothing is told, nothing is written. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As an operator does it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended with status " + process.exitValue() + ", see " + log);
        }
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException stillStarting) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Without the tests: their beans are none of a server's. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Files.exists(Path.of(entry, "io/execfabric/hotupdate/cluster")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
