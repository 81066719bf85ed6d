package io.execfabric.hotupdate.submission.folder.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.inputschema.Mismatch;
import io.execfabric.hotupdate.inputschema.NoAnswerException;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The samples that feed the trial run: JSON, an object as input, and an input that the folder's own schema accepts. */
final class SamplesRule {

    static final String INPUT = "samples/input.json";
    static final String OUTPUT = "samples/output.json";

    private final FolderFindings findings;

    SamplesRule(FolderFindings findings) {
        this.findings = findings;
    }

    void checkOutput(String text) {
        new JsonText(OUTPUT, text, findings).value();
    }

    /** Checks the input against a schema that can be used; null for none. */
    void checkInput(String text, @Nullable InputSchema schema) {
        JsonText json = new JsonText(INPUT, text, findings);
        JsonNode input = json.object();
        if (input != null && schema != null) {
            checkAgainst(schema, input, json);
        }
    }

    private void checkAgainst(InputSchema schema, JsonNode input, JsonText json) {
        try {
            schema.check(input).stream()
                    .sorted(Comparator.comparing(Mismatch::pointer))
                    .forEach(told -> json.addAt(told.pointer(), wording(told)));
        } catch (NoAnswerException e) {
            findings.add(
                    FindingCode.SCHEMA_INVALID, InputSchemaRule.PATH, null, Wording.of("schema.sample-too-costly"));
        }
    }

    private static Wording wording(Mismatch told) {
        String place = told.pointer().isEmpty() ? "/" : told.pointer();
        return Wording.of("samples.input", place, told.english(), told.chinese());
    }
}
