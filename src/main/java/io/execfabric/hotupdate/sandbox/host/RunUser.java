package io.execfabric.hotupdate.sandbox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whose files a run may open on this host. A server started as root gives each run another, unprivileged user id: root's
 * own id, even without any capability, may still write the kernel's settings. A server started as an ordinary user has no
 * choice but its own id; then only the mounts keep the run from that user's files.
 *
 * @param changed whether runs get another user id than this server's
 * @param uid the user and group id of runs, as this host sees them
 */
public record RunUser(boolean changed, int uid) {

    static RunUser of(SandboxProperties properties) {
        int own = ownUid();
        return own == 0 ? new RunUser(true, properties.uid()) : new RunUser(false, own);
    }

    /** What to put before a command so that it runs as this user. */
    public List<String> prefix() {
        return changed
                ? List.of(
                        HostPrograms.SETPRIV,
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--")
                : List.of();
    }

    private static int ownUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            // not a Linux host: the self-test will say so, and nothing is ever run
            return -1;
        }
    }
}
