package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An entry file on its way through the syntax check, in a directory of its own.
 *
 * @param text byte for byte, as Latin-1 has it: what is looked for is the same in every encoding
 * @param hasPatterns whether any shell file of the folder speaks of bash's extended patterns
 */
record CheckedSource(Language language, Path directory, String text, boolean hasPatterns) {

    /** What the check may see beside the entry file: Node reads there which module system the script is written in. */
    private static final String NODE_PACKAGE = "package.json";

    private static final Pattern MODULE_WORD = Pattern.compile("\\b(?:import|export|await)\\b");
    private static final int MAX_LIBRARY = 1024 * 1024;

    static CheckedSource copied(Language language, List<FolderFile> folder, Path directory) throws IOException {
        boolean hasPatterns = false;
        for (FolderFile file : folder) {
            String path = file.path().value();
            if (path.equals(language.entryFile()) || (language == Language.NODEJS && path.equals(NODE_PACKAGE))) {
                copy(file, directory);
            }
            hasPatterns = hasPatterns || (language == Language.SHELL && speaksOfPatterns(file));
        }
        String text = Files.readString(directory.resolve(language.entryFile()), StandardCharsets.ISO_8859_1);
        return new CheckedSource(language, directory, text, hasPatterns);
    }

    String file() {
        return language.entryFile();
    }

    boolean isModuleInDoubt() {
        return language == Language.NODEJS && MODULE_WORD.matcher(text).find();
    }

    /** Puts {@code content}, as Latin-1 has it, beside the entry file and answers the name. */
    String copy(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content, StandardCharsets.ISO_8859_1);
        return name;
    }

    private static boolean speaksOfPatterns(FolderFile file) throws IOException {
        String path = file.path().value();
        boolean isShell = path.endsWith(".sh") || path.endsWith(".bash") || path.endsWith("rc");
        return isShell && file.size() <= MAX_LIBRARY && file.text(MAX_LIBRARY).contains("extglob");
    }

    private static void copy(FolderFile file, Path directory) throws IOException {
        try (InputStream in = file.content().open()) {
            Files.copy(in, file.path().below(directory));
        }
    }
}
