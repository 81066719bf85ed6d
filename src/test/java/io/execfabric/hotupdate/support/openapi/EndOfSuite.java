package io.execfabric.hotupdate.support.openapi;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says at the end how much was compared. */
public class EndOfSuite implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        System.out.println(Comparison.summary());
    }
}
