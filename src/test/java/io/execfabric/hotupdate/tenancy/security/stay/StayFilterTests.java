package io.execfabric.hotupdate.tenancy.security.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.CallerCache;
import io.execfabric.hotupdate.tenancy.security.caller.CredentialCheck;
import io.execfabric.hotupdate.tenancy.security.caller.TokenFilter;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Whatever a controller may answer that goes on after it, none of it outlives the token, and no controller does a thing for that. */
class StayFilterTests {

    private static final Caller ADA = new Caller("ada", new TenantId("acme"), Set.of(Role.TENANT_MEMBER), null);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final UserDirectory people = mock(UserDirectory.class);
    private final Tokens tokens = mock(Tokens.class);
    private final OpenStays stays = new OpenStays(new CredentialCheck(people, tokens));
    private WebServer server;

    @BeforeEach
    void start() {
        valid.add("t1");
        Endless.released = new CountDownLatch(1);
        when(people.known(any())).thenReturn(Map.of("ada", new KnownPerson(ADA, "stamp")));
        when(tokens.valid(any())).thenAnswer(asked -> Set.copyOf(valid));
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> {
            Filter signIn = (request, response, chain) -> {
                TokenFilter.signIn(new Caller("ada", ADA.tenant(), ADA.roles(), TokenKind.USER)
                        .through(new TokenName("t1", "mine")));
                try {
                    chain.doFilter(request, response);
                } finally {
                    SecurityContextHolder.clearContext();
                }
            };
            add(context.addFilter("signIn", signIn));
            add(context.addFilter("stay", new StayFilter(stays, new CallerCache(people, Clock.systemUTC()))));
            AnnotationConfigWebApplicationContext web = new AnnotationConfigWebApplicationContext();
            web.register(Endless.class);
            var servlet = context.addServlet("web", new DispatcherServlet(web));
            servlet.setAsyncSupported(true);
            servlet.setLoadOnStartup(1);
            servlet.addMapping("/");
        });
        server.start();
    }

    private static void add(jakarta.servlet.FilterRegistration.Dynamic filter) {
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(null, true, "/*");
    }

    @AfterEach
    void stop() {
        Endless.released.countDown();
        server.stop();
        stays.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sse", "emitter", "deferred", "later", "callable", "task", "streaming"})
    void endsWithinTwoSecondsOfAnEndThatNobodyAnnounced(String kind) {
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/" + kind))
                        .build(),
                BodyHandlers.ofString());
        await().during(Duration.ofMillis(1200)).atMost(Duration.ofSeconds(5)).until(() -> !answer.isDone());

        valid.clear();

        await().atMost(Duration.ofSeconds(2)).until(answer::isDone);
        assertThat(answer.handle((done, cut) -> done == null ? "" : done.body()).join())
                .doesNotContain("too late");
    }

    /** One of each kind that goes on for ever. */
    @RestController
    @EnableWebMvc
    static class Endless {

        /** Made anew for each test. */
        private static volatile CountDownLatch released = new CountDownLatch(1);

        @GetMapping("/sse")
        SseEmitter sse() throws IOException {
            SseEmitter emitter = new SseEmitter(0L);
            emitter.send("first");
            return emitter;
        }

        @GetMapping("/emitter")
        ResponseBodyEmitter emitter() throws IOException {
            ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
            emitter.send("first");
            return emitter;
        }

        @GetMapping("/deferred")
        DeferredResult<String> deferred() {
            return new DeferredResult<>(0L);
        }

        @GetMapping("/later")
        CompletableFuture<String> later() {
            return new CompletableFuture<>();
        }

        @GetMapping("/callable")
        Callable<String> callable() {
            return Endless::tooLate;
        }

        @GetMapping("/task")
        WebAsyncTask<String> task() {
            return new WebAsyncTask<>(Endless::tooLate);
        }

        @GetMapping("/streaming")
        StreamingResponseBody streaming() {
            return out -> {
                out.write("first".getBytes(StandardCharsets.UTF_8));
                out.flush();
                out.write(tooLate().getBytes(StandardCharsets.UTF_8));
            };
        }

        private static String tooLate() {
            try {
                released.await();
                return "too late";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
