package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be offered to a caller now: asked of the policy before anything is ranked, and of nothing else. */
@Component
class Candidates {

    private final AvailabilityPolicy policy;

    Candidates(AvailabilityPolicy policy) {
        this.policy = policy;
    }

    /** In order of code. */
    List<SkillVersionFacts> of(Caller caller) {
        List<SkillVersionFacts> all = new ArrayList<>();
        List<SkillVersionFacts> part = offered(caller, PageRequest.MAX_LIMIT, null);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = offered(caller, PageRequest.MAX_LIMIT, last(part));
        }
        return all;
    }

    /** Whether {@code version} is among them; looks at its place alone, whatever the tenant has besides. */
    boolean holds(Caller caller, SkillVersionFacts version) {
        return policy
                .available(caller, Access.BE_OFFERED, CodeSpan.only(version.code()), PageRequest.DEFAULT_LIMIT)
                .stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    private List<SkillVersionFacts> offered(Caller caller, int limit, @Nullable String after) {
        return policy.available(caller, Access.BE_OFFERED, new PageRequest(limit, after));
    }

    private static String last(List<SkillVersionFacts> part) {
        return part.get(part.size() - 1).code().value();
    }
}
