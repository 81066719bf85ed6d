package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.availability.IsolationBroken;
import io.execfabric.hotupdate.capability.QuarantinedVersion;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.release.StoreCorrupted;
import io.execfabric.hotupdate.shared.text.CutText;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is found wrong with a version that could run is put before the admins, in the transaction that quarantines it. */
@Component
class QuarantineStarter {

    private static final int LONGEST = 2000;

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

    /** A leak that was closed: the admins find out what opened it, and decide about the version where that was quarantined. */
    @EventListener
    void on(IsolationBroken broken) {
        VariableMap variables =
                variables(broken.tenant().value(), broken.code().value(), broken.version(), broken.what());
        tenants.startingFor(
                broken.tenant().value(),
                () -> runtime.startProcessInstanceByKey(
                        BrokenIsolationProcess.KEY, broken.skillVersionId(), variables));
        QuarantinedVersion quarantined = broken.quarantined();
        if (quarantined != null) {
            start(quarantined, broken.what());
        }
    }

    private void start(QuarantinedVersion version, String reason) {
        VariableMap variables =
                variables(version.tenant().value(), version.code().value(), version.version(), reason);
        tenants.startingFor(
                version.tenant().value(),
                () -> runtime.startProcessInstanceByKey(
                        QuarantinedVersionProcess.KEY, version.skillVersionId(), variables));
    }

    private static VariableMap variables(String tenant, String code, int version, String reason) {
        VariableMap variables = Variables.createVariables();
        QuarantinedVersionProcess.TENANT.on(variables).set(tenant);
        QuarantinedVersionProcess.SCRIPT_CODE.on(variables).set(code);
        QuarantinedVersionProcess.VERSION.on(variables).set((long) version);
        QuarantinedVersionProcess.REASON.on(variables).set(shortened(reason));
        return variables;
    }

    /** The engine keeps strings of this length, in MySQL, too. */
    private static String shortened(String reason) {
        return CutText.of(reason, LONGEST);
    }
}
