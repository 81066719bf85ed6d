package io.execfabric.hotupdate;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hot-update platform: one application, one database, embedded engine and runner. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HotUpdateApplication {

    /** Starts the server, or ends the process with status 1: threads of a half-started server must not keep it alive. */
    public static void main(String[] args) {
        try {
            SpringApplication.run(HotUpdateApplication.class, args);
        } catch (RuntimeException | Error failure) {
            LoggerFactory.getLogger(HotUpdateApplication.class)
                    .error("The server did not start: {}", rootOf(failure).getMessage());
            System.exit(1);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
