package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.submission.folder.Readme;
import io.execfabric.hotupdate.submission.folder.ReadmeSection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
