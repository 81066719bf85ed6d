package io.execfabric.hotupdate.submission.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Purpose|PURPOSE",
                "1. Purpose:|PURPOSE",
                "用途（Purpose）|PURPOSE",
                "INPUTS|INPUT",
                "输入参数|INPUT",
                "Output / 输出|OUTPUT",
                "📦 Requirements|PREREQUISITES",
                "四、前置条件|PREREQUISITES",
                "Generated  files|GENERATED_FILES",
                "(5) 是否生成文件|GENERATED_FILES",
                "Whether files are generated?|GENERATED_FILES"
            })
    void acceptedSpellingsOpenTheirSection(String heading, ReadmeSection expected) {
        assertThat(ReadmeSection.ofHeading(heading)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Input / Output", "Usage", "Inputting", "输入和输出", ""})
    void otherHeadingsOpenNone(String heading) {
        assertThat(ReadmeSection.ofHeading(heading)).isEmpty();
    }

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
}
