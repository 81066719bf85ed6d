package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The files of the submission that the version came from. */
@Component
class SubmittedFilesDoor implements Door {

    private final SubmissionCatalogue submissions;

    SubmittedFilesDoor(SubmissionCatalogue submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "submitted-files";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return !submissions.filesIfVisible(caller, version.submissionId()).isEmpty();
    }

    /**
     * To the owner's people, if the files are there at all, which is not this step's question. Not to those who were granted
     * it: they run it and never read the owner's submission.
     */
    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() && version.owner().equals(caller.tenant()) && opensTo(caller, version);
    }

    @Override
    public boolean closesWithTheSkill() {
        return false;
    }
}
