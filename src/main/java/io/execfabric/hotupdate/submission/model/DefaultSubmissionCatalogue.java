package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.ReviewerComments;
import io.execfabric.hotupdate.submission.ReviewerNotes;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
@Reading
class DefaultSubmissionCatalogue implements SubmissionCatalogue {

    private final SubmissionRepository submissions;
    private final PackageStore packages;
    private final ReviewerNotes notes;
    private final ReviewerComments comments;
    private final EntityManager entities;

    DefaultSubmissionCatalogue(
            SubmissionRepository submissions,
            PackageStore packages,
            ReviewerNotes notes,
            ReviewerComments comments,
            EntityManager entities) {
        this.submissions = submissions;
        this.packages = packages;
        this.notes = notes;
        this.comments = comments;
        this.entities = entities;
    }

    @Override
    public SubmissionView view(Caller caller, String id) {
        Submission submission = find(caller, id);
        return SubmissionViews.view(
                submission,
                notes.notes(submission.tenant(), submission.digest()),
                comments.of(submission.tenant(), id),
                comments.statements(submission.tenant(), id));
    }

    @Override
    public String readme(Caller caller, String id) {
        return find(caller, id).folder().readme();
    }

    @Override
    public ItemList<SubmissionView> list(Caller caller, PageRequest page) {
        return list(caller, SubmissionCriteria.ALL, page);
    }

    @Override
    public ItemList<SubmissionView> list(Caller caller, SubmissionCriteria asked, PageRequest page) {
        requirePerson(caller);
        TenantId scope = caller.isPlatform() ? null : caller.requireTenant();
        List<Submission> rows = new WantedSubmissions(scope, asked, page).read(entities);
        return ItemList.cut(rows, page.limit(), WantedSubmissions::place, SubmissionViews::view);
    }

    @Override
    public List<PackageFile> files(Caller caller, String id) {
        return packages.manifest(find(caller, id).digest());
    }

    @Override
    public PackageFile file(Caller caller, String id, RelativePath path) {
        return files(caller, id).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("file"));
    }

    @Override
    public InputStream open(Caller caller, String id, RelativePath path) {
        return packages.open(file(caller, id, path).digest());
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
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("submission.no-ai"));
        }
    }
}
