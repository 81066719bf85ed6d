package io.execfabric.hotupdate;

import io.execfabric.hotupdate.shared.Causes;
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
                    .error("The server did not start: {}", Causes.root(failure).getMessage());
            System.exit(1);
        }
    }
}
