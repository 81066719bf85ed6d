package io.execfabric.hotupdate.execution.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.web.ShownRun;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class LogApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();
    private static final String FOLLOWED = "/api/v1/executions/" + ShownRun.ID + "/log";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExecutionLogs logs;

    @Autowired
    LogStreams streams;

    @ParameterizedTest
    @CsvSource({"7,7", "' 7 ',7", "-3,0", "abc,0", "99999999999,0", ",0"})
    void aReaderGoesOnBehindTheLastPieceAndAStrangeIdBeginsAnew(@Nullable String lastEventId, int from) {
        assertThat(LogApiController.seq(lastEventId)).isEqualTo(from);
    }

    @Test
    void whoAsksForTheHeadAloneFollowsNothing() {
        MvcTestResult answer = mvc.head().uri(FOLLOWED).with(PROGRAM).exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM);
        assertThat(answer).headers().hasValue("Cache-Control", "no-store").hasValue("X-Accel-Buffering", "no");
        assertThat(answer.getRequest().isAsyncStarted()).isFalse();
        assertThat(streams.open()).isZero();
        verify(logs).after(PROGRAM.caller(), ShownRun.ID, Integer.MAX_VALUE);
    }

    @Test
    void aForeignRunsLogIsNotFound() {
        when(logs.after(any(), any(), anyInt())).thenThrow(HotUpdateException.notFound("run"));
        when(logs.all(any(), any())).thenThrow(HotUpdateException.notFound("run"));

        assertThat(mvc.get().uri(FOLLOWED).with(PROGRAM)).hasStatus(404);
        assertThat(mvc.head().uri(FOLLOWED).with(PROGRAM)).hasStatus(404);
        assertThat(mvc.get().uri("/executions/e-1/log").with(SignedIn.MEMBER)).hasStatus(404);
    }

    @Test
    void theFileIsBothStreamsInTheirOrder() {
        when(logs.all(SignedIn.MEMBER.caller(), ShownRun.ID))
                .thenReturn(List.of(
                        new LogChunk(1, OutputStreamName.STDOUT, "one "),
                        new LogChunk(2, OutputStreamName.STDERR, "zwei 二")));

        MvcTestResult file =
                mvc.get().uri("/executions/e-1/log").with(SignedIn.MEMBER).exchange();

        assertThat(file).hasStatusOk().body().isEqualTo("one zwei 二".getBytes(StandardCharsets.UTF_8));
        assertThat(file)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"e-1.log\"")
                .hasValue("X-Content-Type-Options", "nosniff");
    }
}
