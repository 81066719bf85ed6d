package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** The trail over HTTP, as its readers ask for it. */
@HotUpdateTest
class AuditReadingTests {

    private final String subject = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aTenantReadsItsOwnEntriesAlone() {
        happened("acme", "READ_HERE", "of acme");
        happened("globex", "READ_HERE", "of globex");
        happened(null, "READ_HERE", "of nobody");

        assertThat(details("acme-admin", "")).containsExactly("of acme");
        assertThat(details("acme-admin", "&tenant=globex")).isEmpty();
        assertThat(details("acme-admin", "&tenant=acme")).containsExactly("of acme");
        assertThat(details("globex-admin", "")).containsExactly("of globex");
        assertThat(details("platform-admin", "")).containsExactly("of nobody", "of globex", "of acme");
        assertThat(details("platform-admin", "&tenant=acme")).containsExactly("of acme");
        assertThat(get("acme-member", "/api/v1/audit").status()).isEqualTo(403);
        assertThat(get("reviewer1", "/api/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void filtersAndPagesNewestFirst() {
        IntStream.range(0, 5).forEach(i -> happened("acme", i % 2 == 0 ? "EVEN" : "ODD", "number " + i));

        JsonNode first = get("acme-admin", "/api/v1/audit?limit=2&action=EVEN&subject=" + subject)
                .body();
        JsonNode rest = get(
                        "acme-admin",
                        "/api/v1/audit?limit=2&action=EVEN&subject=" + subject + "&cursor="
                                + first.path("nextCursor").asText())
                .body();

        assertThat(first.path("items").findValuesAsText("detail")).containsExactly("number 4", "number 2");
        assertThat(rest.path("items").findValuesAsText("detail")).containsExactly("number 0");
        assertThat(rest.path("nextCursor").isNull()).isTrue();
        assertThat(details("acme-admin", "&actor=nobody")).isEmpty();
        assertThat(details("acme-admin", "&from=2020-01-01&until=2020-01-02T00:00:00Z"))
                .isEmpty();
        assertThat(details("acme-admin", "&since=2020-01-01")).hasSize(5);
        assertThat(get("acme-admin", "/api/v1/audit?from=yesterday").status()).isEqualTo(400);
        assertThat(get("acme-admin", "/api/v1/audit?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void theTableHoldsAllAndNoFormula() {
        IntStream.range(0, 203).forEach(i -> happened("acme", "TABLED", "=1+1"));

        HttpResponse<String> csv = get("acme-admin", "/api/v1/audit.csv?action=TABLED&subject=" + subject)
                .raw();

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(204);
        assertThat(lines.get(0)).isEqualTo("seq,at,tenant,actor,action,subjectType,subjectId,detail,seal");
        assertThat(lines.get(203)).contains(",acme,").contains("'=1+1").doesNotContain(",=1+1");
        assertThat(get("acme-admin", "/api/v1/audit.csv?from=x").status()).isEqualTo(400);
    }

    @Test
    void theVerificationAndTheHeadAnswerAdmins() {
        RestClientOf admin = RestClientOf.demo(port, "platform-admin");
        happened("acme", "TRIED", "something");

        Answer report = admin.get("/api/v1/audit/verification");

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("intact").isBoolean()).isTrue();
        assertThat(report.body().path("entries").asLong()).isPositive();
        assertThat(report.body().path("headHash").asText()).hasSize(64);
        assertThat(report.body().has("firstBroken")).isTrue();
        Answer head = admin.get("/api/v1/audit/head");
        assertThat(admin.post("/api/v1/audit/verification", head.body()).status())
                .isEqualTo(200);
        assertThat(admin.post("/api/v1/audit/verification", Map.of("number", 1)).status())
                .isEqualTo(400);
        assertThat(get("acme-member", "/api/v1/audit/verification").status()).isEqualTo(403);
    }

    @Test
    void aTenantCountsItsOwnEntriesAndNobodyElses() {
        long before = get("acme-admin", "/api/v1/audit/verification")
                .body()
                .path("entries")
                .asLong();
        for (int i = 0; i < 50; i++) {
            happened("globex", "TRIED", "something");
        }
        happened("acme", "TRIED", "something");
        Answer now = get("acme-admin", "/api/v1/audit/verification");
        assertThat(now.body().path("entries").asLong() - before)
                .as("its own, and its tokens of this test")
                .isBetween(1L, 20L);
        Answer head = get("acme-admin", "/api/v1/audit/head");
        assertThat(head.body().path("text").asText()).isEmpty();
        assertThat(head.body().path("entries").asLong() - before).isBetween(1L, 20L);
        assertThat(RestClientOf.demo(port, "acme-admin")
                        .post("/api/v1/audit/verification", head.body())
                        .status())
                .isEqualTo(200);
    }

    private Answer get(String user, String path) {
        return RestClientOf.demo(port, user).get(path);
    }

    private void happened(@Nullable String tenant, String action, String detail) {
        TenantId owner = tenant == null ? null : new TenantId(tenant);
        events.publishEvent(new Audited(owner, "somebody", action, "test", subject, detail));
    }

    private List<String> details(String user, String filter) {
        return get(user, "/api/v1/audit?subject=" + subject + filter)
                .body()
                .path("items")
                .findValuesAsText("detail");
    }
}
