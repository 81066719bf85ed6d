package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.InputStream;
import java.util.List;

/**
 * Submissions as people read them: a tenant's people see the own tenant's, reviewers and platform admins see all. A foreign
 * id is answered exactly as a missing one.
 */
public interface SubmissionCatalogue {

    SubmissionView view(Caller caller, String id);

    /** The present package's README as it was submitted. */
    String readme(Caller caller, String id);

    /** Those that are asked for, newest first. */
    ItemList<SubmissionView> list(Caller caller, SubmissionCriteria asked, PageRequest page);

    /** All. */
    ItemList<SubmissionView> list(Caller caller, PageRequest page);

    /** The present package's files, in byte order of their paths. */
    List<PackageFile> files(Caller caller, String id);

    /** One file of the present package; 404 when the package has no such file. */
    PackageFile file(Caller caller, String id, RelativePath path);

    /** The bytes of one file of the present package; the caller closes the stream. */
    InputStream open(Caller caller, String id, RelativePath path);
}
