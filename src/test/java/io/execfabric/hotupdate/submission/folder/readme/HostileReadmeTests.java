package io.execfabric.hotupdate.submission.folder.readme;

import io.execfabric.hotupdate.fuzz.ReadmeTarget;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that kept a core busy for minutes once, and their kind, as long as any README may be. */
@Timeout(60)
class HostileReadmeTests {

    static Stream<String> texts() {
        return Stream.of(
                "# T\n\n## Purpose\n\n" + "<!--".repeat(260_000),
                "<div>\n" + "<".repeat(40_000),
                "<div>\n" + "<".repeat(1_000_000),
                "## a" + "1".repeat(40_000) + "a",
                "## a" + "1".repeat(1_000_000) + "a",
                "## " + "!".repeat(500_000) + "a" + "!".repeat(500_000) + "a",
                "# T\n## " + "1.".repeat(3_000) + "1\n\nx",
                "# T\n## " + "1.".repeat(500_000) + "1\n\nx",
                "# T\n\n## Purpose\n" + "<h2>".repeat(250_000),
                "# T\n\n## Purpose\n<div>\n" + "<h2>x".repeat(200_000),
                "**Purpose** ".repeat(80_000),
                "## Purpose\n".repeat(90_000),
                "=\n".repeat(500_000),
                "> ".repeat(500_000),
                "- ".repeat(500_000),
                "|-|-|\n".repeat(170_000),
                "[a]: b\n**".repeat(116_000),
                "[a](b) *".repeat(100_000),
                "**[a] ".repeat(100_000),
                ("*" + "[a]*".repeat(900) + "\n\n").repeat(280));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areReadAndRenderedInAMoment(String readme) {
        new ReadmeTarget().read(readme);
    }
}
