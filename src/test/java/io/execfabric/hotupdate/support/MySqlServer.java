package io.execfabric.hotupdate.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;

/**
 * A real MySQL 8 for tests: one server per JVM on a port and a data folder of its own, ended with the JVM. Each caller gets
 * a new empty database.
 */
public final class MySqlServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final int port;

    private MySqlServer(int port) {
        this.port = port;
    }

    /** The server of this JVM; the first call starts it. */
    public static MySqlServer shared() {
        return Holder.SERVER;
    }

    /** Makes an empty database and answers the URL to reach it. */
    public String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database on the test server", e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static final class Holder {

        private static final MySqlServer SERVER = start();

        private static MySqlServer start() {
            try {
                MySqlFiles files = MySqlFiles.cached();
                Path data = files.copyOfTemplate();
                MySqlServer server = new MySqlServer(freePort());
                Process process = files.server(data, server.port);
                // after the contexts are closed: they would wait for a server that is gone
                SpringApplication.getShutdownHandlers().add(() -> stop(process, data));
                Awaitility.await("MySQL on port " + server.port)
                        .atMost(START_LIMIT)
                        .pollInSameThread()
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> server.answers(process));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("The MySQL test server cannot be prepared", e);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    /** Outside the holder: this must work when the holder could not be set up. */
    private static void stop(Process process, Path data) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            MySqlFiles.remove(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers(Process process) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The MySQL test server ended with status " + process.exitValue()
                    + "; it needs the packages libaio1 and libnuma1 (bin/test installs them)");
        }
        try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
            return connection.isValid(1);
        } catch (SQLException stillStarting) {
            return false;
        }
    }
}
