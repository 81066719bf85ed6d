package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.submission.folder.readme.Readme;
import io.execfabric.hotupdate.submission.folder.readme.ReadmeSection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of the sections that a README must have are there, and what they say. */
public final class ReadmeSections {

    private ReadmeSections() {}

    /** The names of the sections that hold something, in the order of the product page: {@code PURPOSE}, {@code INPUT} … */
    public static List<String> foundIn(String readme) {
        Readme parsed = Readme.parse(readme);
        return Arrays.stream(ReadmeSection.values())
                .filter(section -> parsed.section(section).isPresent())
                .map(ReadmeSection::name)
                .toList();
    }

    /**
     * A section with the heading that was taken for it.
     *
     * @param section its name, see {@link #foundIn}
     * @param heading as it stands in the README; null when nothing fills the section
     * @param line of the heading, from 1; null with it
     */
    public record TakenSection(
            String section,
            @Nullable String heading,
            @Nullable Integer line) {}

    /** All five sections in the order of the product page. */
    public static List<TakenSection> takenIn(String readme) {
        Readme parsed = Readme.parse(readme);
        return Arrays.stream(ReadmeSection.values())
                .map(section -> parsed.found(section)
                        .map(found -> new TakenSection(section.name(), found.heading(), found.line()))
                        .orElse(new TakenSection(section.name(), null, null)))
                .toList();
    }

    /** The plain text of the sections that hold something, by their names, in the same order. */
    public static Map<String, String> textsIn(String readme) {
        Readme parsed = Readme.parse(readme);
        Map<String, String> texts = new LinkedHashMap<>();
        for (ReadmeSection section : ReadmeSection.values()) {
            parsed.section(section).ifPresent(text -> texts.put(section.name(), text));
        }
        return texts;
    }
}
