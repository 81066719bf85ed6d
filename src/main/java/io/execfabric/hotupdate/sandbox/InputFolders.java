package io.execfabric.hotupdate.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Lays files down for {@link SandboxJob#inputFiles} as long as a run needs them; what a dead server left goes at the next start. */
public interface InputFolders {

    /** @param files by name inside the sandbox */
    <T> T during(Map<String, byte[]> files, Function<Map<String, Path>, T> work);
}
