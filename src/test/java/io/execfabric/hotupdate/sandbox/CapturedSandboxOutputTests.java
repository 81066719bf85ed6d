package io.execfabric.hotupdate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RunLimit;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a run's output, whoever looks at it. */
class CapturedSandboxOutputTests {

    private static final int MIB = 1024 * 1024;

    private final CapturedSandboxOutput output =
            new CapturedSandboxOutput(SandboxLimits.standard().with(Map.of(RunLimit.OUTPUT_MIB, 1)));

    @Test
    void eachStreamIsToldApartAndBothAsTheyCame() {
        output.stdout(bytes("one "));
        output.stderr(bytes("two "));
        output.stdout(bytes("three"));

        assertThat(output.stdout()).isEqualTo("one three");
        assertThat(output.stdoutBytes()).isEqualTo(bytes("one three"));
        assertThat(output.stderr()).isEqualTo("two ");
        assertThat(output.text()).isEqualTo("one two three");
    }

    @Test
    void aCharacterThatComesInTwoPiecesIsOne() {
        byte[] emoji = bytes("😀");
        output.stdout(new byte[] {emoji[0]});
        output.stdout(new byte[] {emoji[1], emoji[2], emoji[3]});

        assertThat(output.stdout()).isEqualTo("😀");
    }

    @Test
    void itHoldsNoMoreThanTheRunMayPrint() {
        output.stdout(new byte[MIB - 1]);
        output.stderr(bytes("abc"));
        output.stdout(bytes("d"));

        assertThat(output.stdoutBytes()).hasSize(MIB - 1);
        assertThat(output.stderr()).isEqualTo("a");
    }

    @Test
    void aBeginningEndsWithAWholeCharacter() {
        output.stdout(bytes("a😀b"));

        for (int bytes = 1; bytes < 5; bytes++) {
            assertThat(output.stdoutBeginning(bytes)).isEqualTo("a");
        }
        assertThat(output.stdoutBeginning(0)).isEmpty();
        assertThat(output.stdoutBeginning(5)).isEqualTo("a😀");
        assertThat(output.stdoutBeginning(6)).isEqualTo("a😀b");
        assertThat(output.stderrBeginning(6)).isEmpty();
        assertThat(output.isLongerThan(5)).isTrue();
        assertThat(output.isLongerThan(6)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
