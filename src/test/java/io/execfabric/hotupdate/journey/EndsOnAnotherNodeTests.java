package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.support.TemporaryHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Ends that another server on the same database makes. */
@MySqlTest
class EndsOnAnotherNodeTests extends EndsJourney {

    @Autowired
    private Environment here;

    private ConfigurableApplicationContext other;

    @BeforeAll
    void startAnotherServer() {
        other = new SpringApplicationBuilder(HotUpdateApplication.class)
                .profiles("test", "mysql", "demo")
                .initializers(new TemporaryHome(), this::onTheSameDatabase)
                .run("--server.port=0", "--hotupdate.node.runner=false");
    }

    private void onTheSameDatabase(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + here.getRequiredProperty("spring.datasource.url"),
                        "spring.datasource.username=root",
                        "spring.datasource.password=")
                .applyTo(context);
    }

    @AfterAll
    void stopIt() {
        other.close();
    }

    @Override
    int elsewhere() {
        return other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
