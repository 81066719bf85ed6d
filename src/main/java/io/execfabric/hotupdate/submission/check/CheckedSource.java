package io.execfabric.hotupdate.submission.check;

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
 * @param folder all files, for what the entry file alone does not tell
 */
record CheckedSource(Language language, Path directory, String text, List<FolderFile> folder) {

    /** What the check may see beside the entry file: Node reads there which module system the script is written in. */
    private static final String NODE_PACKAGE = "package.json";

    private static final Pattern MODULE_WORD = Pattern.compile("\\b(?:import|export|await)\\b");
    private static final int MAX_LIBRARY = 1024 * 1024;

    static CheckedSource copied(Language language, List<FolderFile> folder, Path directory) throws IOException {
        for (FolderFile file : folder) {
            String path = file.path().value();
            if (path.equals(language.entryFile()) || (language == Language.NODEJS && path.equals(NODE_PACKAGE))) {
                copy(file, directory);
            }
        }
        String text = Files.readString(directory.resolve(language.entryFile()), StandardCharsets.ISO_8859_1);
        return new CheckedSource(language, directory, text, folder);
    }

    String file() {
        return language.entryFile();
    }

    boolean isModuleInDoubt() {
        return language == Language.NODEJS && MODULE_WORD.matcher(text).find();
    }

    /** Whether any shell file of the folder, which the entry file may source, speaks of bash's extended patterns. */
    boolean hasPatterns() throws IOException {
        for (FolderFile file : folder) {
            if (isLibrary(file) && file.text(MAX_LIBRARY).contains("extglob")) {
                return true;
            }
        }
        return false;
    }

    /** Puts {@code content}, as Latin-1 has it, beside the entry file and answers the name. */
    String copy(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content, StandardCharsets.ISO_8859_1);
        return name;
    }

    private static boolean isLibrary(FolderFile file) {
        String path = file.path().value();
        return file.size() <= MAX_LIBRARY && (path.endsWith(".sh") || path.endsWith(".bash") || path.endsWith("rc"));
    }

    private static void copy(FolderFile file, Path directory) throws IOException {
        try (InputStream in = file.content().open()) {
            Files.copy(in, file.path().below(directory));
        }
    }
}
