package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;

/** What a tenant's people and AI see of the tenant's capabilities; everything in it went through the policy. */
public interface SkillCatalogue {

    ItemList<SkillView> list(Caller caller, SkillCriteria asked, PageRequest page);

    /** All of them. */
    default ItemList<SkillView> list(Caller caller, PageRequest page) {
        return list(caller, SkillCriteria.ALL, page);
    }

    /** 404 when it is not live and enabled in the caller's tenant, whatever else it may be. */
    SkillView one(Caller caller, ScriptCode code);

    /** The versions of a visible Skill, newest first. */
    ItemList<SkillVersionView> versions(Caller caller, ScriptCode code, PageRequest page);

    /** The report of step 6 of one version, other tenants' names replaced unless the caller is of the platform. */
    AvailabilityReport report(Caller caller, ScriptCode code, int version);

    /** The signed approval that one version of a visible Skill stands on. */
    SignedApproval approval(Caller caller, ScriptCode code, int version);
}
