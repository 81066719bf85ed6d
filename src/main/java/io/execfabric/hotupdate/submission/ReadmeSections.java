package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.submission.folder.Readme;
import io.execfabric.hotupdate.submission.folder.ReadmeSection;
import java.util.Arrays;
import java.util.List;

/** Which of the sections that a README must have are there, for readers of a dossier. */
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
}
