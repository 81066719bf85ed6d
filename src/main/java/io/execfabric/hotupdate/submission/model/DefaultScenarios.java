package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.Scenarios;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultScenarios implements Scenarios {

    private static final int AT_ONCE = 500;

    private final SubmissionRepository submissions;

    DefaultScenarios(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    public Map<String, String> of(TenantId tenant, Collection<String> submissionIds) {
        List<String> asked = List.copyOf(submissionIds);
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> part = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            submissions
                    .scenarios(tenant.value(), part)
                    .forEach(scenario -> found.put(scenario.submissionId(), scenario.text()));
        }
        return found;
    }

    /** One row of the answer. */
    record Scenario(String submissionId, String text) {}
}
