package io.execfabric.hotupdate.tenancy.security.stay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that ends with the stay: nothing more of one that has begun goes out, save the answer to what ended it, and one
 * that goes on is completed. Never while somebody writes, as the container is not made for that: whoever writes looks again
 * when done.
 */
class StayingResponse extends HttpServletResponseWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(StayingResponse.class);

    /** Between two looks at most. */
    private static final int PIECE = 64 * 1024;

    private final OpenStay stay;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable AsyncContext goingOn;
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;

    StayingResponse(HttpServletResponse response, OpenStay stay) {
        super(response);
        this.stay = stay;
    }

    /** For an answer that goes on when its request's thread has left. */
    void cutWhenOver(AsyncContext context) {
        goingOn = context;
        stay.whenOver(this::cut);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Bytes(super.getOutputStream());
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Text(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        locked(super::flushBuffer);
    }

    private void write(Writing what) throws IOException {
        boolean atOnce = goingOn != null;
        if (isCommitted() && (atOnce ? stay.isOver() : stay.isLongOver())) {
            throw new IOException("Whoever asked for this is let in no more");
        }
        locked(what);
    }

    private void locked(Writing what) throws IOException {
        writing.lock();
        try {
            what.run();
        } finally {
            writing.unlock();
        }
        if (stay.isOver()) {
            cut();
        }
    }

    private void cut() {
        AsyncContext context = goingOn;
        if (context == null || !writing.tryLock()) {
            return;
        }
        try {
            context.complete();
        } catch (IllegalStateException ended) {
            LOG.debug("An answer had ended before it was cut", ended);
        } finally {
            writing.unlock();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private final class Bytes extends ServletOutputStream {

        private final ServletOutputStream to;

        private Bytes(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            StayingResponse.this.write(() -> to.write(one));
        }

        @Override
        public void write(byte[] all, int from, int count) throws IOException {
            for (int done = 0; done < count; done += PIECE) {
                int at = from + done;
                int length = Math.min(PIECE, count - done);
                StayingResponse.this.write(() -> to.write(all, at, length));
            }
        }

        @Override
        public void flush() throws IOException {
            locked(to::flush);
        }

        @Override
        public void close() throws IOException {
            locked(to::close);
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }

    private final class Text extends FilterWriter {

        private final PrintWriter to;

        private Text(PrintWriter to) {
            super(to);
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            StayingResponse.this.write(() -> to.write(one));
        }

        @Override
        public void write(char[] all, int from, int count) throws IOException {
            StayingResponse.this.write(() -> to.write(all, from, count));
        }

        @Override
        public void write(String all, int from, int count) throws IOException {
            StayingResponse.this.write(() -> to.write(all, from, count));
        }

        @Override
        public void flush() throws IOException {
            locked(to::flush);
            if (to.checkError()) {
                throw new IOException("The reader has gone");
            }
        }

        @Override
        public void close() throws IOException {
            locked(to::close);
        }
    }
}
