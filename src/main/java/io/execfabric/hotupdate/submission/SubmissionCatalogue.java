package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Submissions as people read them: a tenant's people see the own tenant's, reviewers and platform admins see all. A foreign
 * id is answered exactly as a missing one.
 */
@Service
@Reading
public class SubmissionCatalogue {

    private final SubmissionRepository submissions;
    private final PackageStore packages;
    private final ReviewerNotes notes;
    private final ReviewerComments comments;

    SubmissionCatalogue(
            SubmissionRepository submissions, PackageStore packages, ReviewerNotes notes, ReviewerComments comments) {
        this.submissions = submissions;
        this.packages = packages;
        this.notes = notes;
        this.comments = comments;
    }

    public SubmissionView view(Caller caller, String id) {
        Submission submission = find(caller, id);
        return SubmissionViews.view(
                submission,
                notes.notes(submission.tenant(), submission.digest()),
                comments.of(submission.tenant(), id),
                comments.statements(submission.tenant(), id));
    }

    /** The present package's README as it was submitted. */
    public String readme(Caller caller, String id) {
        return find(caller, id).folder().readme();
    }

    /** Newest first. */
    public ItemList<SubmissionView> list(Caller caller, PageRequest page) {
        List<Submission> rows = rows(caller, page, Limit.of(page.limit() + 1));
        return ItemList.cut(rows, page.limit(), Submission::id, SubmissionViews::view);
    }

    /** The present package's files, in byte order of their paths. */
    public List<PackageFile> files(Caller caller, String id) {
        return packages.manifest(find(caller, id).digest());
    }

    /** One file of the present package; 404 when the package has no such file. */
    public PackageFile file(Caller caller, String id, RelativePath path) {
        return files(caller, id).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("file"));
    }

    /** The bytes of one file of the present package; the caller closes the stream. */
    public InputStream open(Caller caller, String id, RelativePath path) {
        return packages.open(file(caller, id, path).digest());
    }

    private List<Submission> rows(Caller caller, PageRequest page, Limit limit) {
        requirePerson(caller);
        return caller.isPlatform()
                ? submissions.newestOfAll(page.cursor(), page.only(), limit)
                : submissions.newest(caller.requireTenant().value(), page.cursor(), page.only(), limit);
    }

    private Submission find(Caller caller, String id) {
        requirePerson(caller);
        Optional<Submission> visible = caller.isPlatform()
                ? submissions.findById(id)
                : submissions.findByTenantIdAndId(caller.requireTenant().value(), id);
        return visible.orElseThrow(() -> HotUpdateException.notFound("submission"));
    }

    private static void requirePerson(Caller caller) {
        if (caller.isAi()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "Submissions are not for an AI's token.");
        }
    }
}
