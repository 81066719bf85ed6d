package io.execfabric.hotupdate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each target in a process of 256 MB: the same texts for two seconds in every build, others for five minutes at times. */
class FuzzTests {

    static Set<String> targets() {
        return Fuzzer.TARGETS.keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void bearsTheTextsOfEveryBuild(String target) throws Exception {
        assertBears(target, 2, 1);
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("targets")
    void bearsFiveMinutesOfNewTexts(String target) throws Exception {
        assertBears(target, 300, System.currentTimeMillis());
    }

    private static void assertBears(String target, int seconds, long seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fuzzer.class.getName(),
                        target,
                        String.valueOf(seconds),
                        String.valueOf(seed))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains(target + ": ").doesNotContain("ERROR");
    }
}
