package io.execfabric.hotupdate.submission.folder.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Purpose\n\n## Input\nx",
                "## Purpose\n<!-- later -->\n",
                "## Purpose\n\n---\n",
                "## Purpose\n### Details\n",
                "Purpose\n\nIn a paragraph, not under a heading.",
                "```\n## Purpose\nin code\n```"
            })
    void anEmptySectionIsAMissingOne(String markdown) {
        assertThat(Readme.parse(markdown).section(ReadmeSection.PURPOSE)).isEmpty();
    }

    @Test
    void listsTablesAndCodeFillASection() {
        Readme readme = Readme.parse(
                "Purpose\n=======\n- one\n\nInput\n-----\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# Output\n```\n{}\n```\n");

        assertThat(readme.section(ReadmeSection.PURPOSE))
                .hasValueSatisfying(text -> assertThat(text).contains("one"));
        assertThat(readme.section(ReadmeSection.INPUT)).isPresent();
        assertThat(readme.section(ReadmeSection.OUTPUT)).isPresent();
    }

    @Test
    void aSectionReachesOverItsSubHeadings() {
        assertThat(Readme.parse("## Purpose\n### Who\nThe desk.\n## Usage\nNot this.")
                        .section(ReadmeSection.PURPOSE))
                .contains("The desk.");
    }

    @Test
    void aBoldLineOrAnHtmlHeadingIsAHeading() {
        Readme readme =
                Readme.parse("# T\n\n**Purpose**\nCounts.\n\n**Input:** a number\n\n<h2>Output</h2>\n<p>A sum</p>\n"
                        + "<h2>Requirements</h2>\nNone\n\n**Note** that this is no heading.\n");

        assertThat(readme.section(ReadmeSection.PURPOSE)).contains("Counts.");
        assertThat(readme.section(ReadmeSection.INPUT)).contains("a number");
        assertThat(readme.section(ReadmeSection.OUTPUT)).contains("A sum");
        assertThat(readme.found(ReadmeSection.PREREQUISITES))
                .hasValueSatisfying(found -> assertThat(found.line()).isEqualTo(10));
    }

    @Test
    void aLooseHeadingCountsWhereNoClearOneFillsTheSection() {
        String clear = "# T\n## Usage\nRun it.\n## Input\nA number.\n## Description\nOld.\n## Purpose\nCounts.\n";

        assertThat(Readme.parse(clear).found(ReadmeSection.INPUT))
                .contains(new Readme.Section("Input", 4, "A number."));
        assertThat(Readme.parse(clear).section(ReadmeSection.PURPOSE)).contains("Counts.");
        assertThat(Readme.parse(clear.replace("## Input", "## Internals")).found(ReadmeSection.INPUT))
                .contains(new Readme.Section("Usage", 2, "Run it."));
    }

    @Test
    void oneHeadingFillsTheSectionsThatItNames() {
        Readme readme = Readme.parse("## Input and Output\nA number in, a sum out.");

        assertThat(readme.section(ReadmeSection.INPUT))
                .isEqualTo(readme.section(ReadmeSection.OUTPUT))
                .isPresent();
    }
}
