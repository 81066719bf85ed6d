package io.execfabric.hotupdate.submission.folder.readme;

import com.google.re2j.Pattern;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A README taken apart: its first heading, what stands in each section that it fills, and where it left one empty. */
public final class Readme {

    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{C}]");

    private final String title;
    private final Map<ReadmeSection, Section> sections = new EnumMap<>(ReadmeSection.class);
    private final Map<ReadmeSection, Section> loose = new EnumMap<>(ReadmeSection.class);
    private final Map<ReadmeSection, Integer> empty = new HashMap<>();

    /**
     * A section that holds something.
     *
     * @param heading the heading that was taken for it, as it stands there
     * @param line its line, from 1
     * @param text plain text
     */
    public record Section(String heading, int line, String text) {}

    private Readme(List<ReadmePart> parts) {
        this.title = parts.stream()
                .filter(part -> part.heading() != null && part.isProper())
                .map(part -> String.valueOf(part.heading()))
                .findFirst()
                .orElse("");
        for (int i = 0; i < parts.size(); i++) {
            ReadmePart part = parts.get(i);
            int at = i;
            part.opens().forEach((section, isClear) -> fill(section, isClear, part, parts, at));
        }
        loose.forEach(sections::putIfAbsent);
    }

    public static Readme parse(String markdown) {
        return new Readme(ReadmeParts.of(markdown));
    }

    private void fill(ReadmeSection section, boolean isClear, ReadmePart opening, List<ReadmePart> parts, int at) {
        Map<ReadmeSection, Section> filled = isClear ? sections : loose;
        if (filled.containsKey(section)) {
            return;
        }
        String text = content(parts, at);
        if (VISIBLE.matcher(text).find()) {
            filled.put(section, new Section(String.valueOf(opening.heading()), opening.line(), text));
        } else if (isClear) {
            empty.putIfAbsent(section, opening.line());
        }
    }

    /** What stands below a heading, with its sub-headings, up to the next heading of its rank or of another section. */
    private static String content(List<ReadmePart> parts, int at) {
        ReadmePart opening = parts.get(at);
        StringBuilder text = new StringBuilder(opening.text());
        for (int i = at + 1; i < parts.size() && !ends(opening, parts.get(i)); i++) {
            if (!parts.get(i).text().isEmpty()) {
                text.append('\n').append(parts.get(i).text());
            }
        }
        return text.toString().strip();
    }

    private static boolean ends(ReadmePart opening, ReadmePart part) {
        return part.heading() != null
                && (part.level() <= opening.level() || !part.opens().isEmpty());
    }

    /** The first heading as plain text; empty when there is none. */
    public String title() {
        return title;
    }

    /** A section's plain text; none when it is missing or empty. */
    public Optional<String> section(ReadmeSection section) {
        return found(section).map(Section::text);
    }

    /** A section with the heading that was taken for it. */
    public Optional<Section> found(ReadmeSection section) {
        return Optional.ofNullable(sections.get(section));
    }

    /** The line of a section's heading that has nothing below it; null when there is no such heading. */
    @Nullable
    public Integer emptyHeading(ReadmeSection section) {
        return empty.get(section);
    }
}
