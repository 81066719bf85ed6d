package io.execfabric.hotupdate.submission.folder.readme;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person reading a heading would take it for: the sections that it opens, each with whether it says so clearly. Takes
 * off what people put around the words, then looks them up in {@link HeadingTable}. Linear in the heading's length.
 */
final class HeadingMeaning {

    /** No heading of a section is longer. */
    private static final int LONGEST = 120;

    /** "Purpose {#purpose}": a name for links, written behind the words. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[#.:][^}]*\\}\\s*$");

    /** "1.", "2)", "3.1", "(1)", "IV.", "a)", "Step 2:", "一、", "第一章", "（二）" before the words. */
    private static final Pattern NUMBERING = Pattern.compile("^(?:(?:step|section|part|chapter|no)\\s*)?"
            + "[(\\[]?(?:[0-9]{1,3}(?:[.-][0-9]{1,3}){0,4}|[ivx]{1,5}[.)\\]:、]|[a-h][.)\\]]"
            + "|第?[0-9一二三四五六七八九十百]{1,4}[章节節部分步条條项項]{0,2})"
            + "(?:[.、)\\]:：\\s-]|$|\\b)+\\s*");

    /** What stands between two languages, or between the words and a remark. */
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[:{–—|]\\s*|\\s+-+\\s+");

    private static final Pattern EACH = Pattern.compile("\\s*(?:[/&+,、·•;]|\\band\\b|\\bor\\b|和|与|與|及|以及|或)\\s*");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    /** Between Chinese and Latin words. */
    private static final Pattern SCRIPTS = Pattern.compile("(\\p{Han})\\s*([a-z])|([a-z])\\s*(\\p{Han})");

    /** "The script's", as Chinese writes it: without a space behind. */
    private static final Pattern OWNER = Pattern.compile("^(?:本|该|該|此|这个|這個)?(?:脚本|腳本|工具|程序|程式)?的?");

    private HeadingMeaning() {}

    static Map<ReadmeSection, Boolean> of(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST) {
            return Map.of();
        }
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = bare(ATTRIBUTES.matcher(plain).replaceAll(""));
        Map<ReadmeSection, Boolean> whole = phrase(words);
        if (!whole.isEmpty()) {
            return whole;
        }
        String unnumbered = bare(NUMBERING.matcher(words).replaceFirst(""));
        return Stream.of(phrase(unnumbered), eachOf(unnumbered), beforeARemark(unnumbered))
                .filter(meaning -> !meaning.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** "Input and output", "输入/输出": all of the parts are known, or it is about something else. */
    private static Map<ReadmeSection, Boolean> eachOf(String words) {
        List<Map<ReadmeSection, Boolean>> parts =
                Arrays.stream(EACH.split(words)).map(HeadingMeaning::bilingual).toList();
        return parts.stream().anyMatch(Map::isEmpty) ? Map.of() : joined(parts);
    }

    /** "Input (JSON)", "Purpose – why we have it": what is behind counts only as the same in the other language. */
    private static Map<ReadmeSection, Boolean> beforeARemark(String words) {
        String[] parts = REMARK.split(words, 2);
        if (parts.length < 2) {
            return Map.of();
        }
        Map<ReadmeSection, Boolean> first = eachOf(bare(parts[0]));
        return first.isEmpty() && isChinese(parts[0]) != isChinese(parts[1]) ? eachOf(bare(parts[1])) : first;
    }

    /** "用途 Purpose": one of the two languages is enough, where they do not contradict each other. */
    private static Map<ReadmeSection, Boolean> bilingual(String words) {
        Map<ReadmeSection, Boolean> whole = phrase(words);
        String apart = SCRIPTS.matcher(words).replaceAll("$1$3\n$2$4");
        if (!whole.isEmpty() || apart.indexOf('\n') < 0) {
            return whole;
        }
        List<Map<ReadmeSection, Boolean>> known = Arrays.stream(apart.split("\n"))
                .map(HeadingMeaning::phrase)
                .filter(meaning -> !meaning.isEmpty())
                .toList();
        return known.isEmpty() ? Map.of() : known.get(0);
    }

    private static Map<ReadmeSection, Boolean> joined(List<Map<ReadmeSection, Boolean>> parts) {
        Map<ReadmeSection, Boolean> all = new EnumMap<>(ReadmeSection.class);
        parts.forEach(part -> part.forEach((section, isClear) -> all.merge(section, isClear, Boolean::logicalOr)));
        return all;
    }

    /** The very words, or the words without those at both ends that say nothing. */
    private static Map<ReadmeSection, Boolean> phrase(String words) {
        String phrase = bare(words);
        Map<ReadmeSection, Boolean> opened = HeadingTable.opened(phrase);
        if (opened.isEmpty()) {
            opened = HeadingTable.opened(OWNER.matcher(phrase).replaceFirst(""));
        }
        return opened.isEmpty() && !phrase.isEmpty() ? withoutFiller(phrase) : opened;
    }

    private static Map<ReadmeSection, Boolean> withoutFiller(String phrase) {
        Map<ReadmeSection, Boolean> opened = Map.of();
        Deque<String> left = new ArrayDeque<>(List.of(phrase.split(" ")));
        while (left.size() > 1 && opened.isEmpty()) {
            if (HeadingTable.isFiller(left.getFirst())) {
                left.removeFirst();
            } else if (HeadingTable.isFiller(left.getLast())) {
                left.removeLast();
            } else {
                break;
            }
            opened = HeadingTable.opened(String.join(" ", left));
        }
        return opened;
    }

    private static String bare(String text) {
        return EDGES.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
