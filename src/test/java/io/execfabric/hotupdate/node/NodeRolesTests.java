package io.execfabric.hotupdate.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.TemporaryHome;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Nodes that do only one of the two things. */
class NodeRolesTests {

    static final String SCRAPE = "the-collectors-own-token-of-40-letters-x";

    @Nested
    @SpringBootTest(
            classes = HotUpdateApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"hotupdate.node.portal=false", "hotupdate.node.name=runner-a"})
    @ActiveProfiles({"test", "demo"})
    @ContextConfiguration(initializers = TemporaryHome.class)
    @DirtiesContext
    class ARunnerWithoutPortal {

        @LocalServerPort
        private int port;

        @Test
        void answersHealthToEverybodyAndNothingElse() {
            Browser anybody = new Browser(port);

            assertThat(anybody.get("/actuator/health").body()).contains("\"status\"");
            for (String path : new String[] {
                "/",
                "/login",
                "/how-it-works",
                "/assets/app.css",
                "/api/v1/me",
                "/camunda/app/",
                "/v3/api-docs",
                "/actuator",
                "/actuator/health/",
                "/actuator/health/../../login",
                "/actuator/health;x=1",
                "//login"
            }) {
                HttpResponse<String> answer = anybody.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 503);
                assertThat(answer.body()).as(path).doesNotContain("<form");
            }
            assertThat(anybody.get("/login").body()).contains("Please ask another one.");
        }

        @Test
        void doesNotLetPasswordsOrMetricsThroughEither() {
            Browser admin = new Browser(port);

            String[] basic = Browser.basic("platform-admin", "platform-admin-demo");
            assertThat(admin.postJson("/api/v1/tokens", "{\"name\":\"t\"}", basic)
                            .statusCode())
                    .isEqualTo(503);
            assertThat(admin.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        }
    }

    @Nested
    @SpringBootTest(
            classes = HotUpdateApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "hotupdate.node.runner=false",
                "hotupdate.node.name=portal-a",
                "hotupdate.metrics.scrape-token=" + NodeRolesTests.SCRAPE,
                // tests have no metrics unless they ask for them
                "management.prometheus.metrics.export.enabled=true"
            })
    @ActiveProfiles({"test", "demo"})
    @ContextConfiguration(initializers = TemporaryHome.class)
    @DirtiesContext
    class APortalThatRunsNothing {

        @LocalServerPort
        private int port;

        @Autowired
        private Scheduler queue;

        @Autowired
        private ProcessEngine engine;

        @Test
        void takesNothingFromTheQueueAndLeavesTheEnginesStepsToOthers() {
            assertThat(queue.getSchedulerState().isPaused()).isTrue();
            assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                            .getJobExecutor()
                            .isActive())
                    .isFalse();
        }

        @Test
        void theCollectorsTokenReadsTheMetricsAndOpensNothingElse() {
            Browser collector = new Browser(port);
            String[] token = {"Authorization", "Bearer " + SCRAPE};
            assertThat(collector.send("GET", "/actuator/prometheus", "", token).body())
                    .contains("jvm_memory_used_bytes");
            assertThat(collector
                            .send("GET", "/actuator/prometheus", "", "Authorization", "Bearer " + SCRAPE + "x")
                            .statusCode())
                    .isEqualTo(401);
            for (String path : new String[] {
                "/api/v1/me", "/api/v1/audit", "/v3/api-docs", "/actuator", "/actuator/prometheus/", "/mcp"
            }) {
                assertThat(collector.send("GET", path, "", token).statusCode())
                        .as(path)
                        .isIn(401, 403, 404);
            }
            assertThat(collector
                            .send("POST", "/actuator/prometheus", "{}", token)
                            .statusCode())
                    .isIn(401, 403, 405);
            assertThat(collector.send("GET", "/governance", "", token).statusCode())
                    .isIn(302, 403);
            assertThat(collector.send("GET", "/actuator/health", "", token).statusCode())
                    .isIn(200, 401);
        }

        @Test
        void isHealthyAndServesPeople() {
            Browser admin = new Browser(port);

            assertThat(admin.get("/actuator/health").statusCode()).isEqualTo(200);
            admin.signIn("platform-admin", "platform-admin-demo");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(admin.get("/governance/nodes").body())
                                    .contains("portal-a", "serves people", "No node that runs scripts is alive")
                                    .doesNotContain("runs scripts</span>"));
        }
    }
}
