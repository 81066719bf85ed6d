package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import io.execfabric.hotupdate.submission.folder.rules.FolderReport;
import io.execfabric.hotupdate.submission.folder.rules.FolderRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that is decided about a folder in the call: the rules and, where there is an entry file, its syntax. */
@Component
public class FolderCheck {

    private final SyntaxCheck syntax;
    private final RunLimitRules limits;

    FolderCheck(SyntaxCheck syntax, RunLimitRules limits) {
        this.syntax = syntax;
        this.limits = limits;
    }

    public FolderReport check(List<FolderFile> folder, TenantId tenant, String fallbackName) {
        FolderReport report = FolderRules.check(folder, fallbackName, limits.most(tenant));
        FolderFacts facts = report.facts();
        if (facts == null) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        // what its bytes tell of an entry file is why its interpreter would complain
        if (findings.stream().noneMatch(finding -> finding.code() == FindingCode.ENTRY_SYNTAX)) {
            findings.addAll(syntax.check(facts.language(), folder));
        }
        return new FolderReport(findings, facts);
    }
}
