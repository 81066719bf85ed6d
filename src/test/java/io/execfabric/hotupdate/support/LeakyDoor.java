package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * A door that stands open for everybody, for one script at a time: the defect that the permission checks are there for. And
 * who asks about another script can be kept waiting, as by a database that does not answer.
 */
@TestComponent
public class LeakyDoor implements Door {

    private record Holding(ScriptCode code, CountDownLatch asked, CountDownLatch answer) {

        void await() {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private volatile @Nullable ScriptCode leaking;
    private volatile @Nullable Holding holding;

    public void leak(String code) {
        leaking = new ScriptCode(code);
    }

    public void shut() {
        leaking = null;
        letGo();
    }

    /** Whoever asks about the script waits from now on, until {@link #letGo}. */
    public void keepWaiting(String code) {
        holding = new Holding(new ScriptCode(code), new CountDownLatch(1), new CountDownLatch(1));
    }

    /** Whether somebody waits, or has waited until the door was let go. */
    public boolean isAsked() {
        Holding now = holding;
        return now != null && now.asked().getCount() == 0;
    }

    public void letGo() {
        Holding now = holding;
        holding = null;
        if (now != null) {
            now.answer().countDown();
        }
    }

    @Override
    public String name() {
        return "leaky";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        Holding now = holding;
        if (now != null && now.code().equals(version.code())) {
            now.await();
        }
        return version.code().equals(leaking);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.code().equals(leaking);
    }
}
