package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.text.ReadableText;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.submission.check.FolderPreparation;
import io.execfabric.hotupdate.submission.check.PreparedFolder;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import io.execfabric.hotupdate.submission.model.AcceptedRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class DefaultSubmissionIntake implements SubmissionIntake {

    private final FolderPreparation preparation;
    private final LiveVersionRules liveRules;
    private final SubmissionRecorder recorder;
    private final HotUpdateProperties places;

    DefaultSubmissionIntake(
            FolderPreparation preparation,
            LiveVersionRules liveRules,
            SubmissionRecorder recorder,
            HotUpdateProperties places) {
        this.preparation = preparation;
        this.liveRules = liveRules;
        this.recorder = recorder;
        this.places = places;
    }

    @Override
    public SubmissionView submit(Caller caller, SubmitCommand command) {
        caller.require(Role.TENANT_ADMIN);
        return submit(caller, caller.requireTenant(), command);
    }

    @Override
    public SubmissionView submitPublic(Caller caller, SubmitCommand command) {
        caller.require(Role.PLATFORM_ADMIN);
        return submit(caller, TenantId.PUBLIC, command);
    }

    private SubmissionView submit(Caller caller, TenantId tenant, SubmitCommand command) {
        if (command.tenant() != null && !command.tenant().equals(tenant.value())) {
            throw new HotUpdateException(ErrorCode.TENANT_FORBIDDEN, Wording.of("submission.own-tenant"));
        }
        List<Finding> findings = RequestRules.check(command);
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            PreparedFolder folder = preparation.prepare(command.upload(), scratch, tenant, command.scriptCode());
            boolean refused = !findings.isEmpty() || folder.isRefused();
            findings.addAll(folder.findings());
            refuseIf(refused, caller, tenant, findings);
            AcceptedRequest request = accepted(tenant, command);
            refuseDuplicate(caller, request, folder);
            return Conflicts.retried(() -> recorder.record(caller.user(), request, folder));
        }
    }

    @Override
    public SubmissionView replacePackage(Caller caller, String id, PackageUpload upload) {
        TenantId tenant = tenantOf(caller);
        AcceptedRequest request = recorder.requestToFix(tenant, id);
        try (ScratchFolder scratch = ScratchFolder.below(places.scratch())) {
            PreparedFolder folder = preparation.prepare(
                    upload, scratch, tenant, request.scriptCode().value());
            refuseIf(folder.isRefused(), caller, tenant, folder.findings());
            refuseDuplicate(caller, request, folder);
            return Conflicts.retried(() -> recorder.replace(caller.user(), tenant, id, folder));
        }
    }

    @Override
    public SubmissionView withdraw(Caller caller, String id, String reason) {
        TenantId tenant = tenantOf(caller);
        if (!ReadableText.hasLetter(reason)) {
            throw new HotUpdateException(ErrorCode.REASON_MISSING, Wording.of("submission.withdraw-reason"));
        }
        return Conflicts.retried(() -> recorder.withdraw(caller.user(), tenant, id, reason.strip()));
    }

    /** Whose submissions the caller fixes and takes back: a platform admin those of the public area, and no tenant's. */
    private static TenantId tenantOf(Caller caller) {
        if (caller.has(Role.PLATFORM_ADMIN)) {
            return TenantId.PUBLIC;
        }
        caller.require(Role.TENANT_ADMIN);
        return caller.requireTenant();
    }

    private static AcceptedRequest accepted(TenantId tenant, SubmitCommand command) {
        return new AcceptedRequest(
                tenant,
                new ScriptCode(command.scriptCode()),
                command.scenario().strip(),
                command.note(),
                command.answers());
    }

    private void refuseDuplicate(Caller caller, AcceptedRequest request, PreparedFolder folder) {
        List<Finding> findings = new ArrayList<>(liveRules.check(request, folder));
        if (!findings.isEmpty()) {
            findings.addAll(folder.findings());
            refuseIf(true, caller, request.tenant(), findings);
        }
    }

    private void refuseIf(boolean refused, Caller caller, TenantId tenant, List<Finding> findings) {
        if (refused) {
            recorder.recordRefusal(caller.user(), tenant, findings);
            throw new HotUpdateException(
                    ErrorCode.SUBMISSION_UNACCEPTABLE, Wording.of("submission.unacceptable"), findings);
        }
    }
}
