package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Evaluates the very table that the process evaluates, outside of any process: for the dossier and the rules of a decision.
 * A plain table engine of its own, so that no reviewer needs a right on decision definitions.
 */
@Component
class DmnReviewPolicy implements ReviewPolicy {

    static final String DECISION = "review-policy";
    private static final String FILE = "processes/review-policy.dmn";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    DmnReviewPolicy() {
        try (InputStream table = new ClassPathResource(FILE).getInputStream()) {
            this.decision = engine.parseDecision(DECISION, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict judge(ReviewPolicyInput input) {
        DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                        decision,
                        Map.of(
                                "declaredRisk", input.declaredRisk(),
                                "aiRequested", input.aiRequested(),
                                "secretFound", input.secretFound()))
                .getSingleResult();
        String risk = row.getEntry("risk");
        int reviewers = row.getEntry("reviewers");
        String reason = row.getEntry("reason");
        return new Verdict(RiskLevel.ofWord(risk).orElse(RiskLevel.HIGH), reviewers, reason);
    }
}
