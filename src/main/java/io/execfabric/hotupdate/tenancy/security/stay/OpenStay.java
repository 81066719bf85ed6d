package io.execfabric.hotupdate.tenancy.security.stay;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.security.caller.Credential;
import io.execfabric.hotupdate.tenancy.security.caller.Credential.Standing;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The stay of one request, or of what outlives it. */
final class OpenStay implements Stays.Kept {

    private static final long ANSWER_NANOS = Duration.ofMillis(500).toNanos();

    private final Credential credential;
    private final Consumer<OpenStay> forget;
    private final Queue<Runnable> ends = new ConcurrentLinkedQueue<>();
    private volatile Standing standing = Standing.HOLDS;
    private volatile long overSince;
    private volatile boolean answered;

    OpenStay(Credential credential, Consumer<OpenStay> forget) {
        this.credential = credential;
        this.forget = forget;
    }

    Credential credential() {
        return credential;
    }

    /** Ends it, unless it holds. */
    void found(Standing now) {
        if (now != Standing.HOLDS && standing != Standing.GONE) {
            overSince = isOver() ? overSince : System.nanoTime();
            standing = now;
            runEnds();
        }
    }

    @Override
    public boolean isOver() {
        return standing != Standing.HOLDS;
    }

    /** Past the time that an answer takes which tells of this very end: somebody gave the own password up, say. */
    boolean isLongOver() {
        return isOver() && System.nanoTime() - overSince > ANSWER_NANOS;
    }

    @Override
    public void whenOver(Runnable end) {
        ends.add(end);
        if (isOver()) {
            runEnds();
        }
    }

    @Override
    public void answersItself() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public void requireKnown() {
        if (standing == Standing.GONE) {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, Wording.of("sign-in.signed-out"));
        }
    }

    /** Before anything is done with what came in, or more goes out, after a while: 401 or 403 when it is over. */
    void requireHolding() {
        requireKnown();
        if (isOver()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("sign-in.rights"));
        }
    }

    @Override
    public void close() {
        forget.accept(this);
    }

    private void runEnds() {
        for (Runnable end = ends.poll(); end != null; end = ends.poll()) {
            end.run();
        }
    }
}
