package io.execfabric.hotupdate.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.sandbox.SandboxOutput;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxRunTests {

    @TempDir
    Path home;

    private SandboxFixture sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = new SandboxFixture(home, true);
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 125, 255})
    void theExitCodeIsTheProgramsOwn(int code) throws IOException {
        SandboxResult result = sandbox.shell("exit " + code);

        assertThat(result.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(result.exitCode()).isEqualTo(code);
    }

    @Test
    void aProgramEndedByASignalHasTheShellsExitCodeAndNothingIsSaidAboutIt() throws IOException {
        SandboxResult result = sandbox.shell("kill -SEGV $$");

        assertThat(result.exitCode()).isEqualTo(139);
        assertThat(sandbox.said.err()).isEmpty();
    }

    @Test
    void bothStreamsArriveWithAnyBytes() throws IOException {
        sandbox.shell("printf 'gr\\303\\274\\303\\237e \\377\\000.'; echo oops >&2");

        assertThat(sandbox.said.stdout.toByteArray()).isEqualTo(new byte[] {
            'g', 'r', (byte) 0xc3, (byte) 0xbc, (byte) 0xc3, (byte) 0x9f, 'e', ' ', -1, 0, '.'
        });
        assertThat(sandbox.said.err()).isEqualTo("oops\n");
    }

    @Test
    void inputArrivesOnStandardInputAsAFileAndInTheEnvironment() throws IOException {
        sandbox.input = "{\"name\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8);
        sandbox.inputAsFile = true;
        sandbox.environment = Map.of("EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON", "{\"quote\":\"$(id) 'x'\"}");

        sandbox.shell("cat; echo; cat /job/input.json; echo; echo \"$EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON\"; pwd");

        assertThat(sandbox.said.out())
                .isEqualTo("{\"name\":\"Zoë\"}\n{\"name\":\"Zoë\"}\n{\"quote\":\"$(id) 'x'\"}\n/app\n");
    }

    @Test
    void uploadedFilesAreThereToRead() throws IOException {
        Path upload = Files.writeString(home.resolve("upload"), "a;b\n");
        sandbox.inputFiles = Map.of("data/my file.csv", upload);

        SandboxResult result =
                sandbox.shell("cat '/job/uploads/data/my file.csv'; echo x > '/job/uploads/data/my file.csv'");

        assertThat(sandbox.said.out()).isEqualTo("a;b\n");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(upload).hasContent("a;b\n");
    }

    @Test
    void aProgramThatNeverReadsItsInputEndsAsUsual() throws IOException {
        sandbox.input = new byte[2_000_000];

        SandboxResult result = sandbox.shell("echo done");

        assertThat(result.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(sandbox.said.out()).isEqualTo("done\n");
    }

    @Test
    void largeInputIsReadWhileOutputIsWritten() throws IOException {
        sandbox.input = new byte[1_000_000];
        Arrays.fill(sandbox.input, (byte) 'x');

        sandbox.shell("cat");

        assertThat(sandbox.said.stdout.toByteArray()).isEqualTo(sandbox.input);
    }

    @Test
    void aFloodOfOutputIsCutAndTheProgramStillEnds() throws IOException {
        SandboxResult result = sandbox.shell("head -c 200000000 /dev/zero; exit 3");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.outputTruncated()).isTrue();
        assertThat(sandbox.said.stdout.size()).isEqualTo((int) sandbox.limits.outputBytes());
    }

    @Test
    void aReceiverThatFailsDoesNotHoldUpTheProgram() throws IOException {
        Files.writeString(sandbox.folder.resolve("main.sh"), "head -c 1000000 /dev/zero; exit 4");
        SandboxResult result = sandbox.runs.run(sandbox.job("/usr/bin/bash", "main.sh"), new SandboxOutput() {
            @Override
            public void stdout(byte[] chunk) {
                throw new IllegalStateException("full");
            }

            @Override
            public void stderr(byte[] chunk) {}
        });

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.outputTruncated()).isTrue();
    }

    @Test
    void pythonImportsFromItsOwnFolderAndStaysWithinItsMemory() throws IOException {
        Files.writeString(sandbox.folder.resolve("helper.py"), "WORD = 'helped'");

        sandbox.python("""
                import helper, getpass
                print(helper.WORD, getpass.getuser())
                try:
                    bytearray(600 * 1024 * 1024)
                except MemoryError:
                    print('bounded')
                """);

        assertThat(sandbox.said.out()).isEqualTo("helped sandbox\nbounded\n");
    }

    @Test
    void nodeRunsAndStaysWithinItsMemory() throws IOException {
        Files.writeString(
                sandbox.folder.resolve("main.js"),
                "console.log('hello ' + require('fs').readFileSync(0, 'utf8'));"
                        + "const held = []; for (;;) held.push(Buffer.alloc(20e6, 1));");
        sandbox.input = "node".getBytes(StandardCharsets.UTF_8);

        SandboxResult result = sandbox.run("/usr/bin/node", "main.js");

        assertThat(sandbox.said.out()).isEqualTo("hello node\n");
        assertThat(result.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(result.exitCode()).isNotZero();
    }

    @Test
    void aFailedSetUpIsNotAnExitCodeAndNamesNoPath() throws IOException {
        Path blocked = Files.writeString(home.resolve("not-a-directory"), "");
        sandbox.inputFiles = Map.of("a", blocked, "a/b", blocked);

        SandboxResult result = sandbox.shell("exit 1");

        assertThat(result.outcome()).isEqualTo(Outcome.SETUP_FAILED);
        assertThat(result.exitCode()).isNull();
        assertThat(result.problem()).isEqualTo("The sandbox could not be set up.");
        assertThat(sandbox.said.err()).isEmpty();
    }

    @Test
    void aMissingProgramIsTheProgramsFailure() {
        assertThat(sandbox.run("/usr/bin/no-such-program").exitCode()).isEqualTo(127);
    }

    @Test
    void nothingOfARunIsLeftOnTheHost() throws IOException {
        sandbox.collectFiles = true;
        sandbox.inputAsFile = true;

        sandbox.shell("echo a > /job/artifacts/a");

        try (var left = Files.list(sandbox.area.accounts().getParent())) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("run-")))
                    .isEmpty();
        }
    }
}
