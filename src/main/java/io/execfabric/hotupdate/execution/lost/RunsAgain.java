package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.model.HandedFiles;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.request.RunAcceptance;
import io.execfabric.hotupdate.execution.request.RunAdmission;
import io.execfabric.hotupdate.execution.upload.HandedUploads;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Requests a run once more for whoever requested it first: the same version, arguments and files, through the admission,
 * quota and confirmation of any request. The old run's ticket is used up, so a new one is asked for.
 */
@Component
class RunsAgain {

    private final UserDirectory users;
    private final RunAdmission admission;
    private final HandedUploads uploads;
    private final ExecutionContentRepository contents;
    private final RunAcceptance acceptance;
    private final ExecutionProperties limits;

    RunsAgain(
            UserDirectory users,
            RunAdmission admission,
            HandedUploads uploads,
            ExecutionContentRepository contents,
            RunAcceptance acceptance,
            ExecutionProperties limits) {
        this.users = users;
        this.admission = admission;
        this.uploads = uploads;
        this.contents = contents;
        this.acceptance = acceptance;
        this.limits = limits;
    }

    /** The id of the new run; refuses with the reason why there can be none. */
    String request(Run lost) {
        Caller requester = requester(lost);
        SkillVersionFacts version = sameVersion(lost, requester);
        String text = contents.findByTenantIdAndExecutionId(lost.tenant().value(), lost.id())
                .orElseThrow()
                .input();
        HandedFiles files = files(lost, requester);
        RunInput input = new RunInput(text, files.argumentsHash(text), null, limits.timeLimit(), files);
        return acceptance.accept(version, lost.requester(), input).id();
    }

    /** As whom the first request came in; an AI's run comes back as an AI's. */
    private Caller requester(Run lost) {
        String user = lost.requester().user();
        return users.find(user)
                .filter(found -> lost.tenant().equals(found.tenant()))
                .map(found -> lost.requester().channel() == Channel.AI
                        ? new Caller(user, lost.tenant(), Set.of(Role.AI), TokenKind.AI)
                        : found)
                .orElseThrow(() -> refused(Wording.of("lost.requester-left")));
    }

    private SkillVersionFacts sameVersion(Run lost, Caller requester) {
        Decision decision =
                admission.decide(requester, new ScriptCode(lost.target().skillCode()));
        SkillVersionFacts found = decision.version();
        if (!decision.allowed() || found == null) {
            throw refused(Wording.of("lost.unavailable"));
        }
        if (!found.skillVersionId().equals(lost.target().skillVersionId())) {
            throw refused(Wording.of("lost.other-live"));
        }
        return found;
    }

    private HandedFiles files(Run lost, Caller requester) {
        try {
            return uploads.handed(requester, lost.terms().uploadBatchNo());
        } catch (HotUpdateException gone) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("lost.files-gone"), gone);
        }
    }

    private static HotUpdateException refused(Wording why) {
        return new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("lost.not-again", why));
    }
}
