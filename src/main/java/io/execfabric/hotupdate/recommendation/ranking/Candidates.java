package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be offered to a caller now: asked of the policy before anything is ranked, and of nothing else. */
@Component
public class Candidates {

    private final AvailabilityPolicy policy;

    Candidates(AvailabilityPolicy policy) {
        this.policy = policy;
    }

    /** In order of code. */
    public List<SkillVersionFacts> of(Caller caller) {
        return of(caller, null);
    }

    /** @param only the code of the one that is of interest; null for all */
    public List<SkillVersionFacts> of(Caller caller, @Nullable ScriptCode only) {
        List<SkillVersionFacts> all = new ArrayList<>();
        List<SkillVersionFacts> part = offered(caller, null, only);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = only == null ? offered(caller, last(part), null) : List.of();
        }
        return all;
    }

    private List<SkillVersionFacts> offered(Caller caller, @Nullable String after, @Nullable ScriptCode only) {
        return policy.available(
                caller,
                Access.BE_OFFERED,
                new PageRequest(PageRequest.MAX_LIMIT, after, only == null ? null : only.value()));
    }

    private static String last(List<SkillVersionFacts> part) {
        return part.get(part.size() - 1).code().value();
    }
}
