package io.execfabric.hotupdate.submission.folder.readme;

/**
 * What a README must contain, each under a heading of its own. Which headings are understood is the table in
 * {@code readme-headings.txt}.
 */
public enum ReadmeSection {
    PURPOSE("Purpose (用途)", "what the script solves"),
    INPUT("Input (输入)", "what it is given"),
    OUTPUT("Output (输出)", "what it gives back"),
    PREREQUISITES("Prerequisites (前置条件)", "what has to be there before it runs"),
    GENERATED_FILES("Generated files (生成文件)", "whether it leaves files, and which");

    private final String title;
    private final String about;

    ReadmeSection(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** The heading as we would write it, in both languages. */
    public String title() {
        return title;
    }

    /** What has to stand there. */
    public String about() {
        return about;
    }
}
