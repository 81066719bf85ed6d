package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.ReviewStatement;
import io.execfabric.hotupdate.submission.ReviewerComment;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out what reviewers said, the latest round first, each comment beside its line. */
@Component
class ReviewRounds {

    private final SubmissionCatalogue catalogue;

    ReviewRounds(SubmissionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ReviewRound> of(Caller caller, SubmissionView submission) {
        List<ReviewerComment> comments = Objects.requireNonNullElse(submission.comments(), List.of());
        List<ReviewStatement> statements = Objects.requireNonNullElse(submission.reviews(), List.of());
        return Stream.concat(
                        comments.stream().map(ReviewerComment::round),
                        statements.stream().map(ReviewStatement::round))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(round -> new ReviewRound(
                        round,
                        statements.stream()
                                .filter(each -> each.round() == round)
                                .toList(),
                        files(caller, submission.id(), comments.stream().filter(each -> each.round() == round))))
                .toList();
    }

    private List<CommentedFile> files(Caller caller, String id, Stream<ReviewerComment> comments) {
        return comments
                .collect(Collectors.groupingBy(ReviewerComment::path, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> CommentedFile.of(file.getKey(), file.getValue(), lines(caller, id, file.getValue())))
                .toList();
    }

    /** Of the present file, where a comment is about a line of it that still stands. */
    private List<String> lines(Caller caller, String id, List<ReviewerComment> comments) {
        return comments.stream()
                .filter(each -> each.lineNow() != null)
                .findFirst()
                .map(each -> read(caller, id, each.path()).lines().toList())
                .orElse(List.of());
    }

    private String read(Caller caller, String id, String path) {
        try (InputStream content = catalogue.open(caller, id, new RelativePath(path))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
