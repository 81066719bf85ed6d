package io.execfabric.hotupdate.submission.folder.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Headings as people write them, in both languages: each opens what a reader takes it for, and no other section. */
class HeadingCorpusTests {

    private record Judged(String heading, Set<ReadmeSection> sections) {

        static Judged of(String row) {
            String[] cells = row.split(";", 2);
            return new Judged(
                    cells[1],
                    Stream.of(cells[0].split(" "))
                            .filter(section -> !section.equals("-"))
                            .map(ReadmeSection::valueOf)
                            .collect(Collectors.toSet()));
        }

        boolean isUnderstood() {
            return HeadingMeaning.of(heading).keySet().equals(sections);
        }

        String said() {
            return heading + " → " + HeadingMeaning.of(heading).keySet() + ", not " + sections;
        }
    }

    @Test
    void eachHeadingOpensWhatAReaderTakesItFor() throws IOException {
        List<Judged> judged = corpus();
        assertThat(judged).hasSizeGreaterThan(450);
        assertThat(judged.stream().filter(heading -> !heading.isUnderstood()).map(Judged::said))
                .isEmpty();
    }

    /** Whatever its mark-up: with signs, as HTML, in bold on a line of its own, underlined. */
    @Test
    void eachHeadingIsFoundHoweverItIsMarked() throws IOException {
        for (Judged judged : corpus()) {
            if (judged.heading().matches("[\\p{L}\\p{N} ]+")) {
                for (String form : List.of(
                        "## %s", "## **%s**", "<h2>%s</h2>", "<H3 id=\"x\">%s</H3>", "**%s**", "__%s__", "%s\n---")) {
                    Readme readme = Readme.parse("# T\n\n" + form.formatted(judged.heading()) + "\n\nwords\n");
                    assertThat(Stream.of(ReadmeSection.values())
                                    .filter(section -> readme.section(section).isPresent())
                                    .collect(Collectors.toSet()))
                            .as(form + " of " + judged.heading())
                            .isEqualTo(judged.sections());
                }
            }
        }
    }

    private static List<Judged> corpus() throws IOException {
        return new ClassPathResource("readme/headings.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(row -> !row.startsWith("#"))
                .map(Judged::of)
                .toList();
    }
}
