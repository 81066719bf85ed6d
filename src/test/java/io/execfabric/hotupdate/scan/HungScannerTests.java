package io.execfabric.hotupdate.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@HotUpdateTest
class HungScannerTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Scans scans;

    @Autowired
    private TenantBarrier barrier;

    @MockitoBean
    private ScanTools tools;

    @Test
    void aHungAndAMissingScannerDoNotHoldUpTheReview() {
        ScanTool hung = new ScanTool(
                "hung",
                EnumSet.allOf(FileKind.class),
                List.of("/usr/bin/sleep", "600"),
                List.of(Path.of("/usr/bin/sleep")));
        ScanTool missing = new ScanTool(
                "missing", EnumSet.allOf(FileKind.class), List.of("/nowhere"), List.of(Path.of("/nowhere")));
        when(tools.all()).thenReturn(List.of(hung, missing));
        RestClientOf admin = RestClientOf.demo(port, "acme-admin");

        Answer submitted = admin.submit(
                ScriptFolder.prettyJson().zip(), Map.of("scriptCode", "hung-scanner", "scenario", "A scanner hangs."));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(admin.get("/api/v1/submissions/" + submitted.text("id"))
                                .text("status"))
                        .isEqualTo("IN_REVIEW"));
        ScanReport report =
                barrier.asPlatform(() -> scans.report(new TenantId("acme"), new Digest(submitted.text("digest")))
                        .orElseThrow());
        assertThat(report.tools())
                .extracting(ToolRun::tool, ToolRun::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("hung", Status.TIMED_OUT),
                        org.assertj.core.groups.Tuple.tuple("missing", Status.FAILED));
        boolean foreign = barrier.asTenant(
                new TenantId("globex"),
                () -> scans.report(new TenantId("acme"), new Digest(submitted.text("digest")))
                        .isPresent());
        assertThat(foreign).isFalse();
    }
}
