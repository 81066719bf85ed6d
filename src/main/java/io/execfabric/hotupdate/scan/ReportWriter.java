package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One report of all tools' results: the gravest first, and the same thing told once. */
final class ReportWriter {

    /** What several tools know: there, one finding on a line is enough. */
    private static final Set<ScanCategory> TOLD_ONCE = Set.of(
            ScanCategory.SECRET,
            ScanCategory.NETWORK,
            ScanCategory.PROCESS,
            ScanCategory.FILE_DELETION,
            ScanCategory.EVAL,
            ScanCategory.OBFUSCATION);

    private static final Comparator<ScanFinding> GRAVEST_FIRST = Comparator.comparing(ScanFinding::severity)
            .thenComparing(ScanFinding::path)
            .thenComparing(finding -> finding.line() == null ? 0 : finding.line());

    private ReportWriter() {}

    /** Of several tools that tell the same, the one that comes first in {@code results} is kept. */
    static ScanReport write(List<ToolResult> results, ScanFolder folder) {
        List<ToolRun> runs =
                new ArrayList<>(results.stream().map(ToolResult::run).toList());
        runs.add(new ToolRun(ScanFolder.TOOL, Status.DONE, 0, null));
        List<ScanFinding> findings = new ArrayList<>(folder.unreadable());
        findings.addAll(toldOnce(results));
        return new ScanReport(
                runs,
                findings.stream().sorted(GRAVEST_FIRST).toList(),
                results.stream()
                        .flatMap(result -> result.dependencies().stream())
                        .distinct()
                        .toList());
    }

    private static List<ScanFinding> toldOnce(List<ToolResult> results) {
        Map<Place, String> toldBy = new LinkedHashMap<>();
        List<ScanFinding> kept = new ArrayList<>();
        for (ToolResult result : results) {
            for (ScanFinding finding : result.findings()) {
                Place place = new Place(finding.path(), finding.line(), finding.category());
                boolean first =
                        toldBy.computeIfAbsent(place, any -> finding.tool()).equals(finding.tool());
                if (first || !TOLD_ONCE.contains(finding.category())) {
                    kept.add(finding);
                }
            }
        }
        return kept;
    }

    private record Place(
            String path, @org.jspecify.annotations.Nullable Integer line, ScanCategory category) {}
}
