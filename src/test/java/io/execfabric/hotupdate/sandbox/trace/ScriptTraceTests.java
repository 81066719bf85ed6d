package io.execfabric.hotupdate.sandbox.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces as strace writes them, except that here texts are readable: 'text' stands for its hexadecimal form. */
class ScriptTraceTests {

    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final String START = """
            10 execve("'/usr/bin/bwrap'", ["'bwrap'"], 0x1 /* 0 vars */) = 0
            11 openat(AT_FDCWD<'/'>, "'/newroot/etc'", O_WRONLY|O_CREAT, 0600) = 3<'/newroot/etc'>
            12 execve("'/usr/bin/sh'", ["'sh'"], 0x1 /* 5 vars */) = 0
            13 +++ exited with 0 +++
            14 execve("'/usr/bin/python3'", ["'/usr/bin/python3'", "'main.py'"], 0x1 /* 5 vars */) = 0
            """;

    @TempDir
    Path folder;

    @Test
    void theSandboxesOwnStepsAreNoneOfTheScripts() throws IOException {
        ScriptTrace trace = trace("""
                12 openat(AT_FDCWD<'/app'>, "'/dev/shm/ours'", O_WRONLY|O_CREAT, 0600) = 3<'/dev/shm/ours'>
                14 mkdir("'mine'", 0777) = 0
                14 +++ exited with 0 +++
                12 kill(-1, SIGKILL) = 0
                20 execve("'/usr/bin/tar'", ["'tar'", "'-cf'"], 0x1 /* 5 vars */) = 0
                """);

        assertThat(trace.files()).containsExactly("/app/mine");
        assertThat(trace.programs()).isEmpty();
    }

    @Test
    void theScriptCannotEndTheTraceNorTakeANumberOfTheSandboxesForGood() throws IOException {
        ScriptTrace trace = trace("""
                14 kill(-1, SIGKILL) = 0
                13 mkdir("'/job/by-thirteen'", 0777) = 0
                12 +++ exited with 0 +++
                12 mkdir("'/job/by-twelve'", 0777) = 0
                """);

        assertThat(trace.files()).containsExactly("/job/by-thirteen", "/job/by-twelve");
    }

    @Test
    void aCallInTwoHalvesIsOne() throws IOException {
        ScriptTrace trace = trace("""
                14 openat(AT_FDCWD<'/app'>, "'/tmp/a'", O_WRONLY|O_CREAT, 0600 <unfinished ...>
                15 mkdir("'/tmp/b'", 0777 <unfinished ...>
                14 <... openat resumed>) = 3<'/tmp/a'>
                15 <... mkdir resumed>) = -1 EROFS (Read-only file system)
                """);

        assertThat(trace.files()).containsExactly("/tmp/a", "/tmp/b (write failed)");
    }

    @Test
    void aCallThatWasCutOffIsAnAttempt() throws IOException {
        ScriptTrace trace = trace("""
                14 connect(3<'socket:[7]'>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("'10.0.0.9'")}, 16 <unfinished ...>
                14 +++ killed by SIGKILL +++
                15 execve("'/usr/bin/curl'", ["'curl'", "'http://x.example/'"], 0x1 /* 5 vars */ <unfinished ...>
                """);

        assertThat(trace.connections()).containsExactly("10.0.0.9:80");
        assertThat(trace.programs()).containsExactly("/usr/bin/curl http://x.example/");
    }

    @Test
    void aThreadThatStartsAProgramTakesTheProcessOver() throws IOException {
        ScriptTrace trace = trace("""
                16 execve("'/usr/bin/curl'", ["'curl'"], 0x1 /* 5 vars */ <unfinished ...>
                14 +++ superseded by execve in pid 16 +++
                14 <... execve resumed>) = 0
                """);

        assertThat(trace.programs()).containsExactly("/usr/bin/curl");
    }

    @Test
    void aChildStandsWhereItsParentDoes() throws IOException {
        ScriptTrace trace = trace("""
                14 chdir("'/job'") = 0
                14 clone(child_stack=NULL, flags=SIGCHLD) = 4
                14 chdir("'/tmp'") = 0
                14 clone(child_stack=NULL, flags=SIGCHLD <unfinished ...>
                21 mkdir("'of-second'", 0777) = 0
                14 <... clone resumed>) = 5
                20 mkdir("'of-first'", 0777) = 0
                """);

        assertThat(trace.files()).containsExactly("/job/of-first", "/tmp/of-second");
    }

    @Test
    void namesThatAreAskedForAreReadFromTheQuestion() throws IOException {
        String query = "\0\7\1\0\0\1\0\0\0\0\0\0\7example\3com\0\0\1\0\1";
        ScriptTrace trace = trace("""
                14 connect(3<'socket:[7]'>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("'127.0.0.1'")}, 16) = 0
                14 sendto(3<'socket:[7]'>, "'%s'", 29, MSG_NOSIGNAL, NULL, 0) = 29
                14 sendto(4<'socket:[8]'>, "'%s'", 29, MSG_NOSIGNAL, NULL, 0) = 29
                """.formatted(query, query.replace("example", "no-name")));

        assertThat(trace.connections()).containsExactly("example.com");
    }

    @Test
    void itIsKnownWhetherTheScriptStartedAndWhetherTheTraceGoesOnToTheEnd() throws IOException {
        assertThat(trace("").started()).isTrue();
        assertThat(trace("14 +++ exited with 0 +++\n").ended()).isFalse();
        assertThat(trace("10 +++ killed by SIGKILL +++\n").ended()).isTrue();
        Path empty = Files.createFile(folder.resolve("empty"));
        ScriptTrace nothing = ScriptTrace.read(empty, List.of("/usr/bin/python3", "main.py"), 1_000_000);
        assertThat(nothing.started()).isFalse();
        assertThat(nothing.ended()).isFalse();
    }

    @Test
    void whatTheKernelDoesNotTellIsShownAsItWasAskedForAndSaid() throws IOException {
        ScriptTrace trace = trace("""
                14 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=2, si_uid=1000} ---
                14 openat(AT_FDCWD, "'/job/a'", O_WRONLY|O_CREAT, 0600) = 3
                14 mkdirat(3, "'b'", 0777) = 0
                14 fchdir(3) = 0
                14 mkdir("'c'", 0777) = 0
                14 execveat(3, "''", ["'x'", "'y'"], 0x1 /* 5 vars */, AT_EMPTY_PATH) = 0
                """);

        assertThat(trace.files()).containsExactly("/?/b", "/?/c", "/job/a");
        assertThat(trace.programs()).containsExactly("\"descriptor 3\" y");
        assertThat(trace.hidden()).isTrue();
    }

    private ScriptTrace trace(String lines) throws IOException {
        Matcher texts = TEXT.matcher(START + lines);
        String written = texts.replaceAll(text -> Matcher.quoteReplacement(hexadecimal(text.group(1))));
        Path file = Files.writeString(folder.resolve("trace"), written);
        return ScriptTrace.read(file, List.of("/usr/bin/python3", "main.py"), 1_000_000);
    }

    private static String hexadecimal(String text) {
        return HexFormat.of().withPrefix("\\x").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
