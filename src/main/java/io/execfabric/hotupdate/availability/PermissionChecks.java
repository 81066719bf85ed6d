package io.execfabric.hotupdate.availability;

/** STEP 6. Goes live and proves it, or does not go live. */
public interface PermissionChecks {

    /**
     * Switches the version live and, in the same transaction, asks through every door as the owning tenant, as other tenants
     * and as the canary tenant. All as expected: the report is kept and the transaction commits. Anything else: the switch is
     * rolled back and the report kept, so that nobody ever saw it.
     *
     * @param skillVersionId a registered version
     * @throws io.execfabric.hotupdate.shared.HotUpdateException PERMISSION_CHECK_FAILED naming each red check, BASE_MOVED when
     *     something else is live than what its approval replaces
     */
    void activateAndVerify(String skillVersionId);
}
