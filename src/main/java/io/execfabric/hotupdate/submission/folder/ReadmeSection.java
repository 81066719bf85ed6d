package io.execfabric.hotupdate.submission.folder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a README must contain, each under a heading of its own, with the spellings of the heading that are accepted. */
public enum ReadmeSection {
    PURPOSE(
            "Purpose (用途)",
            "what the script solves",
            "purpose",
            "overview",
            "what it does",
            "what this script does",
            "用途",
            "目的",
            "作用",
            "功能",
            "功能说明",
            "脚本用途",
            "脚本说明",
            "用途说明"),
    INPUT(
            "Input (输入)",
            "what it is given",
            "input",
            "inputs",
            "input parameters",
            "parameters",
            "arguments",
            "输入",
            "输入参数",
            "输入说明",
            "参数",
            "参数说明",
            "入参"),
    OUTPUT(
            "Output (输出)",
            "what it gives back",
            "output",
            "outputs",
            "result",
            "results",
            "输出",
            "输出结果",
            "输出说明",
            "结果",
            "返回",
            "返回结果",
            "出参"),
    PREREQUISITES(
            "Prerequisites (前置条件)",
            "what has to be there before it runs",
            "prerequisites",
            "prerequisite",
            "requirements",
            "preconditions",
            "dependencies",
            "前置条件",
            "前提",
            "前提条件",
            "先决条件",
            "依赖",
            "环境要求",
            "运行条件",
            "运行要求"),
    GENERATED_FILES(
            "Generated files (生成文件)",
            "whether it leaves files, and which",
            "generated files",
            "generated file",
            "files generated",
            "generates files",
            "file generation",
            "whether files are generated",
            "are files generated",
            "output files",
            "artifacts",
            "生成文件",
            "是否生成文件",
            "生成的文件",
            "文件生成",
            "产生文件",
            "是否产生文件",
            "产出文件",
            "输出文件");

    /** Between the two languages of a bilingual heading, as in "Purpose / 用途" and "用途（Purpose）". */
    private static final Pattern BETWEEN = Pattern.compile("[/|()\\[\\]·•、,:;–—]|\\s-\\s");
    /** "1.", "2)", "3.1", "一、", "(1)" before the words. */
    private static final Pattern NUMBERING =
            Pattern.compile("^[\\s(]*(?:[0-9]+(?:\\.[0-9]+)*|[一二三四五六七八九十]+)\\s*[.、):]?\\s*");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final String title;
    private final String about;
    private final Set<String> spellings;

    ReadmeSection(String title, String about, String... spellings) {
        this.title = title;
        this.about = about;
        this.spellings = Set.of(spellings);
    }

    /** The heading as we would write it, in both languages. */
    public String title() {
        return title;
    }

    /** What has to stand there. */
    public String about() {
        return about;
    }

    /** The section that a heading opens; none for a heading that would open two at once. */
    static Optional<ReadmeSection> ofHeading(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<ReadmeSection> meant = Arrays.stream(
                        BETWEEN.split(NUMBERING.matcher(plain).replaceFirst("")))
                .flatMap(part -> ofSpelling(part).stream())
                .collect(Collectors.toSet());
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private static Optional<ReadmeSection> ofSpelling(String part) {
        String words = EDGES.matcher(part).replaceAll("").replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(section -> section.spellings.contains(words))
                .findFirst();
    }
}
