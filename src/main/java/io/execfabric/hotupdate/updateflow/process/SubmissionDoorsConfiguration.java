package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.audit.AuditCriteria;
import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.review.ApprovalArchive;
import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the submission that a version came from, and to what the trail says of both. */
@Configuration(proxyBeanMethods = false)
class SubmissionDoorsConfiguration {

    private static final RelativePath README = new RelativePath("README.md");
    private static final PageRequest NEWEST = PageRequest.of(1, null);

    @Bean
    Door submissionDoor(SubmissionCatalogue submissions) {
        return new OriginDoor(
                "submission",
                (caller, version) ->
                        isOf(submissions.view(caller, version.approved().submissionId()), version.owner()));
    }

    /** Read at the place where the version's own submission would stand. */
    @Bean
    Door submissionListDoor(SubmissionCatalogue submissions) {
        return new OriginDoor(
                "submission-list",
                (caller, version) ->
                        submissions
                                .list(
                                        caller,
                                        PageRequest.only(version.approved().submissionId()))
                                .items()
                                .stream()
                                .anyMatch(one -> isOf(one, version.owner())));
    }

    /** Their list, and one that each folder has. */
    @Bean
    Door submittedFilesDoor(SubmissionCatalogue submissions) {
        return new OriginDoor(
                "submitted-files",
                (caller, version) -> Stream.<OriginDoor.Question>of(
                                (who, what) -> !submissions
                                        .files(who, what.approved().submissionId())
                                        .isEmpty(),
                                (who, what) ->
                                        submissions.file(who, what.approved().submissionId(), README) != null,
                                (who, what) -> isOpened(
                                        submissions, who, what.approved().submissionId()))
                        .anyMatch(way -> Door.unlessRefused(() -> way.tells(caller, version))));
    }

    private static boolean isOpened(SubmissionCatalogue submissions, Caller who, String submission) {
        try (InputStream content = submissions.open(who, submission, README)) {
            return content != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Door submittedChangesDoor(Dossiers desk) {
        return new OriginDoor(
                "submitted-changes",
                (caller, version) -> Stream.<OriginDoor.Question>of(
                                (who, what) -> desk.diff(who, what.approved().submissionId())
                                        .isPresent(),
                                (who, what) -> desk.diff(who, what.approved().submissionId(), 1, null) != null,
                                (who, what) -> desk.dossier(who, what.approved().submissionId()) != null)
                        .anyMatch(way -> Door.unlessRefused(() -> way.tells(caller, version))));
    }

    @Bean
    Door submissionApprovalDoor(ApprovalArchive approvals) {
        return new OriginDoor(
                "submission-approval",
                (caller, version) -> approvals
                        .of(caller, version.approved().submissionId())
                        .equals(version.approved().approval()));
    }

    /** The list of what happened, and its file, asked for entries about the version and about its submission. */
    @Bean
    Door trailDoor(AuditLog trail) {
        return new OriginDoor(
                "trail",
                (caller, version) -> Stream.of(
                                version.skillVersionId(), version.approved().submissionId())
                        .map(subject -> new AuditCriteria(null, TimeSpan.ALL, null, null, subject))
                        .flatMap(about -> trail.list(caller, about, NEWEST).items().stream())
                        .anyMatch(entry -> version.owner().value().equals(entry.tenant())));
    }

    private static boolean isOf(SubmissionView submission, TenantId owner) {
        return submission.tenant().equals(owner);
    }
}
