package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one tool. */
record ToolResult(ToolRun run, List<ScanFinding> findings, List<Dependency> dependencies) {

    static ToolResult without(ScanTool tool, Status status, long durationMs, @Nullable String problem) {
        return new ToolResult(new ToolRun(tool.name(), status, durationMs, problem), List.of(), List.of());
    }
}
