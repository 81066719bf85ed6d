package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/** One table, parsed: what it says about given inputs. */
final class PolicyTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    private PolicyTable(DmnDecision decision) {
        this.decision = decision;
    }

    /** 422 when this is no table under the decision's name. */
    static PolicyTable parse(byte[] dmn) {
        try {
            return new PolicyTable(ENGINE.parseDecision(PolicyRow.DECISION, new ByteArrayInputStream(dmn)));
        } catch (DmnEngineException e) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("policy.no-table", PolicyRow.DECISION));
        }
    }

    /** The one row that holds; an empty map when none does. DmnEngineException when several do, or a cell fails. */
    Map<String, @Nullable Object> evaluate(Map<String, Object> variables) {
        DmnDecisionResult result = ENGINE.evaluateDecision(decision, variables);
        DmnDecisionResultEntries row = result.getSingleResult();
        return row == null ? Map.of() : row.getEntryMap();
    }
}
