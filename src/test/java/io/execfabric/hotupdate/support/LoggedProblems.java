package io.execfabric.hotupdate.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What an operator would be alarmed by while it listens: errors, and warnings that bring a stack along. */
public final class LoggedProblems implements AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            keep(event);
        }
    };

    /** Listens from now on. */
    public LoggedProblems() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    private void keep(ILoggingEvent event) {
        boolean error = event.getLevel().isGreaterOrEqual(Level.ERROR);
        boolean stack = event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.INFO);
        if (error || stack) {
            found.add(event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage() + why(event));
        }
    }

    private static String why(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy thrown ? " <- " + thrown.getThrowable() : "";
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    /** What an operator must act on. */
    public List<String> errors() {
        return found.stream().filter(line -> line.startsWith("ERROR")).toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
