package io.execfabric.hotupdate.review.comment;

import io.execfabric.hotupdate.review.LineComment;
import io.execfabric.hotupdate.review.diff.FileTexts;
import io.execfabric.hotupdate.review.diff.PlainText;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewComment;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a reviewer says about lines against the package under review. */
@Component
public class LineComments {

    static final int MAX_COMMENTS = 200;
    static final int MAX_TEXT = 2000;

    private static final int MAX_PATH = 240;

    private final PackageStore store;
    private final FileTexts texts;
    private final Ids ids;

    LineComments(PackageStore store, FileTexts texts, Ids ids) {
        this.store = store;
        this.texts = texts;
        this.ids = ids;
    }

    /** All of the decision's comments, or a refusal of all: INPUT_INVALID with the first that is wrong. */
    public List<ReviewComment> of(DecisionContext context, Instant at) {
        List<LineComment> said = context.decision().said().aboutLines();
        if (said.isEmpty()) {
            return List.of();
        }
        if (said.size() > MAX_COMMENTS) {
            throw invalid(Wording.of("review.line-comments", MAX_COMMENTS));
        }
        PackageLines lines = linesOf(context.submission().digest());
        List<ReviewComment> comments = new ArrayList<>();
        for (LineComment each : said) {
            comments.add(new ReviewComment(ids.next(), context, comments.size() + 1, each, lineText(each, lines), at));
        }
        return comments;
    }

    PackageLines linesOf(Digest packageDigest) {
        return new PackageLines(store, texts, packageDigest);
    }

    private static @Nullable String lineText(LineComment said, PackageLines lines) {
        Wording place =
                said.line() == null ? Wording.told(said.path()) : Wording.of("review.place", said.path(), said.line());
        if (!lines.has(said.path())) {
            throw invalid(Wording.of("review.comment-file", CutText.of(said.path(), MAX_PATH)));
        }
        if (said.text().isEmpty() || !PlainText.is(said.text(), MAX_TEXT)) {
            throw invalid(Wording.of("review.comment-text", place, MAX_TEXT));
        }
        return said.line() == null ? null : line(said.line(), place, lines.of(said.path()));
    }

    private static String line(int number, Wording place, Optional<List<String>> lines) {
        if (lines.isEmpty()) {
            throw invalid(Wording.of("review.comment-no-lines", place));
        }
        if (number < 1 || number > lines.get().size()) {
            throw invalid(Wording.of("review.comment-lines", place, lines.get().size()));
        }
        return CutText.of(lines.get().get(number - 1).stripTrailing(), ReviewComment.MAX_LINE_TEXT);
    }

    private static HotUpdateException invalid(Wording detail) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, detail);
    }
}
