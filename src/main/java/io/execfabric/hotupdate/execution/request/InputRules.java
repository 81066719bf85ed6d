package io.execfabric.hotupdate.execution.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.inputschema.Mismatch;
import io.execfabric.hotupdate.inputschema.NoAnswerException;
import io.execfabric.hotupdate.inputschema.UnusableSchemaException;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.Turns;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a run's input against the approved input schema and names every field that does not fit. Takes up to a quarter of a
 * second, so never inside a transaction, and a tenant's looks take turns.
 */
@Component
class InputRules {

    private final CompiledSchemas schemas = new CompiledSchemas();
    private final Turns turns = Turns.ofProcessors();

    /**
     * The answer for the version that the tenant ran last under that code, before anybody knows whether it still is the live
     * one; null when there was none with a schema. Decides nothing: who may run what is asked later.
     */
    @Nullable
    InputVerdict expected(TenantId tenant, ScriptCode code, JsonNode input) {
        return schemas.last(tenant, code).map(version -> look(version, input)).orElse(null);
    }

    /** Why {@code input} cannot be given to {@code version}; an answer without a reason where it can. */
    InputVerdict look(SkillVersionFacts version, JsonNode input) {
        String schema = version.offered().inputSchema();
        if (schema == null) {
            return InputVerdict.fits(version.skillVersionId());
        }
        try {
            InputSchema compiled = schemas.of(version, schema);
            List<Mismatch> told = turns.take(version.tenant(), () -> compiled.check(input));
            return told.isEmpty() ? InputVerdict.fits(version.skillVersionId()) : misfit(version, told);
        } catch (NoAnswerException e) {
            return new InputVerdict(
                    version.skillVersionId(),
                    new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("run.schema-slow")));
        } catch (UnusableSchemaException e) {
            return new InputVerdict(
                    version.skillVersionId(),
                    new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("run.schema-unusable"), e));
        }
    }

    private static InputVerdict misfit(SkillVersionFacts version, List<Mismatch> told) {
        List<Finding> findings = told.stream().map(InputRules::finding).toList();
        return new InputVerdict(
                version.skillVersionId(),
                new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("run.schema-misfit"), findings));
    }

    private static Finding finding(Mismatch told) {
        FindingCode code = told.field().isEmpty() ? FindingCode.INPUT_SCHEMA : FindingCode.FIELD_INVALID;
        return Finding.of(code, told.field(), told.english());
    }
}
