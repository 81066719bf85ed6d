package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.Registration;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.submission.Submissions;
import org.springframework.stereotype.Component;

/** Joins what the earlier steps left (approval, synced release, README) into one registration. */
@Component
class CapabilityRegistration {

    private final Submissions submissions;
    private final Releases releases;
    private final CapabilityRegistry registry;

    CapabilityRegistration(Submissions submissions, Releases releases, CapabilityRegistry registry) {
        this.submissions = submissions;
        this.releases = releases;
        this.registry = registry;
    }

    /** The Skill version's id. */
    String register(ApprovedSubmission approved) {
        ApprovalRecord record = approved.record();
        ReleasePath release = releases.synced(record.tenant(), record.language(), record.scriptCode(), record.digest());
        String readme = submissions.facts(record.submissionId()).folder().readme();
        return registry.register(new Registration(record, approved.approval(), release, readme));
    }
}
