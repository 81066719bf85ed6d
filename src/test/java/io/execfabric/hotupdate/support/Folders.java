package io.execfabric.hotupdate.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Script folders as tenants send them: path to bytes. Each call answers a new map that the test may change. */
public final class Folders {

    private static final String README = """
            # %s

            ## Purpose

            %s

            ## Input

            A JSON object on standard input.

            ## Output

            The same object, printed.

            ## Prerequisites

            None.

            ## Generated files

            None.
            """;

    private Folders() {}

    /** Prints its input with sorted keys. */
    public static Map<String, byte[]> goodPython() {
        return folder("main.py", """
                \"\"\"Prints its input.

                @risk low
                \"\"\"
                import json
                import sys

                data = json.load(sys.stdin)
                print(json.dumps(data, sort_keys=True))
                print("__EXECFABRIC_RESULT__=" + json.dumps({"keys": len(data)}))
                """, readme("Pretty print", "Prints a JSON object nicely for the service desk."));
    }

    /** Says hello; declares low risk. */
    public static Map<String, byte[]> goodShell() {
        return folder("main.sh", """
                #!/bin/bash
                # @risk low
                set -eu
                echo "hello"
                """, readme("Hello", "Says hello to the service desk."));
    }

    /** Undeclared risk, so medium: a run waits for a person unless the tenant says otherwise. */
    public static Map<String, byte[]> mediumPython() {
        return with(goodPython(), "main.py", "print('done')\n");
    }

    /** A README in Chinese, an emoji in the script. */
    public static Map<String, byte[]> goodChinese() {
        return folder("main.py", "# @risk low\nprint('你好 😀')\n", """
                # 打印问候 😀

                ## 一、用途
                向值班同事问好。

                ## 二、输入
                无。

                ## 三、输出
                一行问候。

                ## 四、前置条件
                无。

                ## 五、是否生成文件
                否。
                """);
    }

    /** A README that passes, with this first heading and purpose. */
    public static String readme(String title, String purpose) {
        return README.formatted(title, purpose);
    }

    public static Map<String, byte[]> folder(String entry, String source, String readme) {
        Map<String, byte[]> folder = new LinkedHashMap<>();
        with(folder, entry, source);
        return with(folder, "README.md", readme);
    }

    /** Puts a file into {@code folder} and answers the folder. */
    public static Map<String, byte[]> with(Map<String, byte[]> folder, String path, String content) {
        folder.put(path, content.getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    /** The same files below {@code prefix}, which ends with a slash. */
    public static Map<String, byte[]> below(String prefix, Map<String, byte[]> folder) {
        Map<String, byte[]> moved = new LinkedHashMap<>();
        folder.forEach((path, content) -> moved.put(prefix + path, content));
        return moved;
    }

    /** The folder as an ordinary zip. */
    public static byte[] zip(Map<String, byte[]> folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : folder.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
