package io.execfabric.hotupdate.restart;

import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** One life of the whole server on a home with the embedded database, from its start until it is stopped. */
final class Life implements AutoCloseable {

    /** The engine's jobs and the queue stand still. */
    static final String RUNS_NOTHING = "--hotupdate.node.runner=false";

    private static final List<String> SETTINGS = List.of(
            "--spring.profiles.active=demo",
            "--server.port=0",
            // what runs when the server is stopped is cut off at once
            "--hotupdate.execution.drain.limit=0s");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext server;

    private Life(ConfigurableApplicationContext server) {
        this.server = server;
    }

    /** Started as {@code bin/run} does, and ready; {@code settings} come on top. */
    static Life start(Path home, String... settings) {
        Life life = begin(home, settings);
        Awaitility.await("health of the server").atMost(Duration.ofSeconds(90)).until(life::isUp);
        return life;
    }

    /** Started, whether it becomes ready or not. */
    static Life begin(Path home, String... settings) {
        List<String> all = new ArrayList<>(SETTINGS);
        all.add("--hotupdate.home=" + home);
        all.addAll(List.of(settings));
        return new Life(new SpringApplicationBuilder(HotUpdateApplication.class, LeakyDoor.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("tests", new Tests()))
                .run(all.toArray(String[]::new)));
    }

    /** As an operator stops it. */
    @Override
    public void close() {
        server.close();
    }

    boolean isUp() {
        try {
            URI health = URI.create("http://localhost:" + port() + "/actuator/health");
            return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    RestClientOf as(String user) {
        return RestClientOf.demo(port(), user);
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    /** What the platform does by itself, done now. */
    <T> T asPlatform(Supplier<T> work) {
        return bean(TenantBarrier.class).asPlatform(work);
    }

    private int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The tests' own beans are none of a server's. */
    private static final class Tests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tests;
        }

        @Override
        public int hashCode() {
            return Tests.class.hashCode();
        }
    }
}
