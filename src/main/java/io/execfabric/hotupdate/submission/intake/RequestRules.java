package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.ReadableText;
import io.execfabric.hotupdate.submission.SubmitCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** STEP 2. What has to be said with a folder: a script code of the agreed form, and the business scenario. */
final class RequestRules {

    static final int MAX_TEXT = 4000;

    private RequestRules() {}

    static List<Finding> check(SubmitCommand command) {
        List<Finding> findings = new ArrayList<>();
        addCode(command.scriptCode(), findings);
        if (!ReadableText.hasLetter(command.scenario())) {
            findings.add(Finding.worded(FindingCode.SCENARIO_MISSING, "scenario", "request.scenario"));
        }
        addLength("scenario", command.scenario(), findings);
        addLength("note", command.note(), findings);
        return findings;
    }

    private static void addCode(String code, List<Finding> findings) {
        if (!Names.isWellFormed(code)) {
            findings.add(Finding.worded(FindingCode.SCRIPT_CODE_INVALID, "scriptCode", "request.code"));
        } else if (Names.isReserved(code)) {
            findings.add(Finding.worded(FindingCode.RESERVED_NAME, "scriptCode", "request.reserved"));
        }
    }

    private static void addLength(String field, @Nullable String text, List<Finding> findings) {
        if (text != null && text.length() > MAX_TEXT) {
            findings.add(Finding.worded(FindingCode.FIELD_INVALID, field, "request.too-long", MAX_TEXT));
        }
    }
}
