package io.execfabric.hotupdate.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What an attacker would like to reach: files of the platform and of other tenants that every user of the host may read, and
 * listeners of each kind that would answer. Afterwards it tells whether anything was reached.
 */
final class AttackedHost implements AutoCloseable {

    private static final String SECRET = "the platform's secret";

    /** Listens on an abstract socket, which a JVM cannot; says how many came when its input ends. */
    private static final String ABSTRACT_LISTENER = """
            import socket, sys, threading
            listener = socket.socket(socket.AF_UNIX)
            listener.bind('\\0' + sys.argv[1])
            listener.listen()
            came = []
            def accept():
                while True:
                    came.append(listener.accept())
            threading.Thread(target=accept, daemon=True).start()
            print('ready', flush=True)
            sys.stdin.read()
            print(len(came), flush=True)
            """;

    final String mark = "9" + (100_000 + new Random().nextInt(899_999));

    private final Path home;
    private final Path unixPath;
    private final ServerSocket tcp = new ServerSocket(0, 8, InetAddress.getByName("0.0.0.0"));
    private final DatagramChannel udp = DatagramChannel.open();
    private final ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final Process abstractListener;
    private final String abstractName = "hot-update-" + java.util.UUID.randomUUID();

    AttackedHost(Path home) throws IOException {
        this.home = home;
        write("keys/approval.pem");
        write("db/hot-update.mv.db");
        write("managed/globex/python/payroll/1/main.py");
        write("scratch/run-of-globex/main.py");
        tcp.setSoTimeout(1);
        udp.configureBlocking(false);
        udp.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.unixPath = home.resolve("s");
        unix.configureBlocking(false);
        unix.bind(UnixDomainSocketAddress.of(unixPath));
        Files.setPosixFilePermissions(unixPath, PosixFilePermissions.fromString("rwxrwxrwx"));
        this.abstractListener = new ProcessBuilder("/usr/bin/python3", "-c", ABSTRACT_LISTENER, abstractName)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!"ready".equals(line())) {
            throw new IllegalStateException("The listener on an abstract socket did not start");
        }
    }

    private void write(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    /** What a script is told of its targets: an attacker may well know all this. */
    Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        targets.put("PRIVATE_KEY", home.resolve("keys/approval.pem").toString());
        targets.put("DATABASE", home.resolve("db/hot-update.mv.db").toString());
        targets.put("PLATFORM_HOME", home.toString());
        targets.put(
                "OTHER_RELEASE", home.resolve("managed/globex/python/payroll/1").toString());
        targets.put("OTHER_WORK", home.resolve("scratch/run-of-globex").toString());
        targets.put("RUNNER_PID", String.valueOf(ProcessHandle.current().pid()));
        targets.put("TCP_PORT", String.valueOf(tcp.getLocalPort()));
        targets.put("UDP_PORT", String.valueOf(udp.socket().getLocalPort()));
        targets.put("UNIX_SOCKET", unixPath.toString());
        targets.put("ABSTRACT_SOCKET", abstractName);
        targets.put("MARK", mark);
        return targets;
    }

    boolean isSecret(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).contains(SECRET);
    }

    /** Everything that reached this host after all; empty when nothing did. */
    List<String> reached() throws IOException {
        List<String> reached = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.startsWith(home.resolve("skill")))
                    .filter(AttackedHost::wasWritten)
                    .forEach(file -> reached.add("written: " + file));
        }
        if (Files.exists(Path.of("/dev/shm", mark))) {
            reached.add("shared memory of the host");
        }
        if (accepted()) {
            reached.add("TCP");
        }
        if (udp.receive(ByteBuffer.allocate(16)) != null) {
            reached.add("UDP");
        }
        if (unix.accept() != null) {
            reached.add("Unix socket");
        }
        return reached;
    }

    private boolean accepted() throws IOException {
        try {
            tcp.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static boolean wasWritten(Path file) {
        boolean ours = List.of("approval.pem", "hot-update.mv.db", "main.py")
                .contains(file.getFileName().toString());
        try {
            return ours && !Files.readString(file).equals(SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        return new BufferedReader(new InputStreamReader(abstractListener.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
    }

    /** How many connected to the abstract socket; to be asked once, at the end. */
    int abstractConnections() throws IOException {
        abstractListener.getOutputStream().close();
        return Integer.parseInt(line().strip());
    }

    @Override
    public void close() throws IOException {
        abstractListener.destroyForcibly();
        tcp.close();
        udp.close();
        unix.close();
    }
}
