package io.execfabric.hotupdate.execution;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.FileSystemUtils;

/** Puts scripts live, in the tenant acme unless said otherwise, and asks for runs of them. */
@TestComponent
class LiveScripts {

    private final AvailabilityPolicy policy;
    private final Releases releases;
    private final Approvals approvals;
    private final Executions executions;
    private final HotUpdateProperties home;
    private final ObjectMapper json;
    private final AtomicInteger count = new AtomicInteger();

    LiveScripts(
            AvailabilityPolicy policy,
            Releases releases,
            Approvals approvals,
            Executions executions,
            HotUpdateProperties home,
            ObjectMapper json) {
        this.policy = policy;
        this.releases = releases;
        this.approvals = approvals;
        this.executions = executions;
        this.home = home;
        this.json = json;
    }

    ScriptCode shell(String script, Answers answers) {
        return live(script, Language.SHELL, RiskLevel.MEDIUM, answers);
    }

    ScriptCode python(String script) {
        return live(script, Language.PYTHON, RiskLevel.LOW, RunFixture.OPEN);
    }

    ScriptCode live(String script, Language language, RiskLevel risk, Answers answers) {
        return live(RunFixture.ACME, script, language, risk, answers);
    }

    ScriptCode live(TenantId tenant, String script, Language language, RiskLevel risk, Answers answers) {
        String code = "script" + count.incrementAndGet();
        SkillVersionFacts plain = RunFixture.version(tenant, code, language, risk, answers, null);
        SkillVersionFacts version = RunFixture.with(plain, approvals.sign(RunFixture.record(plain)));
        publish(version);
        Path source = folder(code, language, script);
        doAnswer(asked -> {
                    FileSystemUtils.copyRecursively(source, asked.getArgument(2, Path.class));
                    return null;
                })
                .when(releases)
                .lay(eq(version.release()), any(), any());
        return version.code();
    }

    /** Whatever {@code version} says of itself, this is what the registry holds from now on. */
    void publish(SkillVersionFacts version) {
        when(policy.decide(any(), eq(version.code()), any())).thenReturn(new Decision(null, Refusal.NOT_AUTHORISED));
        when(policy.decide(
                        argThat(caller -> caller != null && version.tenant().equals(caller.tenant())),
                        eq(version.code()),
                        any()))
                .thenReturn(new Decision(version, null));
        when(policy.decideAccepted(version.tenant(), version.skillVersionId())).thenReturn(new Decision(version, null));
    }

    /** Nobody may ask for it any more. */
    void withdraw(ScriptCode code) {
        when(policy.decide(any(), eq(code), any())).thenReturn(new Decision(null, Refusal.NOT_LIVE));
    }

    void revoke(ScriptCode code) {
        when(policy.decideAccepted(RunFixture.ACME, "version-of-" + code))
                .thenReturn(new Decision(null, Refusal.NOT_AUTHORISED));
    }

    ExecutionView request(Caller caller, ScriptCode code, String input) {
        return request(caller, code, input, null);
    }

    ExecutionView request(Caller caller, ScriptCode code, String input, @Nullable String key) {
        try {
            return executions.request(caller, new RunCommand(code, json.readTree(input), key, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExecutionView requestWith(Caller caller, ScriptCode code, String batchNo) {
        return executions.request(caller, new RunCommand(code, json.createObjectNode(), null, batchNo));
    }

    /** Asks for a run and waits for its end. */
    ExecutionView run(ScriptCode code, String input) {
        ExecutionView asked = request(RunFixture.MEMBER, code, input);
        return executions.view(RunFixture.MEMBER, asked.id(), 30);
    }

    private Path folder(String code, Language language, String script) {
        try {
            Path folder =
                    Files.createDirectories(home.home().resolve("test-scripts").resolve(code));
            Files.writeString(folder.resolve(language.entryFile()), script);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
