package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import java.nio.file.Path;

/** What may run now: a folder whose bytes were just verified to be the approved ones. */
record VerifiedRun(Path folder, Language language, Digest digest) {}
