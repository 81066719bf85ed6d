package io.execfabric.hotupdate.node.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The node of this very server, as a platform admin sees it, and nobody else. */
@HotUpdateTest
class NodesPageTests {

    private static final String PAGE = "/governance/nodes";
    private static final String API = "/api/v1/nodes";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void thisServerRegistersWithHostAndPortAndItsLoad() {
        Browser admin = signedIn("platform-admin");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode self = self(admin);
            assertThat(self.path("state").asText()).isEqualTo("ALIVE");
            assertThat(self.path("runner").asBoolean()).isTrue();
            assertThat(self.path("portal").asBoolean()).isTrue();
            assertThat(self.path("slots").asInt()).isPositive();
            assertThat(self.path("free").asInt())
                    .isEqualTo(self.path("slots").asInt() - self.path("running").asInt());
            assertThat(self.path("version").asText()).isNotBlank();
        });
        assertThat(admin.get(PAGE).body()).contains(":" + port).contains("run slots free");
    }

    @Test
    void theHeartbeatGoesOn() {
        Browser admin = signedIn("platform-admin");
        await().atMost(Duration.ofSeconds(10)).until(() -> !self(admin).isMissingNode());
        String first = self(admin).path("lastHeartbeat").asText();

        await().atMost(Duration.ofSeconds(6))
                .until(() -> !self(admin).path("lastHeartbeat").asText().equals(first));
    }

    @Test
    void isForPlatformAdminsAlone() {
        for (String person : new String[] {"reviewer1", "acme-admin", "acme-member", "globex-confirmer"}) {
            Browser other = signedIn(person);
            assertThat(other.get(PAGE).statusCode()).as(person).isEqualTo(403);
            assertThat(other.get(API).statusCode()).as(person).isEqualTo(403);
            assertThat(other.get("/").body()).as(person).doesNotContain(PAGE);
        }
        assertThat(signedIn("platform-admin").get("/governance").body()).contains(PAGE);
    }

    private JsonNode self(Browser admin) {
        for (JsonNode node : items(admin)) {
            if (node.path("name").asText().endsWith(":" + port)) {
                return node;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode items(Browser admin) {
        try {
            return json.readTree(admin.get(API).body()).path("items");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser signedIn(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, person + "-demo");
        return browser;
    }
}
