package io.execfabric.hotupdate.execution.web.log;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A reader whose connection takes as much as a test lets it, as a server without blocking has it. */
final class SteeredReader extends MockHttpServletResponse {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room;
    private @Nullable WriteListener listener;

    SteeredReader(int room) {
        this.room = room;
        request.setAsyncSupported(true);
    }

    MockHttpServletRequest request() {
        return request;
    }

    boolean isOpen() {
        return request.isAsyncStarted();
    }

    synchronized String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    /** Takes so much more. */
    void take(int more) throws java.io.IOException {
        synchronized (this) {
            room += more;
        }
        Objects.requireNonNull(listener).onWritePossible();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                synchronized (SteeredReader.this) {
                    return room > 0;
                }
            }

            @Override
            public void setWriteListener(WriteListener who) {
                listener = who;
                try {
                    who.onWritePossible();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] all, int from, int count) {
                synchronized (SteeredReader.this) {
                    if (room <= 0) {
                        throw new IllegalStateException("This would block");
                    }
                    room -= count;
                    taken.write(all, from, count);
                }
            }
        };
    }
}
