package io.execfabric.hotupdate.sandbox.run;

/** Daemon platform threads: a sandbox dies with the thread that started it, and none may hold up the server's end. */
final class SandboxThreads {

    private SandboxThreads() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
