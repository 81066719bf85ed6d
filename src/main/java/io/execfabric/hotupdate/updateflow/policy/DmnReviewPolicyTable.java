package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.updateflow.PolicyColumns;
import io.execfabric.hotupdate.updateflow.PolicyVersion;
import io.execfabric.hotupdate.updateflow.ReviewPolicyTable;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link ReviewPolicyTable} over the engine's deployments: checked first, then deployed and audited in one transaction. */
@Service
class DmnReviewPolicyTable implements ReviewPolicyTable {

    private final PolicyTables tables;
    private final ApplicationEventPublisher events;

    DmnReviewPolicyTable(PolicyTables tables, ApplicationEventPublisher events) {
        this.tables = tables;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public PolicyColumns inForce(Caller caller) {
        return PolicyModel.read(file(caller, versions(caller).get(0).version())).columns();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PolicyVersion> versions(Caller caller) {
        caller.require(Role.PLATFORM_ADMIN);
        return tables.versions();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] file(Caller caller, int version) {
        caller.require(Role.PLATFORM_ADMIN);
        return tables.file(version).orElseThrow(() -> HotUpdateException.notFound("policy-version"));
    }

    @Override
    @Transactional
    public List<Wording> replace(Caller caller, byte[] dmn) {
        caller.require(Role.PLATFORM_ADMIN);
        List<Wording> problems = PolicyTableCheck.problems(dmn);
        if (problems.isEmpty()) {
            tables.deploy(dmn, caller.user());
            int version = tables.versions().get(0).version();
            events.publishEvent(new Audited(
                    null,
                    caller.user(),
                    "REVIEW_POLICY_CHANGED",
                    "reviewPolicy",
                    String.valueOf(version),
                    "Version " + version + " of the review policy is in force."));
            events.publishEvent(new IsolationInputsChanged("version " + version + " of the review policy"));
        }
        return problems;
    }

    @Override
    @Transactional
    public List<Wording> restore(Caller caller, int version) {
        return replace(caller, file(caller, version));
    }
}
