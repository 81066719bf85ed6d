package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.submission.folder.FolderFacts;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.FolderReport;
import io.execfabric.hotupdate.submission.folder.FolderRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that is decided about a folder in the call: the rules and, where there is an entry file, its syntax. */
@Component
class FolderCheck {

    private final SyntaxCheck syntax;

    FolderCheck(SyntaxCheck syntax) {
        this.syntax = syntax;
    }

    FolderReport check(List<FolderFile> folder, String fallbackName) {
        FolderReport report = FolderRules.check(folder, fallbackName);
        FolderFacts facts = report.facts();
        if (facts == null) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(syntax.check(facts.language(), folder));
        return new FolderReport(findings, facts);
    }
}
