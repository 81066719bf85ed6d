package io.execfabric.hotupdate.journey;

import static io.execfabric.hotupdate.support.Assistant.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.support.Assistant;
import io.execfabric.hotupdate.support.GeneratedApprovals;
import io.execfabric.hotupdate.support.GeneratedWorld;
import io.execfabric.hotupdate.support.GeneratedWorld.Place;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.MedianBound;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Another tenant's 500 Skills, of the same words, change nothing of what an assistant of this one is told. */
@HotUpdateTest
@TestPropertySource(properties = {"hotupdate.isolation.every=1d", "hotupdate.mcp.calls-per-minute=10000"})
class CrowdedNeighbourTests extends Journey {

    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);
    private static final int NEIGHBOURS = 500;
    private static final int ASKED = 21;

    @LocalServerPort
    private int ownPort;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Approvals approvals;

    @Autowired
    private UserDirectory people;

    private RestClientOf token;
    private Map<String, String> before;

    @BeforeAll
    void aNeighbourMovesIn() {
        people.createTenant(GeneratedWorld.tenant(0), "Neighbour");
        people.createUser(
                "neighbour", "neighbour-demo", GeneratedWorld.tenant(0), Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER));
        live(ScriptFolder.shell("low").with("main.sh", "# @risk low\necho ours\n"), "order-status", FOR_AI);
        token = assistant();
        told();
        before = told();

        String pattern = Objects.requireNonNull(database.queryForObject(
                "select live_version_id from skill where tenant_id = 'acme' and code = 'order-status'", String.class));
        new GeneratedWorld(database, pattern)
                .skills(
                        IntStream.range(0, NEIGHBOURS)
                                .mapToObj(i -> new Place(0, i))
                                .toList(),
                        done -> {});
        new GeneratedApprovals(database, approvals, pattern).sign(done -> {});
    }

    @Test
    void theNeighbourIsThere() {
        RestClientOf neighbour = RestClientOf.demo(ownPort, "neighbour", "ai");
        assertThat(neighbour
                        .get("/api/v1/recommendations?request=where+is+my+order&limit=200")
                        .body()
                        .path("items"))
                .hasSizeGreaterThan(10);
        try (Assistant theirs = Assistant.of(address(), neighbour.token())) {
            assertThat(theirs.tools()).hasSize(NEIGHBOURS + 1);
        }
    }

    @Test
    void nothingThatIsToldHasChanged() {
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void theirToolFailsAsAMissingOneAndAsFast() throws Exception {
        try (Assistant ours = Assistant.of(address(), token.token())) {
            String foreign = GeneratedWorld.code(7);
            String missing = "skill-99999";
            assertThat(text(ours.call(foreign, Map.of()))).isEqualTo(text(ours.call(missing, Map.of())));
            MedianBound.holds(
                    "a foreign tool against a missing one",
                    10,
                    () -> IntStream.range(0, ASKED)
                            .mapToObj(i -> Math.abs(millis(ours, foreign) - millis(ours, missing)))
                            .toList());
        }
    }

    /** Each answer that names, counts or ranks tools, to the byte. */
    private Map<String, String> told() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/v1/skills?limit=200",
                "/api/v1/recommendations?request=where+is+my+order",
                "/api/v1/recommendations?request=print+the+answer+as+JSON&limit=200",
                "/api/v1/recommendations?request=%E5%8F%91%E7%A5%A8")) {
            answers.put(path, token.get(path).raw().body());
        }
        McpWire wire = McpWire.open(address(), token.token());
        answers.put("tools/list", said(wire.ask("tools/list", 1, Map.of())));
        answers.put(
                "tools/call",
                said(wire.ask("tools/call", 2, Map.of("name", GeneratedWorld.code(7), "arguments", Map.of()))));
        wire.close();
        return answers;
    }

    /** Without the event's id, which is the session's. */
    private static String said(HttpResponse<String> answer) {
        return answer.body().lines().filter(line -> line.startsWith("data:")).collect(Collectors.joining());
    }

    private static double millis(Assistant assistant, String tool) {
        long start = System.nanoTime();
        assertThat(assistant.call(tool, Map.of()).isError()).isTrue();
        return (System.nanoTime() - start) / 1e6;
    }
}
