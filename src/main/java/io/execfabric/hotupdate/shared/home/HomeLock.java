package io.execfabric.hotupdate.shared.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.DisposableBean;

/**
 * Keeps a home to one server. A second one that is started on it by mistake would throw away what the first one is just
 * receiving, before anything else told it to stop. The operating system takes the lock from a process that dies.
 */
final class HomeLock implements DisposableBean {

    private static final String FILE = "server.lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalStateException while another server has it, in a sentence for the operator */
    static HomeLock on(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw new IllegalStateException("Another server runs on the home " + home
                    + ". Stop it, or choose another folder with HOTUPDATE_HOME.");
        }
        return new HomeLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void destroy() throws IOException {
        channel.close();
    }
}
