package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.ScriptJob;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one folder as a real run would, but observed and cut early. Whatever goes wrong is an answer, too. */
@Component
class TrialSandbox {

    private static final Logger log = LoggerFactory.getLogger(TrialSandbox.class);

    private final Sandbox sandbox;
    private final TrialProperties properties;
    private final RunLimitRules rules;
    private final Ids ids;

    TrialSandbox(Sandbox sandbox, TrialProperties properties, RunLimitRules rules, Ids ids) {
        this.sandbox = sandbox;
        this.properties = properties;
        this.rules = rules;
        this.ids = ids;
    }

    /** As a real run's, but for the time. */
    SandboxLimits limits(TenantId tenant, RunLimits asked) {
        return rules.granted(tenant, asked, SandboxLimits.standard()).withWallTime(properties.timeLimit());
    }

    TrialRun run(Path folder, Language language, Samples samples, SandboxLimits limits) {
        CapturedSandboxOutput output = new CapturedSandboxOutput(limits);
        try {
            ObservedRun run =
                    sandbox.observe(ScriptJob.of(ids.next(), folder, language, samples.input(), limits), output);
            return run.result().outcome() == SandboxResult.Outcome.EXITED
                            || run.result().outcome() == SandboxResult.Outcome.TIMED_OUT
                    ? TrialRun.of(run.result(), run.observation(), output, samples)
                    : TrialRun.notRun("The sandbox could not be set up, or the server was stopped.");
        } catch (RuntimeException e) {
            log.error("A trial run could not be carried out", e);
            return TrialRun.notRun(why(e));
        }
    }

    /** In words that name nothing of this host. */
    static String why(RuntimeException failure) {
        if (failure instanceof HotUpdateException known && known.code() == ErrorCode.SANDBOX_UNAVAILABLE) {
            return "This host cannot isolate runs, so the script was not tried.";
        }
        if (failure instanceof HotUpdateException known && known.code() == ErrorCode.RELEASE_TAMPERED) {
            return "The stored bytes do not have the package's digest, so the script was not tried.";
        }
        return "The script could not be tried; the server's log says why.";
    }
}
