package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/** What the trail says about one subject. Whoever asks has to know already that the reader may see this subject. */
public interface SubjectHistory {

    /** At most so many are told. */
    int MOST = 100;

    /** The tenant's entries about it, oldest first; empty when there are none. */
    List<SubjectEvent> of(TenantId tenant, String subjectType, String subjectId);
}
