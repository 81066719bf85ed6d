package io.execfabric.hotupdate.shared.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A home belongs to one server at a time. */
class HomeDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void aSecondServerOnTheSameHomeIsToldSoBeforeItTouchesAnything() {
        GenericApplicationContext first = initialized();
        first.refresh();

        assertThatThrownBy(this::initialized)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another server")
                .hasMessageContaining("HOTUPDATE_HOME");
        assertThat(folder.resolve("home/db")).isDirectory();
        first.close();
    }

    @Test
    void aHomeIsFreeAgainAfterAStopAndAfterAStartThatFailed() {
        GenericApplicationContext stopped = initialized();
        stopped.refresh();
        stopped.close();

        GenericApplicationContext failed = initialized();
        failed.registerBean(Runnable.class, () -> {
            throw new IllegalStateException("does not start");
        });
        assertThatThrownBy(failed::refresh).hasStackTraceContaining("does not start");

        GenericApplicationContext next = initialized();
        next.refresh();
        next.close();
    }

    private GenericApplicationContext initialized() {
        GenericApplicationContext context = new GenericApplicationContext();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "hotupdate.home=" + folder.resolve("home"));
        new HomeDirectory().initialize(context);
        return context;
    }
}
