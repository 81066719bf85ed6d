package io.execfabric.hotupdate.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.scan.ToolRun.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellCheckTests {

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
    void tellsWhereAScriptGoesWrong() {
        ScanReport report = scan.with("main.sh", "#!/bin/bash\nif [ $1 = x ]; then\n  cd /nowhere\nfi\n")
                .scan();

        assertThat(ScanFixture.run(report, "ShellCheck").status()).isEqualTo(Status.DONE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.tool().equals("ShellCheck"))
                .extracting(ScanFinding::rule, ScanFinding::path, ScanFinding::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("SC2086", "main.sh", 2),
                        org.assertj.core.groups.Tuple.tuple("SC2164", "main.sh", 3));
    }

    @Test
    void aScriptCannotSwitchItsChecksOff() {
        ScanReport report = scan.with("main.sh", "#!/bin/bash\n# shellcheck disable=all\ncd /nowhere\n")
                .with(".shellcheckrc", "disable=all\n")
                .scan();

        assertThat(report.findings()).extracting(ScanFinding::rule).contains("SC2164");
    }

    @Test
    void namesThatLookLikeOptionsAreNames() {
        ScanReport report = scan.with("-x.sh", "#!/bin/sh\ncd /nowhere\n")
                .with("--help.sh", "#!/bin/sh\ncd /nowhere\n")
                .with("a\"b'c $(id).sh", "#!/bin/sh\ncd /nowhere\n")
                .scan();

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("SC2164"))
                .extracting(ScanFinding::path)
                .containsExactlyInAnyOrder("-x.sh", "--help.sh", "a\"b'c $(id).sh");
    }

    @Test
    void hasNothingToDoWithoutAShellScript() {
        ScanReport report = scan.with("main.py", "print(1)\n").scan();

        assertThat(ScanFixture.run(report, "ShellCheck").status()).isEqualTo(Status.NOT_APPLICABLE);
    }
}
