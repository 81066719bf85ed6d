package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.ReviewerComment;
import java.util.ArrayList;
import java.util.List;

/**
 * A file and what reviewers said about it: the lines around each comment, with the comment below its line.
 *
 * @param onFile about the file as a whole
 * @param rows parts of the present file; empty when nothing is said about a line that still stands
 * @param gone about lines that are no longer there
 */
record CommentedFile(String path, List<ReviewerComment> onFile, List<Row> rows, List<ReviewerComment> gone) {

    private static final int CONTEXT = 3;

    static CommentedFile of(String path, List<ReviewerComment> comments, List<String> lines) {
        List<ReviewerComment> onFile =
                comments.stream().filter(each -> each.line() == null).toList();
        List<ReviewerComment> gone = comments.stream()
                .filter(each -> each.line() != null && each.lineNow() == null)
                .toList();
        return new CommentedFile(path, onFile, rows(comments, lines), gone);
    }

    private static List<Row> rows(List<ReviewerComment> comments, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            int here = number;
            if (comments.stream().anyMatch(each -> isNear(each, here))) {
                boolean follows =
                        rows.isEmpty() ? number == 1 : rows.get(rows.size() - 1).number() == number - 1;
                List<ReviewerComment> said =
                        comments.stream().filter(each -> isOn(each, here)).toList();
                rows.add(new Row(number, !follows, lines.get(number - 1), said));
            }
        }
        return rows;
    }

    private static boolean isNear(ReviewerComment comment, int number) {
        Integer line = comment.lineNow();
        return line != null && Math.abs(line - number) <= CONTEXT;
    }

    private static boolean isOn(ReviewerComment comment, int number) {
        Integer line = comment.lineNow();
        return line != null && line == number;
    }

    /**
     * One line of the present file.
     *
     * @param afterGap whether lines before it are left out
     */
    record Row(int number, boolean afterGap, String text, List<ReviewerComment> comments) {}
}
