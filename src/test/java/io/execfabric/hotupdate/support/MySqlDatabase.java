package io.execfabric.hotupdate.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context an empty MySQL database of its own; overrules {@link TemporaryHome}, which runs before it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MySqlDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mysql",
                        Map.of(
                                "spring.datasource.url", MySqlServer.shared().newDatabase(),
                                "spring.datasource.username", "root",
                                "spring.datasource.password", "")));
    }
}
