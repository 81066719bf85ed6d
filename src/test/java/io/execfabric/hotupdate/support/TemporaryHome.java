package io.execfabric.hotupdate.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** Gives a test context a home folder and an in-memory database of its own, and removes the folder at the end. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = newHome();
        SpringApplication.getShutdownHandlers().add(() -> remove(home));
        TestPropertyValues.of(
                        "hotupdate.home=" + home,
                        // tests make their own world
                        "hotupdate.demo.world=false",
                        // what tests leave running is of no use to anybody
                        "hotupdate.execution.drain.limit=2s",
                        // tests seal when they want to
                        "hotupdate.audit.seal-every=1h",
                        // a sweep meets doors that another test has broken on purpose
                        "hotupdate.isolation.settle=12h",
                        "spring.datasource.url=jdbc:h2:mem:" + home.getFileName() + ";DB_CLOSE_DELAY=-1")
                .applyTo(context);
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("hot-update-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}
