package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out dossiers to the platform's people, and differences to the submitting tenant as well. */
public interface Dossiers {

    /**
     * The whole dossier. 403 for everybody but reviewers and platform admins; 404 when there is no such submission. In no
     * transaction: a README may take a while.
     */
    Dossier dossier(Caller caller, String submissionId);

    /** The difference to the live version; empty when nothing is live. 404 for another tenant's submission. */
    Optional<PackageDiff> diff(Caller caller, String submissionId);

    /**
     * The difference between two rounds' packages.
     *
     * @param to null for the present round
     */
    RoundDiff diff(Caller caller, String submissionId, int from, @Nullable Integer to);
}
