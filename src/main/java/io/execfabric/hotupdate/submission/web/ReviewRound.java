package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.ReviewStatement;
import java.util.List;

/** What reviewers said in one round. */
record ReviewRound(int number, List<ReviewStatement> statements, List<CommentedFile> files) {}
