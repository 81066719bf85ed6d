package io.execfabric.hotupdate.shared.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Makes the home folder, for this server alone, before anything is written into it. Others may pass through (runs have a user of their own and work
 * below the scratch folder) but list nothing; the database folder is closed to them. A folder that exists keeps its mode.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class HomeDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = Path.of(context.getEnvironment().getRequiredProperty("hotupdate.home"))
                .toAbsolutePath()
                .normalize();
        try {
            if (home.getParent() != null) {
                Files.createDirectories(home.getParent());
            }
            create(home, "rwx--x--x");
            keep(HomeLock.on(home), context.getBeanFactory());
            create(home.resolve("db"), "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException("The home folder cannot be made: " + home, e);
        }
    }

    /** Given back after everything else has ended; also when the start fails. */
    private static void keep(HomeLock lock, ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("homeLock", lock);
        ((DefaultSingletonBeanRegistry) beans).registerDisposableBean("homeLock", lock);
    }

    private static void create(Path folder, String mode) throws IOException {
        if (!Files.isDirectory(folder)) {
            FileAttribute<Set<PosixFilePermission>> wanted =
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
            Files.createDirectory(folder, wanted);
        }
    }
}
