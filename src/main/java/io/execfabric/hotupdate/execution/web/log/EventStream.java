package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.shared.download.Unkept;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Events on their way to one reader, who may be as slow as he likes: writing never waits for him, and one event is kept for
 * him at most. Written to by one thread at a time.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** What is written at once: what the connection does not take of it is kept by the server. */
    private static final int SLICE = 16 * 1024;

    private static final byte[] NOTHING = {};

    private final AsyncContext context;
    private final ServletOutputStream out;
    private volatile boolean begun;
    private byte[] event = NOTHING;
    private int written;
    private boolean unflushed;

    private EventStream(AsyncContext context, ServletOutputStream out) {
        this.context = context;
        this.out = out;
    }

    /** What tells a reader, and all in between, that events come. */
    static void head(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // what stands between must not collect the events
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** Lets the request's thread go; the head is on its way already. */
    static EventStream open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpServletResponse direct = Unkept.of(request, response);
        head(direct);
        direct.flushBuffer();
        AsyncContext context = request.startAsync(request, direct);
        context.setTimeout(0);
        return new EventStream(context, direct.getOutputStream());
    }

    /**
     * @param free is told whenever more may be written, beginning with the first time; must not block
     * @param gone is told once the stream is over, whoever ended it
     */
    void listen(Runnable free, Runnable gone) {
        context.addListener(new Ending(gone));
        out.setWriteListener(new Flow(free, gone));
    }

    /** Whether all has left, so that more may be given. */
    boolean isFree() throws IOException {
        if (!begun || !push()) {
            return false;
        }
        if (unflushed) {
            out.flush();
            unflushed = false;
        }
        return out.isReady();
    }

    /** Only when it is free, or the last one went out; false when the rest of this one waits for its reader. */
    boolean give(byte[] next) throws IOException {
        event = next;
        written = 0;
        return push();
    }

    /** Forgets what has not left yet. */
    void drop() {
        event = NOTHING;
        written = 0;
    }

    void complete() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            LOG.debug("A stream was over already", over);
        }
    }

    private boolean push() throws IOException {
        while (written < event.length) {
            if (!out.isReady()) {
                return false;
            }
            int length = Math.min(SLICE, event.length - written);
            out.write(event, written, length);
            written += length;
            unflushed = true;
        }
        drop();
        return out.isReady();
    }

    private final class Flow implements WriteListener {

        private final Runnable free;
        private final Runnable gone;

        private Flow(Runnable free, Runnable gone) {
            this.free = free;
            this.gone = gone;
        }

        @Override
        public void onWritePossible() {
            begun = true;
            free.run();
        }

        @Override
        public void onError(Throwable failure) {
            LOG.debug("A reader has gone", failure);
            gone.run();
            complete();
        }
    }

    private record Ending(Runnable gone) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            gone.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {
            gone.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
