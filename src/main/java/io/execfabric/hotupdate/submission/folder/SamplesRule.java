package io.execfabric.hotupdate.submission.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.Wording;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The samples that feed the trial run: JSON, an object as input, and an input that the folder's own schema accepts. */
final class SamplesRule {

    static final String INPUT = "samples/input.json";
    static final String OUTPUT = "samples/output.json";

    private static final int MAX_TOLD = 20;

    private final FolderFindings findings;

    SamplesRule(FolderFindings findings) {
        this.findings = findings;
    }

    void checkOutput(String text) {
        new JsonText(OUTPUT, text, findings).value();
    }

    /** Checks the input against a schema that was found valid; null for none. */
    void checkInput(String text, @Nullable String schema) {
        JsonText json = new JsonText(INPUT, text, findings);
        JsonNode input = json.object();
        if (input != null && schema != null) {
            checkAgainst(schema, input, json);
        }
    }

    private void checkAgainst(String schema, JsonNode input, JsonText json) {
        try {
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .regularExpressionFactory(pattern -> new PatientPattern(pattern)::matches)
                    .build();
            Schema rules = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                    .getSchema(schema, InputFormat.JSON);
            SchemaErrors errors = SchemaErrors.of(rules, input.toString());
            errors.list().stream()
                    .sorted(Comparator.comparing(SchemaErrors.Told::pointer))
                    .limit(MAX_TOLD)
                    .forEach(told -> json.add(json.line(told.pointer()), told.wording("samples.input")));
        } catch (PatientPattern.TooSlowException | StackOverflowError e) {
            findings.add(FindingCode.SCHEMA_INVALID, InputSchemaRule.PATH, null, Wording.of("schema.too-costly"));
        }
    }
}
