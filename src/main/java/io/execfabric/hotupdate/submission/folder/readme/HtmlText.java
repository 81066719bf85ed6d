package io.execfabric.hotupdate.submission.folder.readme;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** HTML inside of a README, as far as its words and headings matter. All expressions are matched in linear time. */
final class HtmlText {

    /** What is not closed reaches to the end, as browsers read it. */
    private static final Pattern MARK_UP = Pattern.compile("(?s)<!--.*?(?:-->|\\z)|<[^>]*(?:>|\\z)|&nbsp;");

    private static final Pattern HEADING = Pattern.compile("(?is)<h([1-6])(?:\\s[^>]*)?>(.*?)</h[1-6]\\s*>");

    private HtmlText() {}

    /** One heading of a block, with what stands behind it up to the next one. */
    record Part(int level, String heading, String behind, int line) {}

    static String words(String html) {
        return MARK_UP.matcher(html).replaceAll(" ").strip();
    }

    static List<Part> headings(String html) {
        List<Part> parts = new ArrayList<>();
        Matcher heading = HEADING.matcher(html);
        int line = 0;
        int counted = 0;
        boolean found = heading.find();
        while (found) {
            int level = Integer.parseInt(heading.group(1));
            String text = words(heading.group(2));
            int begin = heading.start();
            line += lines(html, counted, begin);
            counted = begin;
            int end = heading.end();
            found = heading.find();
            parts.add(new Part(level, text, html.substring(end, found ? heading.start() : html.length()), line));
        }
        return parts;
    }

    private static int lines(String html, int from, int to) {
        return (int) html.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
