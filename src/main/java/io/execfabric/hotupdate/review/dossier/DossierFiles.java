package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.review.Dossier.FileView;
import io.execfabric.hotupdate.review.diff.FileTexts;
import io.execfabric.hotupdate.review.diff.TextsAhead;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files of a dossier, with their text as far as a browser can carry it. */
@Component
class DossierFiles {

    /** How much text one dossier holds in all; the remaining files are looked at one by one. */
    static final long TEXT_BUDGET = 4L * 1024 * 1024;

    static final String BUDGET_SPENT = "This folder is too large to show whole; download this file to look at it.";

    private final PackageStore store;
    private final FileTexts texts;

    DossierFiles(PackageStore store, FileTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    List<FileView> of(Digest packageDigest) {
        List<PackageFile> files = store.manifest(packageDigest);
        TextsAhead ahead = new TextsAhead(texts, files);
        List<FileView> views = new ArrayList<>();
        long spent = 0;
        for (PackageFile file : files) {
            boolean fits = spent + file.size() <= TEXT_BUDGET;
            FileView view = view(file, fits, ahead);
            spent += view.text() == null ? 0 : file.size();
            views.add(view);
        }
        return views;
    }

    private static FileView view(PackageFile file, boolean fits, TextsAhead ahead) {
        if (FileTexts.isTooLarge(file)) {
            return view(file, Optional.empty(), FileTexts.TOO_LARGE);
        }
        return fits ? view(file, ahead.of(file), FileTexts.NOT_TEXT) : view(file, Optional.empty(), BUDGET_SPENT);
    }

    private static FileView view(PackageFile file, Optional<String> text, String otherwise) {
        return new FileView(
                file.path().value(),
                file.digest(),
                file.size(),
                text.orElse(null),
                text.isPresent() ? null : otherwise);
    }
}
