package io.execfabric.hotupdate.fuzz;

import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.submission.folder.MemoryFolder;
import io.execfabric.hotupdate.submission.folder.rules.FolderRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A README of up to 1 MiB, made of what parsers stumble over: read for its sections, and rendered. */
public final class ReadmeTarget implements FuzzTarget {

    /** The largest that is read at all. */
    public static final int LARGEST = 1024 * 1024;

    /** What readers of Markdown and HTML begin something with, and rarely find the end of. */
    public static final List<String> UNITS = List.of(
            "<",
            "<!--",
            "-->",
            "<div>\n",
            "</div>\n",
            "<a href=\"",
            "<![CDATA[",
            "<?",
            "&",
            "&#1",
            "&amp;",
            "[",
            "](",
            "![",
            "[a](b",
            "[a]: b\n",
            "[a][",
            "*",
            "**",
            "_",
            "*a_ ",
            "***a ",
            "`",
            "`` ` ",
            "~~~\n",
            "```\n",
            "> ",
            ">",
            "- ",
            "-\t",
            "* a\n",
            "1. ",
            "1.",
            "  ",
            "    a\n",
            "\t",
            "\\",
            "|",
            "a|b\n",
            "|-|-|\n",
            "# ",
            "## ",
            "## a1",
            "## Purpose\n",
            "## Input and Output\n",
            "=\n",
            "-\n",
            "---\n",
            "\u0000",
            "\u200B",
            "\uFEFF",
            "a1",
            "a ",
            "1.1.",
            "(",
            ")",
            "一、",
            "用途",
            "{#",
            "@risk ",
            "http://a.",
            "a@b.",
            "<h2>",
            "</h2>",
            "<h2>Purpose</h2>\n",
            "\n",
            "\r\n",
            "\n\n");

    private static final byte[] SCRIPT = "print(1)\n".getBytes(StandardCharsets.UTF_8);

    private final ReadmeRenderer renderer = new ReadmeRenderer();

    @Override
    public void feed(Random random) {
        StringBuilder text = new StringBuilder("# T\n\n## Purpose\n\n");
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            String unit = pick(random) + (random.nextBoolean() ? pick(random) : "");
            int most = (LARGEST - 100) / parts / unit.getBytes(StandardCharsets.UTF_8).length;
            text.append(unit.repeat(random.nextInt(10) == 0 ? most : random.nextInt(1 + most / 20)));
        }
        read(text.toString());
    }

    /** Everything that is done with a README. */
    public void read(String readme) {
        FolderRules.check(
                MemoryFolder.of(Map.of("main.py", SCRIPT, "README.md", readme.getBytes(StandardCharsets.UTF_8))),
                "fuzzed",
                RunLimits.NONE);
        renderer.html(readme);
    }

    private static String pick(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }
}
