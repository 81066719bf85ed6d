package io.execfabric.hotupdate.execution;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.release.ReleasePath;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.FileSystemUtils;

/** Puts scripts live, in the tenant acme unless said otherwise, and asks for runs of them. */
@TestComponent
public class LiveScripts {

    private static final ScriptCode NOBODYS = new ScriptCode("nobodys");

    private final AvailabilityPolicy policy;
    private final Releases releases;
    private final Approvals approvals;
    private final Executions executions;
    private final HotUpdateProperties home;
    private final ObjectMapper json;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<ScriptCode, SkillVersionFacts> live = new ConcurrentHashMap<>();
    private final Map<String, Decision> accepted = new ConcurrentHashMap<>();
    private final Map<ReleasePath, Path> sources = new ConcurrentHashMap<>();

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

    public ScriptCode shell(String script, Answers answers) {
        return live(script, Language.SHELL, RiskLevel.MEDIUM, answers);
    }

    public ScriptCode python(String script) {
        return live(script, Language.PYTHON, RiskLevel.LOW, RunFixture.OPEN);
    }

    public ScriptCode live(String script, Language language, RiskLevel risk, Answers answers) {
        return live(RunFixture.ACME, script, language, risk, answers);
    }

    public ScriptCode live(TenantId tenant, String script, Language language, RiskLevel risk, Answers answers) {
        String code = "script" + count.incrementAndGet();
        SkillVersionFacts plain = RunFixture.version(tenant, code, language, risk, answers, null);
        SkillVersionFacts version = RunFixture.with(plain, approvals.sign(RunFixture.record(plain)));
        sources.put(version.approved().release(), folder(code, language, script));
        publish(version);
        return version.code();
    }

    /** Whatever {@code version} says of itself, this is what the registry holds from now on. */
    public void publish(SkillVersionFacts version) {
        live.put(version.code(), version);
        accepted.put(key(version.tenant(), version.skillVersionId()), new Decision(version, null));
        answerFromHere();
    }

    /** Nobody may ask for it any more. */
    public void withdraw(ScriptCode code) {
        live.remove(code);
    }

    public void revoke(ScriptCode code) {
        accepted.put(key(RunFixture.ACME, "version-of-" + code), new Decision(null, Refusal.NOT_AUTHORISED));
    }

    /** Once in each test, before anything runs: what is asked by other threads must not be stubbed meanwhile. */
    private void answerFromHere() {
        if (policy.decide(RunFixture.MEMBER, NOBODYS, Access.SEE) == null) {
            when(policy.decide(any(), any(), any()))
                    .thenAnswer(asked -> decide(asked.getArgument(0), asked.getArgument(1)));
            when(policy.decideAccepted(any(), any()))
                    .thenAnswer(asked -> accepted.get(key(asked.getArgument(0), asked.getArgument(1))));
            doAnswer(asked -> {
                        Path source = sources.get(asked.getArgument(0, ReleasePath.class));
                        FileSystemUtils.copyRecursively(source, asked.getArgument(2, Path.class));
                        return null;
                    })
                    .when(releases)
                    .lay(any(), any(), any());
        }
    }

    private Decision decide(Caller caller, ScriptCode code) {
        SkillVersionFacts version = live.get(code);
        if (version == null) {
            return new Decision(null, Refusal.NOT_LIVE);
        }
        return version.tenant().equals(caller.tenant())
                ? new Decision(version, null)
                : new Decision(null, Refusal.NOT_AUTHORISED);
    }

    private static String key(TenantId tenant, String skillVersionId) {
        return tenant + "/" + skillVersionId;
    }

    public ExecutionView request(Caller caller, ScriptCode code, String input) {
        return request(caller, code, input, null);
    }

    public ExecutionView request(Caller caller, ScriptCode code, String input, @Nullable String key) {
        try {
            return executions.request(caller, new RunCommand(code, json.readTree(input), key, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ExecutionView requestWith(Caller caller, ScriptCode code, String batchNo) {
        return executions.request(caller, new RunCommand(code, json.createObjectNode(), null, batchNo));
    }

    /** Asks for a run and waits for its end. */
    public ExecutionView run(ScriptCode code, String input) {
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
