package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.release.StoreCorrupted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wrong bytes in the store: each version on them is quarantined and put before the admins, in one transaction. */
@Component
class QuarantineStarter {

    private final VersionQuarantine quarantine;
    private final RuntimeService runtime;
    private final ProcessTenant tenants;

    QuarantineStarter(VersionQuarantine quarantine, RuntimeService runtime, ProcessTenant tenants) {
        this.quarantine = quarantine;
        this.runtime = runtime;
        this.tenants = tenants;
    }

    @EventListener
    void on(StoreCorrupted found) {
        quarantine.quarantineAll(found.packageDigest(), found.what()).forEach(version -> start(version, found.what()));
    }

    private void start(QuarantinedVersion version, String reason) {
        VariableMap variables = Variables.createVariables();
        QuarantinedVersionProcess.TENANT.on(variables).set(version.tenant().value());
        QuarantinedVersionProcess.SCRIPT_CODE.on(variables).set(version.code().value());
        QuarantinedVersionProcess.VERSION.on(variables).set((long) version.version());
        QuarantinedVersionProcess.REASON.on(variables).set(reason);
        tenants.startingFor(
                version.tenant().value(),
                () -> runtime.startProcessInstanceByKey(
                        QuarantinedVersionProcess.KEY, version.skillVersionId(), variables));
    }
}
