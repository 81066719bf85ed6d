package io.execfabric.hotupdate.scan;

import java.util.List;

/**
 * What the static checks saw.
 *
 * @param tools every tool, with how it fared: no findings of a tool that failed means nothing
 * @param findings the gravest first
 * @param dependencies what the scripts need beside themselves
 */
public record ScanReport(List<ToolRun> tools, List<ScanFinding> findings, List<Dependency> dependencies) {

    public ScanReport {
        tools = List.copyOf(tools);
        findings = List.copyOf(findings);
        dependencies = List.copyOf(dependencies);
    }
}
