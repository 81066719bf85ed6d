package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.junit.jupiter.api.Test;

class BrokenOffTests {

    @Test
    void aLineThatIsCutIsTheCallersMatterHoweverDeepItIs() {
        assertThat(BrokenOff.isIn(new UncheckedIOException(new ClientAbortException())))
                .isTrue();
        assertThat(BrokenOff.isIn(new IllegalStateException(new BadRequestException("chunk"))))
                .isTrue();
        assertThat(BrokenOff.isIn(readBy("org.apache.catalina.connector.InputBuffer")))
                .isTrue();
    }

    @Test
    void aFileThatEndsTooSoonIsOurs() {
        assertThat(BrokenOff.isIn(new UncheckedIOException(new EOFException()))).isFalse();
        assertThat(BrokenOff.isIn(readBy("org.apache.catalina.connector.CoyoteAdapter")))
                .isFalse();
        assertThat(BrokenOff.isIn(null)).isFalse();
    }

    private static IOException readBy(String reader) {
        IOException problem = new SocketException("Connection reset");
        problem.setStackTrace(new StackTraceElement[] {new StackTraceElement(reader, "read", null, 1)});
        return problem;
    }
}
