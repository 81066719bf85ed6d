package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A changed file as a page shows it.
 *
 * @param leftOut why there are no lines, or null
 */
record ChangedFile(String path, String change, @Nullable String leftOut, List<Row> rows) {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    /** The first two lines of a unified difference name the files. */
    private static final int NAMES = 2;

    static ChangedFile of(FileDiff file) {
        List<String> unified = Objects.requireNonNullElse(file.unified(), List.of());
        return new ChangedFile(file.path(), file.change().name(), file.leftOut(), rows(unified));
    }

    private static List<Row> rows(List<String> unified) {
        List<Row> rows = new ArrayList<>();
        int old = 1;
        int fresh = 1;
        for (String line : unified.subList(Math.min(NAMES, unified.size()), unified.size())) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                old = Integer.parseInt(hunk.group(1));
                fresh = Integer.parseInt(hunk.group(3));
                rows.add(new Row('@', null, null, line));
            } else {
                char sign = line.isEmpty() ? ' ' : line.charAt(0);
                boolean isOld = sign == '-' || sign == ' ';
                boolean isFresh = sign == '+' || sign == ' ';
                String text = line.isEmpty() ? "" : line.substring(1);
                rows.add(new Row(
                        sign, isOld ? Integer.valueOf(old) : null, isFresh ? Integer.valueOf(fresh) : null, text));
                old += isOld ? 1 : 0;
                fresh += isFresh ? 1 : 0;
            }
        }
        return rows;
    }

    /**
     * One line of a difference.
     *
     * @param sign blank, plus, minus, a backslash before a remark, or an at sign before a stretch
     */
    record Row(char sign, @Nullable Integer old, @Nullable Integer fresh, String text) {

        /** The word in the style sheet. */
        public String kind() {
            return switch (sign) {
                case '+' -> "source-plus";
                case '-' -> "source-minus";
                default -> "";
            };
        }

        public boolean isStretch() {
            return sign == '@';
        }
    }
}
