package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.Names;
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
        if (command.scenario().isBlank()) {
            findings.add(Finding.of(
                    FindingCode.SCENARIO_MISSING,
                    "scenario",
                    "Say what problem the script solves and who will use it."));
        }
        addLength("scenario", command.scenario(), findings);
        addLength("note", command.note(), findings);
        return findings;
    }

    private static void addCode(String code, List<Finding> findings) {
        if (!Names.isWellFormed(code)) {
            findings.add(Finding.of(
                    FindingCode.SCRIPT_CODE_INVALID,
                    "scriptCode",
                    "A script code has 1–64 lower case letters, digits, \"-\" or \"_\", and starts with a letter."));
        } else if (Names.isReserved(code)) {
            findings.add(
                    Finding.of(FindingCode.RESERVED_NAME, "scriptCode", "This name is reserved for the platform."));
        }
    }

    private static void addLength(String field, @Nullable String text, List<Finding> findings) {
        if (text != null && text.length() > MAX_TEXT) {
            findings.add(Finding.of(
                    FindingCode.FIELD_INVALID, field, "At most " + MAX_TEXT + " characters are accepted here."));
        }
    }
}
