package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.review.Dossier.Readme;
import io.execfabric.hotupdate.submission.ReadmeSections;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import org.springframework.stereotype.Component;

/** The README of a dossier. */
@Component
class DossierReadmes {

    private final ReadmeRenderer renderer;

    DossierReadmes(ReadmeRenderer renderer) {
        this.renderer = renderer;
    }

    /** The README as it is shown; a long one takes a while. */
    Readme of(SubmissionFacts submission) {
        return new Readme(
                renderer.html(submission.folder().readme()),
                ReadmeSections.foundIn(submission.folder().readme()),
                ReadmeSections.takenIn(submission.folder().readme()));
    }
}
