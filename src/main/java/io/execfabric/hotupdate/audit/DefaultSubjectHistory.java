package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

@Service
class DefaultSubjectHistory implements SubjectHistory {

    private final SubjectEventRepository events;

    DefaultSubjectHistory(SubjectEventRepository events) {
        this.events = events;
    }

    @Override
    public List<SubjectEvent> of(TenantId tenant, String subjectType, String subjectId) {
        return events.about(tenant.value(), subjectType, subjectId, Limit.of(MOST));
    }
}
