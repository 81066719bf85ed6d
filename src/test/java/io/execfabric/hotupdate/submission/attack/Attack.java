package io.execfabric.hotupdate.submission.attack;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.support.Multipart;
import java.util.function.Supplier;

/** One hostile upload, made when it is sent, and the finding that has to answer it. */
record Attack(String name, FindingCode code, Supplier<Multipart> upload) {

    static Attack zip(String name, FindingCode code, Supplier<byte[]> archive) {
        return new Attack(name, code, () -> new Multipart().file("package", "folder.zip", archive.get()));
    }

    @Override
    public String toString() {
        return name;
    }
}
